package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.monitoring.domain.suspicion.ClockSample;
import cn.yunguanjia.monitoring.domain.suspicion.DayTotal;
import cn.yunguanjia.monitoring.domain.suspicion.OutletRecord;
import cn.yunguanjia.monitoring.domain.suspicion.Point;
import cn.yunguanjia.monitoring.domain.suspicion.Series;
import cn.yunguanjia.monitoring.domain.suspicion.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** One way to falsify or break the data of an outlet, in some strength. */
record Planted(SuspicionKind kind, String how, Act act) {

  /** Changes the record within the span and returns it; null where the outlet offers no chance. */
  interface Act {
    OutletRecord on(OutletRecord honest, String factor, Span span, Random chance);
  }

  private static final Duration HOUR = Duration.ofHours(1);

  static List<Planted> all() {
    List<Planted> all = new ArrayList<>();
    for (int hours : new int[] {6, 12, 24, 72}) {
      all.add(
          values(SuspicionKind.FLAT_LINE, hours + " h of one value", first(hours), Planted::flat));
    }
    for (int hours : new int[] {3, 12}) {
      all.add(values(SuspicionKind.OFF_SCALE, hours + " h of zero", first(hours), (v, i, of) -> 0));
    }
    for (double share : new double[] {0.8, 0.9}) {
      all.add(
          values(
              SuspicionKind.OFF_SCALE,
              "a week cut off at its %.0f %%".formatted(share * 100),
              week(),
              (v, i, of) -> Math.min(v, quantile(of, share))));
    }
    for (double left : new double[] {0.5, 0.25, 0.1}) {
      all.add(
          values(
              SuspicionKind.LOW_NOISE,
              "a week with %.0f %% of its swing".formatted(left * 100),
              week(),
              (v, i, of) -> quantile(of, 0.5) + left * (v - quantile(of, 0.5))));
    }
    for (double share : new double[] {0.25, 0.5, 1}) {
      all.add(
          new Planted(
              SuspicionKind.DIGIT_PATTERN,
              "two weeks, %.0f %% of values typed by hand".formatted(share * 100),
              (r, f, span, chance) -> typed(r, f, span, chance, share)));
    }
    for (double ratio : new double[] {0.6, 0.5, 0.3}) {
      all.add(
          values(
              SuspicionKind.SUDDEN_STEP,
              "from a day on only %.0f %%".formatted(ratio * 100),
              week(),
              (v, i, of) -> v * ratio));
    }
    for (int hours : new int[] {18, 24, 72, 168}) {
      all.add(
          new Planted(
              SuspicionKind.COPIED_PERIOD,
              hours + " h copied",
              (r, f, span, chance) -> copied(r, f, span, chance, hours, BigDecimal.ZERO)));
    }
    all.add(
        new Planted(
            SuspicionKind.COPIED_PERIOD,
            "72 h copied, 0.3 added",
            (r, f, span, chance) -> copied(r, f, span, chance, 72, new BigDecimal("0.3"))));
    for (double share : new double[] {0.15, 0.3, 1}) {
      all.add(
          new Planted(
              SuspicionKind.UNDER_LIMIT,
              "a week, %.0f %% of hours at 95.5 to 99.8 %% of the limit".formatted(share * 100),
              (r, f, span, chance) -> underLimit(r, f, span, chance, share)));
    }
    for (int minutes : new int[] {3, 10, 60}) {
      all.add(clock("a day, clock " + minutes + " min ahead", Duration.ofMinutes(-minutes)));
    }
    all.add(clock("a day, clock 20 min slow", Duration.ofMinutes(20)));
    for (int marks : new int[] {4, 6, 10}) {
      all.add(
          new Planted(
              SuspicionKind.MARKS,
              marks + " rising peaks of two weeks marked",
              (r, f, span, chance) -> marked(r, f, span, marks)));
    }
    for (int hours : new int[] {2, 6, 24}) {
      all.add(
          new Planted(
              SuspicionKind.DILUTED,
              hours + " h of 19.8 % oxygen",
              (r, f, span, chance) ->
                  r.hours().containsKey("a19001")
                      ? replaced(r, "a19001", first(hours).apply(span), (v, i, of) -> 19.8)
                      : null));
    }
    for (double left : new double[] {0.5, 0.3, 0.1}) {
      all.add(
          new Planted(
              SuspicionKind.UNEXPLAINED_EMISSION,
              "a week of %.0f %% emission, power as before".formatted(left * 100),
              (r, f, span, chance) ->
                  replaced(withPower(r), f, week().apply(span), (v, i, of) -> v * left)));
    }
    for (double share : new double[] {0.95, 0.85, 0.7}) {
      all.add(
          new Planted(
              SuspicionKind.TOLD_TOTAL,
              "three days, the flow's total told %.0f %% of what it is".formatted(share * 100),
              (r, f, span, chance) -> told(r, span, share)));
    }
    return all;
  }

  private static OutletRecord told(OutletRecord r, Span span, double share) {
    Span days = new Span(span.from(), span.from().plus(Duration.ofDays(3)));
    String flow = r.totals().containsKey("w00000") ? "w00000" : "a00000";
    if (r.totals().getOrDefault(flow, List.of()).stream().noneMatch(d -> running(d, days))) {
      return null;
    }
    Map<String, List<DayTotal>> totals = new HashMap<>(r.totals());
    totals.computeIfPresent(
        flow,
        (factor, all) ->
            all.stream()
                .map(
                    d ->
                        days.holds(d.start())
                            ? new DayTotal(
                                d.start(),
                                d.hours(),
                                scaled(d.told().doubleValue() * share, 3),
                                d.computed(),
                                d.rounding())
                            : d)
                .toList());
    return new OutletRecord(r.hours(), r.bounds(), r.clocks(), totals);
  }

  private static boolean running(DayTotal day, Span within) {
    return within.holds(day.start()) && day.hours() >= 6;
  }

  private interface Change {
    double of(double value, int index, double[] all);
  }

  private interface Part extends java.util.function.UnaryOperator<Span> {}

  private static Part first(int hours) {
    return span ->
        new Span(
            span.from().plus(HOUR.multipliedBy(31)),
            span.from().plus(HOUR.multipliedBy(31 + hours)));
  }

  private static Part week() {
    return span -> new Span(span.from(), span.from().plus(Duration.ofDays(7)));
  }

  private static Planted values(SuspicionKind kind, String how, Part part, Change change) {
    return new Planted(kind, how, (r, f, span, chance) -> replaced(r, f, part.apply(span), change));
  }

  private static double flat(double value, int index, double[] all) {
    return all[0];
  }

  static OutletRecord replaced(OutletRecord r, String factor, Span part, Change change) {
    List<Point> before = points(r, factor);
    List<Point> inside = before.stream().filter(p -> part.holds(p.time())).toList();
    if (inside.isEmpty() || inside.stream().anyMatch(p -> p.flag().equals("F"))) {
      return null;
    }
    double[] values = inside.stream().mapToDouble(p -> p.value().doubleValue()).toArray();
    Map<Instant, Double> now = new HashMap<>();
    IntStream.range(0, values.length)
        .forEach(i -> now.put(inside.get(i).time(), change.of(values[i], i, values)));
    return with(
        r,
        factor,
        before.stream()
            .map(p -> now.containsKey(p.time()) ? at(p, now.get(p.time())) : p)
            .toList());
  }

  private static OutletRecord typed(
      OutletRecord r, String factor, Span span, Random chance, double share) {
    int[] liked = {0, 2, 2, 3, 3, 5, 5, 5, 7, 8};
    List<Point> points =
        points(r, factor).stream()
            .map(
                p -> {
                  if (!span.holds(p.time()) || chance.nextDouble() >= share) {
                    return p;
                  }
                  BigDecimal unit = BigDecimal.ONE.movePointLeft(p.value().scale());
                  BigDecimal cut =
                      p.value()
                          .setScale(p.value().scale() - 1, RoundingMode.DOWN)
                          .add(unit.multiply(BigDecimal.valueOf(liked[chance.nextInt(10)])));
                  return new Point(p.time(), cut, p.converted(), p.flag(), false);
                })
            .toList();
    return with(r, factor, points);
  }

  private static OutletRecord copied(
      OutletRecord r, String factor, Span span, Random chance, int hours, BigDecimal added) {
    List<Point> points = new ArrayList<>(points(r, factor));
    int start = (int) points.stream().filter(p -> p.time().isBefore(span.from())).count() + 5;
    int back = hours + 24 + chance.nextInt(Math.max(1, start - hours - 30));
    for (int i = start; i < start + hours; i++) {
      if (i - back < 0 || i >= points.size() || !points.get(i - back).valid()) {
        return null;
      }
      Point p = points.get(i);
      BigDecimal value =
          points.get(i - back).value().add(added.setScale(p.value().scale(), RoundingMode.UP));
      points.set(i, new Point(p.time(), value, p.converted(), "N", false));
    }
    return with(r, factor, points);
  }

  private static OutletRecord underLimit(
      OutletRecord r, String factor, Span span, Random chance, double share) {
    OutletRecord.Bound bound =
        r.bounds().stream().filter(b -> b.factor().equals(factor)).findFirst().orElseThrow();
    Span week = week().apply(span);
    List<Point> points =
        points(r, factor).stream()
            .map(
                p -> {
                  if (!week.holds(p.time()) || chance.nextDouble() >= share) {
                    return p;
                  }
                  double held = bound.max().doubleValue() * (0.955 + 0.043 * chance.nextDouble());
                  BigDecimal value = scaled(held, p.value().scale());
                  return new Point(
                      p.time(),
                      bound.converted() ? p.value() : value,
                      bound.converted() ? value : null,
                      "N",
                      false);
                })
            .toList();
    return with(r, factor, points);
  }

  private static Planted clock(String how, Duration off) {
    return new Planted(
        SuspicionKind.CLOCK,
        how,
        (r, f, span, chance) -> {
          Span day = new Span(span.from(), span.from().plus(Duration.ofDays(1)));
          List<ClockSample> clocks =
              r.clocks().stream().map(c -> day.holds(c.received()) ? off(c, off) : c).toList();
          return new OutletRecord(r.hours(), r.bounds(), clocks);
        });
  }

  /** A clock that is off shifts both its stamps. */
  private static ClockSample off(ClockSample c, Duration by) {
    return new ClockSample(
        c.frame(), c.received(), c.sent().minus(by), c.measured().minus(by), c.covers());
  }

  private static OutletRecord marked(OutletRecord r, String factor, Span span, int marks) {
    List<Point> points = new ArrayList<>(points(r, factor));
    List<Integer> peaks =
        IntStream.range(2, points.size() - 1)
            .filter(i -> span.holds(points.get(i).time()))
            .filter(i -> points.get(i - 2).valid() && points.get(i - 1).valid())
            .filter(i -> points.get(i - 1).value().compareTo(points.get(i - 2).value()) > 0)
            .boxed()
            .sorted((a, b) -> points.get(b - 1).value().compareTo(points.get(a - 1).value()))
            .limit(marks)
            .toList();
    peaks.forEach(
        i -> {
          Point p = points.get(i);
          points.set(i, new Point(p.time(), p.value(), p.converted(), "C", false));
        });
    return with(r, factor, points);
  }

  /** Power that goes with the flow of the process, for no outlet of the city reports any. */
  static OutletRecord withPower(OutletRecord r) {
    Map<String, Series> hours = new HashMap<>(r.hours());
    String flow = r.hours().containsKey("w00000") ? "w00000" : "a00000";
    Random chance = new Random(7);
    hours.put(
        "d00001",
        Series.of(
            points(r, flow).stream()
                .map(
                    p ->
                        at(
                            p,
                            30 + 8 * p.value().doubleValue() * (1 + 0.05 * chance.nextGaussian())))
                .toList()));
    return new OutletRecord(hours, r.bounds(), r.clocks(), r.totals());
  }

  private static List<Point> points(OutletRecord r, String factor) {
    return r.hours().get(factor).points();
  }

  private static OutletRecord with(OutletRecord r, String factor, List<Point> points) {
    Map<String, Series> hours = new HashMap<>(r.hours());
    hours.put(factor, Series.of(points));
    return new OutletRecord(hours, r.bounds(), r.clocks());
  }

  private static Point at(Point p, double value) {
    return new Point(p.time(), scaled(value, p.value().scale()), p.converted(), p.flag(), false);
  }

  private static BigDecimal scaled(double value, int scale) {
    return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN);
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
