package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * An officer has seen that scans were unusual and says what it was.
 *
 * @param codeId null where it is about no single code
 * @param word what he found or does
 * @param by user who acknowledged
 */
@Published(name = "credit.UnusualScansAcknowledged")
public record UnusualScansAcknowledged(
    String flagId, String codeId, String area, String word, String by, Instant at)
    implements DomainEvent {}
