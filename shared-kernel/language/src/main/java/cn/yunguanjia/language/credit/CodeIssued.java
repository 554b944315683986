package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * An environmental code was issued to an enterprise.
 *
 * @param codeId 80 random bits in Crockford base32 and a check character
 * @param kind ENTERPRISE
 */
@Published(name = "credit.CodeIssued")
public record CodeIssued(
    String codeId, String kind, String uscc, Bilingual name, String area, Instant at)
    implements DomainEvent {}
