package cn.yunguanjia.bench.readings;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Engines;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.bench.hj212.SampleFrames;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.monitoring.curve.Curves;
import cn.yunguanjia.monitoring.readings.Envelope;
import cn.yunguanjia.monitoring.readings.Incoming;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.standalone.Context;
import cn.yunguanjia.standalone.FreePort;
import cn.yunguanjia.standalone.RunningContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * A year of ten outlets by the minute, 5.3 million values (quickly: of one outlet), taken in and
 * closed as the product does; then the year of one outlet is asked for as a curve of 1,000 parts,
 * each with its extremes.
 */
public final class YearCurve implements Benchmark {
  private static final String FACTOR = "w01018";
  private static final int PARTS = 1000;
  private static final int QUESTIONS = 20;

  @Override
  public Title title() {
    return new Title(
        "curve",
        "a year of an outlet, 525,600 values, as a curve (p95 of questions)",
        "ms",
        Better.LOWER,
        "min and max by width_bucket over the same values in one table");
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    var engines = Engines.start(bench, "curve");
    try {
      return new Run(engines, bench.effort().size(1, 10));
    } catch (Exception failed) {
      engines.close();
      throw failed;
    }
  }

  private static final class Run implements Trial {
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");
    private final Engines engines;
    private final int outlets;
    private final Curves curves;
    private final PlainCurve plain;
    private int asked;

    Run(Engines engines, int outlets) throws Exception {
      this.engines = engines;
      this.outlets = outlets;
      RunningContext monitoring =
          engines.context(Context.MONITORING, Map.of("yunguanjia.hj212.port", FreePort.any()));
      curves = monitoring.spring().getBean(Curves.class);
      register(monitoring.spring().getBean(Decisions.class));
      plain = new PlainCurve(monitoring.spring().getBean(DataSource.class));
      Readings readings = monitoring.spring().getBean(Readings.class);
      for (int outlet = 0; outlet < outlets; outlet++) {
        for (Instant day = FROM; day.isBefore(TO); day = day.plus(Duration.ofDays(1))) {
          fill(readings, outlet, day);
        }
        plain.fill(outlet, FROM, TO);
      }
      plain.ready();
      while (!readings.openHours(TO, 1).isEmpty()) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
      check();
    }

    private void register(Decisions decisions) {
      List<DomainEvent> events = new ArrayList<>();
      for (int i = 0; i < outlets; i++) {
        events.add(
            new DeviceRegistered(
                SampleFrames.mn(i), HourFrames.outlet(i), null, "32", "330483", Instant.EPOCH));
      }
      decisions.record(events, new Origin("bench", "admin", null));
    }

    private static void fill(Readings readings, int outlet, Instant day) {
      List<Measured> values = new ArrayList<>(1440);
      for (int minute = 0; minute < 1440; minute++) {
        Instant at = day.plusSeconds(minute * 60L);
        values.add(
            new Measured(
                HourFrames.outlet(outlet),
                FACTOR,
                Resolution.MINUTE,
                at,
                PlainCurve.value(outlet, at),
                null,
                Measured.NORMAL,
                false,
                List.of(1L)));
      }
      readings.model().apart(() -> readings.write(new Incoming(values, List.of(), Map.of())));
    }

    /** The highest of all values is in the curve, and every part is there. */
    private void check() {
      List<Envelope> curve = curve(0);
      BigDecimal highest =
          curve.stream().map(Envelope::highest).max(BigDecimal::compareTo).orElseThrow();
      int values = curve.stream().mapToInt(Envelope::values).sum();
      if (values != 525_600 || highest.compareTo(PlainCurve.PEAK) != 0) {
        throw new IllegalStateException(values + " values, the highest " + highest);
      }
    }

    private List<Envelope> curve(int outlet) {
      return curves.of(HourFrames.outlet(outlet), FACTOR, FROM, TO, PARTS);
    }

    @Override
    public double ours() {
      long[] nanos = new long[QUESTIONS];
      for (int i = 0; i < QUESTIONS; i++) {
        long begun = System.nanoTime();
        curve(asked++ % outlets);
        nanos[i] = System.nanoTime() - begun;
      }
      return Statistics.quantile(0.95, nanos) / 1e6;
    }

    @Override
    public double baseline() throws Exception {
      long[] nanos = new long[QUESTIONS];
      for (int i = 0; i < QUESTIONS; i++) {
        long begun = System.nanoTime();
        plain.curve(asked++ % outlets, FROM, TO, PARTS);
        nanos[i] = System.nanoTime() - begun;
      }
      return Statistics.quantile(0.95, nanos) / 1e6;
    }

    @Override
    public Map<String, Object> extra() {
      long begun = System.nanoTime();
      for (int outlet = 0; outlet < outlets; outlet++) {
        curve(outlet);
      }
      double all = (System.nanoTime() - begun) / 1e6;
      return Map.of(
          "outlets",
          outlets,
          "values",
          outlets * 525_600,
          "allOutletsMs",
          Statistics.rounded(all),
          "allAtOnceMs",
          Statistics.rounded(allAtOnce()));
    }

    /** As a page asks that shows all of them. */
    private double allAtOnce() {
      List<Future<List<Envelope>>> answers = new ArrayList<>();
      long begun = System.nanoTime();
      try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int outlet = 0; outlet < outlets; outlet++) {
          int asked = outlet;
          answers.add(askers.submit(() -> curve(asked)));
        }
      }
      double took = (System.nanoTime() - begun) / 1e6;
      answers.forEach(Future::resultNow); // throws where one failed
      return took;
    }

    @Override
    public void close() throws Exception {
      engines.close();
    }
  }
}
