package cn.yunguanjia.bench.readings;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Engines;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.bench.hj212.SampleFrames;
import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.standalone.Context;
import cn.yunguanjia.standalone.FreePort;
import cn.yunguanjia.standalone.RunningContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * The hour of a city: 2,000 outlets send their hourly means at once, and from the commit of the
 * last frame it is counted until every outlet's values can be read, judged by the permits in force.
 */
public final class HourValues implements Benchmark {

  @Override
  public Title title() {
    return new Title(
        "hour-values",
        "from the last of 2,000 outlets' frames to their 8,000 hour values, judged",
        "s",
        Better.LOWER,
        "decode, same rows upserted into one table");
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    var engines = Engines.start(bench, "hour-values");
    try {
      return new Run(engines);
    } catch (Exception failed) {
      engines.close();
      throw failed;
    }
  }

  private static final class Run implements Trial {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Engines engines;
    private final FrameLog frames;
    private final Readings readings;
    private final PlainHours plain;
    // of today and on, so that no day is closed meanwhile
    private Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);

    Run(Engines engines) throws Exception {
      this.engines = engines;
      RunningContext monitoring =
          engines.context(Context.MONITORING, Map.of("yunguanjia.hj212.port", FreePort.any()));
      frames = monitoring.spring().getBean(FrameLog.class);
      readings = monitoring.spring().getBean(Readings.class);
      register(
          monitoring.spring().getBean(Decisions.class),
          monitoring.spring().getBean(DeviceView.class));
      plain = new PlainHours(monitoring.spring().getBean(DataSource.class));
    }

    private static void register(Decisions decisions, DeviceView view) {
      List<DomainEvent> events = new ArrayList<>();
      for (int i = 0; i < HourFrames.OUTLETS; i++) {
        events.add(
            new DeviceRegistered(
                SampleFrames.mn(i), HourFrames.outlet(i), null, "32", "330483", Instant.EPOCH));
        if (i % 2 == 0) {
          events.add(permit(HourFrames.uscc(i)));
        }
      }
      decisions.record(events, new Origin("bench", "admin", null));
      while (view.find(SampleFrames.mn(HourFrames.OUTLETS - 1)).isEmpty()) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }

    private static PermitIssued permit(String uscc) {
      return new PermitIssued(
          uscc + "001P",
          uscc,
          "330483",
          "KEY",
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2035, 12, 31),
          List.of(limit("DW001", "w01018"), limit("DW002", "w01018"), limit("DW001", "w21003")),
          Instant.EPOCH);
    }

    private static Limit limit(String outlet, String factor) {
      return new Limit(
          outlet,
          factor,
          AveragingPeriod.HOUR,
          null,
          new BigDecimal("80"),
          "mg/L",
          "GB 4287-2012",
          "表2",
          null);
    }

    @Override
    public double ours() throws Exception {
      hour = hour.plus(1, ChronoUnit.HOURS);
      List<ReceivedFrame> all = HourFrames.of(hour);
      CountDownLatch committed = new CountDownLatch(all.size());
      for (ReceivedFrame frame : all) {
        frames.append(frame, committed::countDown);
      }
      if (!committed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(committed.getCount() + " frames were not committed");
      }
      long begun = System.nanoTime();
      while (!isThere(HourFrames.OUTLETS - 1, HourFrames.FACTORS.getLast())) {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw new IllegalStateException("The hour " + hour + " did not come up to date");
        }
        LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      for (int i = 0; i < HourFrames.OUTLETS; i += 7) {
        if (!isThere(i, "w01018")) {
          throw new IllegalStateException("The hour of " + HourFrames.outlet(i) + " is missing");
        }
      }
      return seconds;
    }

    private boolean isThere(int outlet, String factor) {
      return readings.at(HourFrames.outlet(outlet), factor, Resolution.HOUR, hour).isPresent();
    }

    @Override
    public double baseline() throws Exception {
      List<ReceivedFrame> all = HourFrames.of(hour);
      long begun = System.nanoTime();
      plain.take(all);
      return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public Map<String, Object> extra() {
      return Map.of("outlets", HourFrames.OUTLETS, "values", HourFrames.OUTLETS * 4);
    }

    @Override
    public void close() throws Exception {
      engines.close();
    }
  }
}
