package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A week whose emission (flow times concentration) fell far below the weeks before while the
 * reported power of production stayed. Only where power is reported.
 */
final class UnexplainedEmission implements Detector {
  private static final Duration PAST = Duration.ofDays(28);

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.UNEXPLAINED_EMISSION;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    if (record.power().isEmpty() || record.flow().isEmpty()) {
      return found;
    }
    Series power = record.power().get().valid();
    for (String factor : record.limited()) {
      Series emission = times(record.flow().get().valid(), record.of(factor).valid());
      for (Span week : span.weeks(1)) {
        examine(factor, emission, power, week, rules.unexplainedEmission(), found);
      }
    }
    return found;
  }

  private static void examine(
      String factor,
      Series emission,
      Series power,
      Span week,
      SuspicionRules.UnexplainedEmission rules,
      List<Finding> found) {
    Span past = week.before(PAST);
    boolean enough =
        emission.within(week).size() >= rules.leastHours()
            && emission.within(past).size() >= rules.leastHours()
            && power.within(week).size() >= rules.leastHours()
            && power.within(past).size() >= rules.leastHours();
    if (!enough) {
      return;
    }
    double share = share(emission, week, past);
    double powerShare = share(power, week, past);
    if (share <= rules.emission().doubleValue()
        && Math.abs(powerShare - 1) <= rules.powerWithin().doubleValue()) {
      Span shown = new Span(week.before(Duration.ofDays(7)).from(), week.to());
      found.add(
          Finding.of(
              SuspicionKind.UNEXPLAINED_EMISSION,
              factor,
              week,
              4 + 2 * Math.log(rules.emission().doubleValue() / Math.max(share, 1e-3)),
              new Evidence.UnexplainedEmission(
                  Robust.shown(share),
                  Robust.shown(powerShare),
                  emission.within(shown).dots(),
                  power.within(shown).dots())));
    }
  }

  private static double share(Series series, Span week, Span past) {
    return Robust.median(series.within(week).values())
        / Robust.median(series.within(past).values());
  }

  private static Series times(Series flow, Series concentration) {
    Map<Instant, Point> flows = new HashMap<>();
    flow.points().forEach(p -> flows.put(p.time(), p));
    return Series.of(
        concentration.points().stream()
            .filter(p -> flows.containsKey(p.time()))
            .map(
                p ->
                    new Point(
                        p.time(),
                        p.value().multiply(flows.get(p.time()).value()),
                        null,
                        p.flag(),
                        true))
            .toList());
  }
}
