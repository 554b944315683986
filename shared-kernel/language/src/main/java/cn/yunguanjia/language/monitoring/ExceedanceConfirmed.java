package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A valid mean broke the limit of the permit that was in force at its time.
 *
 * @param exceedanceId derived from outlet, factor, period and start, so that the same finding has
 *     the same id
 * @param outlet uscc:code
 * @param start begin of the period of measurement
 * @param value the mean as compared, in the limit's unit
 * @param multiple value / limit - 1; null for a factor with two bounds
 * @param frames ids of the frames in the frame log that carry the evidence
 */
@Published(name = "monitoring.ExceedanceConfirmed")
public record ExceedanceConfirmed(
    String exceedanceId,
    String uscc,
    String outlet,
    String area,
    String factor,
    AveragingPeriod period,
    Instant start,
    BigDecimal value,
    BigDecimal multiple,
    String permitNo,
    Limit limit,
    List<Long> frames,
    Instant at)
    implements DomainEvent {}
