package cn.yunguanjia.bench.ingest;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Engines;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.bench.hj212.SampleFrames;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.standalone.Context;
import cn.yunguanjia.standalone.FreePort;
import cn.yunguanjia.standalone.RunningContext;
import cn.yunguanjia.standalone.postgres.PostgresEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Data loggers on real sockets against the monitoring context. While both sides take turns the
 * readers of the frame log rest, because the baseline has none; with them working it is measured
 * once more.
 */
public final class Ingest implements Benchmark {

  /** The frame log's columns and key, filled by themselves. */
  private static final String SAME_SHAPE =
      """
      create table plain_frame (like frames.frame including all);
      alter table plain_frame alter received_at set default now(),
        alter mn set default 'YGJBENCH330400000000',
        alter remote set default '127.0.0.1:40000',
        alter verdict set default 'ACCEPTED'
      """;

  /** Nothing but bytes: what no log that is read again could be. */
  private static final String BARE = "create table bare_frame (bytes bytea not null)";

  @Override
  public Title title() {
    return new Title(
        "ingest",
        "frames from TCP, committed to the frame log, acknowledged",
        "frames/s",
        Better.HIGHER,
        "socket to COPY, same table shape and batch sizes");
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    var engines = Engines.start(bench, "ingest");
    try {
      return new Run(bench.effort(), engines);
    } catch (Exception failed) {
      engines.close();
      throw failed;
    }
  }

  private static final class Run implements Trial {
    private final Effort effort;
    private final Engines engines;
    private final JdbcTemplate sql;
    private final Lifecycle follower;
    private final DataLoggers loggers;
    private final PlainCopy plain;
    private final DataLoggers plainLoggers;
    private final PlainCopy bare;
    private final DataLoggers bareLoggers;
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> bareRates = new ArrayList<>();
    private int batch = 5000;

    Run(Effort effort, Engines engines) throws Exception {
      this.effort = effort;
      this.engines = engines;
      int port = FreePort.any();
      RunningContext monitoring =
          engines.context(
              Context.MONITORING,
              // the loggers send the same bytes again and again, which must count every time
              Map.of("yunguanjia.hj212.port", port, "yunguanjia.hj212.remembered-frames", 64));
      sql = monitoring.spring().getBean(JdbcTemplate.class);
      follower = monitoring.spring().getBean("frameFollower", Lifecycle.class);
      register(monitoring.spring().getBean(Decisions.class));
      follower.stop();
      loggers = new DataLoggers(port);
      plain = plainCopy("plain_frame", SAME_SHAPE);
      plainLoggers = new DataLoggers(plain.port());
      bare = plainCopy("bare_frame", BARE);
      bareLoggers = new DataLoggers(bare.port());
    }

    private PlainCopy plainCopy(String table, String definition) throws Exception {
      return new PlainCopy(engines.jdbcUrl(), PostgresEngine.USER, table, definition, batch);
    }

    /** As the register does: the event for whoever reads, the entry for the door. */
    private void register(Decisions decisions) {
      List<DomainEvent> registered = new ArrayList<>();
      for (int i = 0; i < DataLoggers.LOGGERS; i++) {
        String mn = SampleFrames.mn(i);
        String outlet = "91330483MA2YGJ019P:DW%03d".formatted(i + 1);
        registered.add(new DeviceRegistered(mn, outlet, null, "32", "330483", Instant.EPOCH));
        sql.update(
            "insert into frames.device_access (mn, password, frames_per_minute, history_from)"
                + " values (?, '123456', 1000000000, '2000-01-01')",
            mn);
      }
      decisions.record(registered, new Origin("bench", "admin", null));
    }

    @Override
    public double ours() throws Exception {
      double rate = loggers.flood(effort.nanos());
      rates.add(rate);
      batch = meanBatch();
      plain.largestBatch(batch);
      bare.largestBatch(batch);
      tidy("frames.frame");
      return rate;
    }

    @Override
    public double baseline() throws Exception {
      double rate = plainLoggers.flood(effort.nanos());
      plain.empty();
      tidy("plain_frame");
      bareRates.add(bareLoggers.flood(effort.nanos()));
      bare.empty();
      tidy("bare_frame");
      return rate;
    }

    @Override
    public Map<String, Object> extra() throws Exception {
      Map<String, Object> extra = new LinkedHashMap<>();
      double median = counted(rates);
      double half = median / 2;
      long[] waits = loggers.steady(half, effort.nanos());
      tidy("frames.frame");
      extra.put("framesPerCommit", batch);
      extra.put("bareTable", Statistics.rounded(counted(bareRates)));
      extra.put("bareTableRatio", Statistics.rounded(median / counted(bareRates)));
      extra.put("halfLoad", Statistics.rounded(half));
      extra.put("p50Ms", millis(0.5, waits));
      extra.put("p99Ms", millis(0.99, waits));
      follower.start();
      extra.put("whileReadingsAreMade", Statistics.rounded(loggers.flood(effort.nanos())));
      follower.stop();
      return extra;
    }

    private double counted(List<Double> all) {
      return Statistics.median(all.subList(effort.warmUps(), all.size()));
    }

    private int meanBatch() {
      Long mean =
          sql.queryForObject(
              "select count(*) / greatest(count(distinct xmin::text), 1) from frames.frame",
              Long.class);
      return mean.intValue();
    }

    /** What one side left behind must not burden the other's turn. */
    private void tidy(String table) {
      sql.execute("truncate " + table);
      sql.execute("checkpoint");
    }

    private static double millis(double share, long[] nanos) {
      return Statistics.rounded(
          Statistics.quantile(share, nanos) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }

    @Override
    public void close() throws Exception {
      plain.close();
      bare.close();
      engines.close();
    }
  }
}
