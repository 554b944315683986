package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * A door plate was issued for one place of an enterprise.
 *
 * @param serial 60 random bits in Crockford base32 and a check character
 * @param codeId the environmental code it leads to
 * @param place GATE for the main gate, the code of an outlet such as DW001, or OTHER
 * @param hangsAt what that place is called
 * @param geohash its position (CGCS2000), nine characters: within five metres
 * @param by user or automation that issued it
 */
@Published(name = "credit.PlateIssued")
public record PlateIssued(
    String serial,
    String codeId,
    String uscc,
    String area,
    String place,
    Bilingual hangsAt,
    String geohash,
    String by,
    Instant at)
    implements DomainEvent {}
