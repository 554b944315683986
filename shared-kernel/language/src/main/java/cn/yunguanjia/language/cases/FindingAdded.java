package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.Severity;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A confirmed exceedance was laid to an issue.
 *
 * @param limit the bound that was broken, in unit
 * @param bound LOWER or UPPER: which bound that is; null in entries from before it was kept
 * @param multiple value / limit - 1, null for a factor with two bounds
 * @param severity of this finding; the issue is as grave as its gravest finding
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
    String bound,
    Instant at)
    implements DomainEvent {

  /** A finding above an upper bound. */
  public FindingAdded(
      String issueId,
      String exceedanceId,
      Instant measuredAt,
      BigDecimal value,
      BigDecimal limit,
      String unit,
      BigDecimal multiple,
      Severity severity,
      Instant at) {
    this(issueId, exceedanceId, measuredAt, value, limit, unit, multiple, severity, "UPPER", at);
  }
}
