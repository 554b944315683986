package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;

/** Six weeks of a water outlet for tests, and what a test changes of them. */
final class Made {
  static final String COD = "w01018";

  /** A Monday in Jiaxing, at which a pair of weeks begins. */
  static final Instant START =
      cn.yunguanjia.language.CityTime.startOf(
          Span.weekOf(Instant.parse("2026-09-20T00:00:00Z"), 2));

  static final int HOURS = 42 * 24;
  static final Span LAST_TWO_WEEKS = new Span(at(28 * 24), at(HOURS));

  private final Map<String, List<Point>> points = new HashMap<>();
  private final List<ClockSample> clocks = new ArrayList<>();
  private final List<OutletRecord.Bound> bounds =
      List.of(new OutletRecord.Bound(COD, new BigDecimal("80"), false));

  /** COD that wanders around 40 mg/L and trembles, with a steady flow. */
  static Made honest() {
    Made made = new Made();
    Random chance = new Random(212);
    double[] drift = {0};
    made.set(
        COD,
        h -> {
          drift[0] = 0.97 * drift[0] + chance.nextGaussian() * 0.8;
          return decimal(40 + drift[0] + 1.5 * chance.nextGaussian(), 1);
        });
    made.set("w00000", h -> decimal(46 + chance.nextGaussian(), 2));
    return made;
  }

  static Instant at(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  static BigDecimal decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  Made set(String factor, IntFunction<BigDecimal> value) {
    List<Point> all = new ArrayList<>();
    for (int h = 0; h < HOURS; h++) {
      all.add(new Point(at(h), value.apply(h), null, "N", false));
    }
    points.put(factor, all);
    return this;
  }

  BigDecimal cod(int hour) {
    return points.get(COD).get(hour).value();
  }

  /** Other values from an hour to before another. */
  Made from(int from, int to, IntFunction<BigDecimal> value) {
    for (int h = from; h < to; h++) {
      points.get(COD).set(h, new Point(at(h), value.apply(h), null, "N", false));
    }
    return this;
  }

  Made mark(int hour, String flag) {
    Point p = points.get(COD).get(hour);
    points.get(COD).set(hour, new Point(p.time(), p.value(), null, flag, false));
    return this;
  }

  Made clock(ClockSample sample) {
    clocks.add(sample);
    return this;
  }

  OutletRecord record() {
    Map<String, Series> hours = new HashMap<>();
    points.forEach((factor, values) -> hours.put(factor, Series.of(values)));
    return new OutletRecord(hours, bounds, clocks);
  }

  List<Finding> found(SuspicionKind kind) {
    return Detectors.look(record(), LAST_TWO_WEEKS, rules(), Set.of(kind));
  }

  List<Finding> anything() {
    return Detectors.look(record(), LAST_TWO_WEEKS, rules(), Set.of(SuspicionKind.values()));
  }

  static SuspicionRules rules() {
    try (InputStream in = Made.class.getResourceAsStream("/rules/suspicion.json")) {
      return JsonMapper.shared()
          .readerForListOf(SuspicionRules.class)
          .<List<SuspicionRules>>readValue(in)
          .getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
