package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.monitoring.judgement.Comparison;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Judged;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.platform.eventlog.Origin;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Watches live values: one that stands above the limit raises an alert long before its hour is
 * judged, and the alert ends when values keep the limit again. What arrives late, or after younger
 * values, raises none, for nobody can act on it any more.
 */
@Component
public class LiveAlerts {
  static final String VALUE = "VALUE";
  private static final Duration LIVE = Duration.ofHours(1);
  private static final Origin WATCHED = new Origin("LiveAlerts", "automation", null);

  private final LimitsInForce limits;
  private final OpenAlerts open;
  private final Easing easing;
  private final AlertRuleBook rules;
  private final Clock clock;

  /** The youngest time seen of each line and resolution, and of its last value above the limit. */
  private final Map<String, Instant> youngest = new ConcurrentHashMap<>();

  private final Map<Line, Instant> lastAbove = new ConcurrentHashMap<>();

  /** The grade already decided, so that a line above its limit is not decided with each sample. */
  private final Map<Line, String> decided = new ConcurrentHashMap<>();

  LiveAlerts(
      LimitsInForce limits, OpenAlerts open, Easing easing, AlertRuleBook rules, Clock clock) {
    this.limits = limits;
    this.open = open;
    this.easing = easing;
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
          && !value.source().startsWith(DeviceView.STATION)
          && youngest(value)) {
        limit(versions.computeIfAbsent(value.source(), this::versions), value)
            .ifPresent(limit -> compare(value, limit, areas.get(value.source())));
      }
    }
  }

  /** An hour that was judged to keep its limit ends the alert of its values. */
  public void judged(List<Judged> judged) {
    for (Judged each : judged) {
      Measured mean = each.mean();
      Line line = new Line(VALUE, mean.source(), mean.factor());
      if (mean.resolution() == Resolution.HOUR
          && Boolean.FALSE.equals(each.broken())
          && open.of(line).filter(o -> o.at().isBefore(end(mean))).isPresent()
          && easing.hourWasTheLast(line, mean, lastAbove.get(line))) {
        close(line, "HOUR_KEPT", end(mean));
      }
    }
  }

  static Instant end(Measured hour) {
    return hour.time().plus(Duration.ofHours(1));
  }

  private List<LimitsInForce.Dated> versions(String source) {
    return limits.of(OutletId.parse(source));
  }

  static Optional<Limit> limit(List<LimitsInForce.Dated> dated, Measured value) {
    return LimitsInForce.at(dated, value.factor(), AveragingPeriod.HOUR, value.time())
        .or(() -> LimitsInForce.at(dated, value.factor(), AveragingPeriod.DAY, value.time()))
        .map(LimitsInForce.Dated::limit);
  }

  private boolean youngest(Measured value) {
    String key = value.source() + "|" + value.factor() + "|" + value.resolution();
    return value.time().equals(youngest.merge(key, value.time(), LiveAlerts::later));
  }

  private void compare(Measured value, Limit limit, String area) {
    Line line = new Line(VALUE, value.source(), value.factor());
    Comparison.value(value, limit, Optional.empty())
        .ifPresent(
            compared -> {
              if (limit.brokenBy(compared)) {
                lastAbove.merge(line, value.time(), LiveAlerts::later);
                raise(line, value, compared, limit, area);
              } else if (open.of(line).isPresent()
                  && easing.longEnough(line, value, limit, lastAbove.get(line))) {
                close(line, "BACK_WITHIN", value.time());
              }
            });
  }

  private void close(Line line, String reason, Instant at) {
    open.close(line, reason, at, WATCHED);
    decided.remove(line);
  }

  private void raise(Line line, Measured value, BigDecimal compared, Limit limit, String area) {
    BigDecimal multiple = Comparison.multiple(compared, limit);
    rules
        .at(value.time())
        .of(multiple)
        .filter(grade -> !grade.grade().equals(decided.get(line)))
        .ifPresent(
            grade -> {
              Measure measure =
                  new Measure(
                      value.factor(), compared, limit.boundFor(compared), limit.unit(), multiple);
              String uscc = OutletId.parse(line.outlet()).uscc();
              open.see(line, open.raised(line, uscc, area, grade, measure, value.time()), WATCHED);
              if (open.of(line).isPresent()) {
                decided.put(line, grade.grade());
              }
            });
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
