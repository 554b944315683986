package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Late or corrected data showed that a confirmed exceedance was none.
 *
 * @param value the corrected mean, null where the period is no longer valid
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
    Instant at)
    implements DomainEvent {}
