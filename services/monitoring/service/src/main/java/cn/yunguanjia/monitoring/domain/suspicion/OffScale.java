package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Zeros or negative values while the outlet discharges and zero is not usual, or an upper end that
 * is hit again and again: a range set too small cuts off what lies above it.
 */
final class OffScale implements Detector {
  private static final Duration PAST = Duration.ofDays(28);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration AROUND = Duration.ofHours(24);
  private static final int NEXT_VALUES = 5;

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.OFF_SCALE;
  }

  @Override
  public boolean everyHour() {
    return true;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    for (String factor : record.limited()) {
      Series valid = record.of(factor).valid();
      zeros(factor, valid, record, span, rules.offScale(), found);
      for (Span week : span.weeks(1)) {
        ceiling(factor, valid.within(week), week, rules, found);
      }
    }
    return found;
  }

  private static void zeros(
      String factor,
      Series valid,
      OutletRecord record,
      Span span,
      SuspicionRules.OffScale rules,
      List<Finding> found) {
    for (Span run : runsOfNothing(valid)) {
      int hours = (int) run.length().toHours();
      if (!run.meets(span) || hours < rules.zeroHours() || !discharges(record, run)) {
        continue;
      }
      Series past = valid.within(run.before(PAST));
      long zeros = past.points().stream().filter(OffScale::nothing).count();
      if (past.size() > 0 && zeros < past.size() * rules.usualZeros().doubleValue()) {
        found.add(
            Finding.of(
                SuspicionKind.OFF_SCALE,
                factor,
                run,
                3 + hours / 2.0,
                new Evidence.OffScale(
                    valid.within(run).get(0).value(),
                    false,
                    hours,
                    valid
                        .within(new Span(run.from().minus(AROUND), run.to().plus(AROUND)))
                        .dots())));
      }
    }
  }

  private static List<Span> runsOfNothing(Series valid) {
    List<Span> runs = new ArrayList<>();
    for (Point point : valid.points()) {
      if (nothing(point)) {
        boolean goesOn = !runs.isEmpty() && runs.getLast().to().equals(point.time());
        Span run =
            new Span(goesOn ? runs.removeLast().from() : point.time(), point.time().plus(HOUR));
        runs.add(run);
      }
    }
    return runs;
  }

  private static boolean nothing(Point point) {
    return point.value().signum() <= 0;
  }

  private static boolean discharges(OutletRecord record, Span run) {
    return record
        .flow()
        .map(
            flow ->
                flow.within(run).valid().points().stream().allMatch(p -> p.value().signum() > 0))
        .orElse(true);
  }

  private static void ceiling(
      String factor, Series week, Span span, SuspicionRules rules, List<Finding> found) {
    TreeMap<BigDecimal, Integer> often = new TreeMap<>();
    week.points().forEach(p -> often.merge(p.value(), 1, Integer::sum));
    if (often.size() <= NEXT_VALUES || often.lastKey().signum() <= 0) {
      return;
    }
    BigDecimal top = often.lastKey();
    int times = often.pollLastEntry().getValue();
    double next =
        often.descendingMap().values().stream()
            .limit(NEXT_VALUES)
            .mapToInt(n -> n)
            .average()
            .orElse(1);
    boolean oneRun =
        FlatLine.runs(week).stream()
            .anyMatch(
                r -> r.hours() > times / 2 && week.get(r.first()).value().compareTo(top) == 0);
    if (times >= rules.offScale().ceilingHours()
        && times >= next * rules.offScale().ceilingTimes().doubleValue()
        && !oneRun) {
      found.add(
          Finding.of(
              SuspicionKind.OFF_SCALE,
              factor,
              span,
              times / 2.0,
              new Evidence.OffScale(top, true, times, week.dots())));
    }
  }
}
