package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Oxygen near that of air while the stack blows and the outlet usually shows far less: air drawn in
 * or a loose sampling line. At 21 % the conversion to reference oxygen has no meaning any more.
 */
final class Diluted implements Detector {
  private static final Duration PAST = Duration.ofDays(28);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration AROUND = Duration.ofHours(24);

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.DILUTED;
  }

  @Override
  public boolean everyHour() {
    return true;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    if (record.bounds().stream().noneMatch(OutletRecord.Bound::converted)) {
      return found;
    }
    BigDecimal air = rules.diluted().oxygen();
    Series valid = record.of(OutletRecord.OXYGEN).valid();
    for (Span run : runs(valid, air)) {
      if (run.meets(span)
          && run.length().toHours() >= rules.diluted().hours()
          && blows(record, run)) {
        examine(valid, run, rules.diluted(), found);
      }
    }
    return found;
  }

  private static void examine(
      Series valid, Span run, SuspicionRules.Diluted rules, List<Finding> found) {
    Series past = valid.within(run.before(PAST));
    long airy =
        past.points().stream().filter(p -> p.value().compareTo(rules.oxygen()) >= 0).count();
    if (past.size() == 0 || airy > past.size() * rules.usual().doubleValue()) {
      return;
    }
    int hours = (int) run.length().toHours();
    BigDecimal highest =
        valid.within(run).points().stream()
            .map(Point::value)
            .max(BigDecimal::compareTo)
            .orElseThrow();
    found.add(
        Finding.of(
            SuspicionKind.DILUTED,
            OutletRecord.OXYGEN,
            run,
            3 + hours / 2.0,
            new Evidence.Diluted(
                Robust.shown(Robust.median(past.values())),
                highest,
                hours,
                valid.within(new Span(run.from().minus(AROUND), run.to().plus(AROUND))).dots())));
  }

  private static List<Span> runs(Series valid, BigDecimal air) {
    List<Span> runs = new ArrayList<>();
    for (Point point : valid.points()) {
      if (point.value().compareTo(air) >= 0) {
        boolean goesOn = !runs.isEmpty() && runs.getLast().to().equals(point.time());
        runs.add(
            new Span(goesOn ? runs.removeLast().from() : point.time(), point.time().plus(HOUR)));
      }
    }
    return runs;
  }

  private static boolean blows(OutletRecord record, Span run) {
    return record
        .flow()
        .map(
            flow ->
                flow.within(run).valid().points().stream().allMatch(p -> p.value().signum() > 0))
        .orElse(true);
  }
}
