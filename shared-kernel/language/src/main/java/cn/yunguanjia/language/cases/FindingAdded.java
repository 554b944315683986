package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.Severity;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A confirmed exceedance was laid to an issue.
 *
 * @param multiple value / limit - 1, null for a factor with two bounds
 */
@Published(name = "cases.FindingAdded")
public record FindingAdded(
    String issueId,
    String exceedanceId,
    Instant measuredAt,
    BigDecimal value,
    BigDecimal limit,
    String unit,
    BigDecimal multiple,
    Severity severity,
    Instant at)
    implements DomainEvent {}
