package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A week whose changes from hour to hour are far smaller than the outlet's own: a signal that is
 * damped, filtered, or made up. Changes are measured against the level, because what is half as
 * much also trembles half as much.
 */
final class LowNoise implements Detector {
  private static final int WEEKS_BEFORE = 4;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration HOUR = Duration.ofHours(1);

  /** Neighbouring hours are not independent: a week says as much as a third of its hours. */
  private static final double INDEPENDENT = 1 / 3.0;

  /** More equal neighbours than this are a matter of the flat line. */
  private static final double MOSTLY_FLAT = 0.4;

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.LOW_NOISE;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    for (String factor : record.limited()) {
      Series valid = record.of(factor).valid();
      for (Span week : span.weeks(1)) {
        examine(factor, valid, week, rules.lowNoise(), found);
      }
    }
    return found;
  }

  private static void examine(
      String factor, Series valid, Span week, SuspicionRules.LowNoise rules, List<Finding> found) {
    Series now = valid.within(week);
    double[] changes = changes(now);
    if (changes.length < rules.leastHours() || mostlyFlat(changes)) {
      return;
    }
    double usual = usual(valid, week, rules);
    double level = Robust.median(now.values());
    double noise = Robust.noise(changes) / level;
    boolean visible = usual * level > 2 * now.resolution();
    if (!visible || !(noise <= usual * rules.ratio().doubleValue())) {
      return;
    }
    double independent = changes.length * INDEPENDENT;
    double deviations = Math.log(Math.max(noise / usual, 1e-6)) * Math.sqrt(2 * independent);
    found.add(
        Finding.of(
            SuspicionKind.LOW_NOISE,
            factor,
            week,
            deviations * deviations / 2 / Math.log(10),
            new Evidence.LowNoise(
                Robust.shown(noise),
                Robust.shown(usual),
                now.dots(),
                valid.within(week.before(WEEK)).dots())));
  }

  /** Of the weeks before that have enough hours, the middle one; NaN where too few have. */
  private static double usual(Series valid, Span week, SuspicionRules.LowNoise rules) {
    List<Double> noises = new ArrayList<>();
    for (int back = 1; back <= WEEKS_BEFORE; back++) {
      Span earlier =
          new Span(
              week.from().minus(WEEK.multipliedBy(back)), week.to().minus(WEEK.multipliedBy(back)));
      Series then = valid.within(earlier);
      double[] changes = changes(then);
      if (changes.length >= rules.leastHours() && !mostlyFlat(changes)) {
        noises.add(Robust.noise(changes) / Robust.median(then.values()));
      }
    }
    return noises.size() < rules.leastWeeks()
        ? Double.NaN
        : Robust.median(noises.stream().mapToDouble(d -> d).toArray());
  }

  private static boolean mostlyFlat(double[] changes) {
    int none = 0;
    for (double change : changes) {
      none += change == 0 ? 1 : 0;
    }
    return none > changes.length * MOSTLY_FLAT;
  }

  private static double[] changes(Series valid) {
    double[] values = valid.values();
    double[] changes = new double[values.length];
    int n = 0;
    for (int i = 1; i < values.length; i++) {
      if (valid.get(i).time().equals(valid.get(i - 1).time().plus(HOUR))) {
        changes[n++] = values[i] - values[i - 1];
      }
    }
    return java.util.Arrays.copyOf(changes, n);
  }
}
