package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.monitoring.judgement.Comparison;
import cn.yunguanjia.monitoring.lately.Lately;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Watches live values: one that stands above the limit raises an alert long before its hour is
 * judged. What arrives late raises none, for nobody can act on it any more.
 */
@Component
public class LiveAlerts {
  private static final Duration LIVE = Duration.ofHours(1);
  private static final Origin WATCHED = new Origin("LiveAlerts", "automation", null);

  private final LimitsInForce limits;
  private final Decisions decisions;
  private final RuleBook rules;
  private final Clock clock;

  /** The grade already raised, so that a factor above its limit is not decided with each sample. */
  private final Lately<String> raised = new Lately<>();

  LiveAlerts(LimitsInForce limits, Decisions decisions, RuleBook rules, Clock clock) {
    this.limits = limits;
    this.decisions = decisions;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param areas the county of each source
   */
  public void watch(List<Measured> values, Map<String, String> areas) {
    Instant since = clock.instant().minus(LIVE);
    Map<String, List<LimitsInForce.Dated>> versions = new HashMap<>();
    for (Measured value : values) {
      if (!value.resolution().isJudged()
          && value.valid()
          && value.time().isAfter(since)
          && !value.source().startsWith(DeviceView.STATION)) {
        List<LimitsInForce.Dated> dated =
            versions.computeIfAbsent(value.source(), o -> limits.of(OutletId.parse(o)));
        LimitsInForce.at(dated, value.factor(), AveragingPeriod.HOUR, value.time())
            .or(() -> LimitsInForce.at(dated, value.factor(), AveragingPeriod.DAY, value.time()))
            .ifPresent(limit -> compare(value, limit.limit(), areas.get(value.source())));
      }
    }
  }

  private void compare(Measured value, Limit limit, String area) {
    Comparison.value(value, limit, Optional.empty())
        .filter(limit::brokenBy)
        .ifPresent(compared -> raise(value, compared, limit, area));
  }

  private void raise(Measured value, BigDecimal compared, Limit limit, String area) {
    MonitoringRules inForce = rules.at(value.time());
    grade(compared, limit, inForce)
        .ifPresent(
            grade -> {
              AlertRaised alert = alert(value, compared, limit, grade, area);
              if (!raised.put(alert.alertId(), grade).equals(Optional.of(grade))) {
                decisions.execute(
                    Subject.of("alert", alert.alertId()),
                    new Alerts(
                        inForce.alerts().stream().map(MonitoringRules.AlertGrade::grade).toList()),
                    alert,
                    WATCHED);
              }
            });
  }

  /** A value without a multiple, such as of pH, gets the lowest grade. */
  private static Optional<String> grade(BigDecimal value, Limit limit, MonitoringRules inForce) {
    BigDecimal multiple =
        Optional.ofNullable(Comparison.multiple(value, limit)).orElse(BigDecimal.ZERO);
    return inForce.alerts().stream()
        .filter(g -> g.fromMultiple().compareTo(multiple) <= 0)
        .map(MonitoringRules.AlertGrade::grade)
        .reduce((a, b) -> b);
  }

  private static AlertRaised alert(
      Measured value, BigDecimal compared, Limit limit, String grade, String area) {
    Instant hour = value.time().truncatedTo(ChronoUnit.HOURS);
    return new AlertRaised(
        UUID.nameUUIDFromBytes(
                String.join("|", value.source(), value.factor(), hour.toString())
                    .getBytes(StandardCharsets.UTF_8))
            .toString(),
        OutletId.parse(value.source()).uscc(),
        value.source(),
        area,
        value.factor(),
        compared,
        limit.boundFor(compared),
        limit.unit(),
        grade,
        value.time());
  }
}
