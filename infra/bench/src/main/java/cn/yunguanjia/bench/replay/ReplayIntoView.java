package cn.yunguanjia.bench.replay;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Engines;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.bench.hj212.SampleFrames;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.standalone.Context;
import cn.yunguanjia.standalone.RunningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** The device register's view, rebuilt from the log on the running context. */
public final class ReplayIntoView implements Benchmark {

  private static final int APPENDED_TOGETHER = 500;

  @Override
  public Title title() {
    return new Title(
        "replay",
        "events replayed into the device register's view",
        "events/s",
        Better.HIGHER,
        "read, deserialise, same bulk writes");
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    var engines = Engines.start(bench, "replay");
    try {
      return new Run(engines, bench.effort().size(10_000, 50_000));
    } catch (Exception failed) {
      engines.close();
      throw failed;
    }
  }

  private static final class Run implements Trial {
    private final Engines engines;
    private final int events;
    private final Processing processing;
    private final DeviceView view;
    private final PlainReplay plain;

    Run(Engines engines, int events) throws Exception {
      this.engines = engines;
      this.events = events;
      RunningContext monitoring =
          engines.context(
              Context.MONITORING,
              java.util.Map.of("yunguanjia.hj212.port", cn.yunguanjia.standalone.FreePort.any()));
      processing = monitoring.spring().getBean(Processing.class);
      view = monitoring.spring().getBean(DeviceView.class);
      fill(monitoring.spring().getBean(Decisions.class));
      plain = new PlainReplay(monitoring.spring().getBean(DataSource.class), engines.mongoUri());
    }

    private void fill(Decisions decisions) {
      List<DomainEvent> together = new ArrayList<>();
      for (int i = 0; i < events; i++) {
        together.add(
            new DeviceRegistered(
                SampleFrames.mn(i),
                "91330483MA2YGJ019P:DW001",
                null,
                "32",
                "330483",
                Instant.EPOCH));
        if (together.size() == APPENDED_TOGETHER || i == events - 1) {
          decisions.record(together, new Origin("bench", "admin", null));
          together.clear();
        }
      }
      while (view.readModel().find("all", SampleFrames.mn(events - 1)) == null) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }

    @Override
    public double ours() {
      int before = view.readModel().served();
      long begun = System.nanoTime();
      processing.rebuild(view.readModel().name());
      while (view.readModel().served() == before) {
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
      }
      return events * 1e9 / (System.nanoTime() - begun);
    }

    @Override
    public double baseline() throws Exception {
      long begun = System.nanoTime();
      long replayed = plain.replay();
      double rate = replayed * 1e9 / (System.nanoTime() - begun);
      if (replayed != events) {
        throw new IllegalStateException(replayed + " of " + events + " events were replayed");
      }
      return rate;
    }

    @Override
    public void close() throws Exception {
      plain.close();
      engines.close();
    }
  }
}
