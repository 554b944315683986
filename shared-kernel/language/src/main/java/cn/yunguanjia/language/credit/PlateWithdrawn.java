package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * A door plate holds no longer; it never holds again.
 *
 * @param note in the officer's words, or null
 * @param replacedBy serial of the plate that hangs there instead, or null
 * @param by user that withdrew it
 */
@Published(name = "credit.PlateWithdrawn")
public record PlateWithdrawn(
    String serial,
    String codeId,
    String uscc,
    String area,
    PlateWithdrawal reason,
    String note,
    String replacedBy,
    String by,
    Instant at)
    implements DomainEvent {}
