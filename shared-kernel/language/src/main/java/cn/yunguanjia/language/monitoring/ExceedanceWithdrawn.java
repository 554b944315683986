package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Late or corrected data showed that a confirmed exceedance was none.
 *
 * @param value the corrected mean, null where the period is no longer valid
 * @param frames ids of the frames that corrected it; null in events of before 2026-11-25
 */
@Published(name = "monitoring.ExceedanceWithdrawn")
public record ExceedanceWithdrawn(
    String exceedanceId,
    String uscc,
    String outlet,
    String area,
    String factor,
    BigDecimal value,
    String reason,
    List<Long> frames,
    Instant at)
    implements DomainEvent {}
