package cn.yunguanjia.language.permit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A discharge permit was granted.
 *
 * @param permitNo HJ 608-2017: the holder's USCC, three digits and P
 * @param category KEY or SIMPLIFIED (Regulation on Discharge Permits, article 2)
 * @param validFrom first day
 * @param validTo last day
 */
@Published(name = "permit.PermitIssued")
public record PermitIssued(
    String permitNo,
    String uscc,
    String area,
    String category,
    LocalDate validFrom,
    LocalDate validTo,
    List<Limit> limits,
    Instant at)
    implements DomainEvent {}
