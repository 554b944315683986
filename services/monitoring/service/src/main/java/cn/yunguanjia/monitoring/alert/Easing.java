package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.monitoring.judgement.Comparison;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says whether values keep the limit again. It looks at the values themselves and not at what was
 * remembered of them, so that a restart in between changes nothing.
 */
@Component
class Easing {
  private final Readings readings;
  private final LimitsInForce limits;
  private final AlertRuleBook rules;

  Easing(Readings readings, LimitsInForce limits, AlertRuleBook rules) {
    this.readings = readings;
    this.limits = limits;
    this.rules = rules;
  }

  /**
   * Whether values have kept the limit without a break for as long as the rules ask, up to this
   * one.
   *
   * @param lastAbove spares the look where it is remembered; null where it is not
   */
  boolean longEnough(Line line, Measured now, Limit limit, Instant lastAbove) {
    Duration clearAfter = rules.at(now.time()).clearAfter();
    Instant from = now.time().minus(clearAfter);
    if (lastAbove != null && lastAbove.isAfter(from)) {
      return false;
    }
    Instant began = null;
    for (Measured each : values(line, from.minus(clearAfter), now.time().plusMillis(1))) {
      began = above(each, limit) ? null : began == null ? each.time() : began;
    }
    return began != null && !began.isAfter(from);
  }

  /** Whether no value of after this hour stands above the limit. */
  boolean hourWasTheLast(Line line, Measured hour, Instant lastAbove) {
    Instant end = LiveAlerts.end(hour);
    if (lastAbove != null) {
      return lastAbove.isBefore(end);
    }
    Optional<Limit> limit = LiveAlerts.limit(limits.of(OutletId.parse(line.outlet())), hour);
    return values(line, end, end.plus(Duration.ofHours(2))).stream()
        .noneMatch(each -> limit.filter(l -> above(each, l)).isPresent());
  }

  /** Samples and means of some minutes, oldest first. */
  private List<Measured> values(Line line, Instant from, Instant to) {
    List<Measured> values = new ArrayList<>();
    for (Resolution fine : List.of(Resolution.RAW, Resolution.MINUTE)) {
      values.addAll(readings.series(line.outlet(), line.about(), fine, from, to));
    }
    values.removeIf(each -> !each.valid());
    values.sort(Comparator.comparing(Measured::time));
    return values;
  }

  private static boolean above(Measured value, Limit limit) {
    return Comparison.value(value, limit, Optional.empty()).filter(limit::brokenBy).isPresent();
  }
}
