package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * A door plate was handed out to be printed, signed with another key than the time before. What
 * hangs is taken to be the last print.
 *
 * @param keyId the key that signed it, sixteen hexadecimal digits as in the key list
 * @param by user that printed it
 */
@Published(name = "credit.PlatePrinted")
public record PlatePrinted(
    String serial, String codeId, String uscc, String area, String keyId, String by, Instant at)
    implements DomainEvent {}
