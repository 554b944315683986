package cn.yunguanjia.language.permit;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.Sector;
import java.time.Instant;
import java.util.List;

/**
 * An enterprise entered the register with its site and outlets.
 *
 * @param uscc unified social credit code; identifies the enterprise
 * @param area code of the county-level area the site lies in
 * @param park the industrial park, null where it lies in none
 */
@Published(name = "permit.EnterpriseRegistered")
public record EnterpriseRegistered(
    String uscc,
    Bilingual name,
    Sector sector,
    String area,
    String park,
    Site site,
    List<Outlet> outlets,
    Instant at)
    implements DomainEvent {}
