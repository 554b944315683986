package cn.yunguanjia.bench.connections;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Engines;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.bench.start.Resident;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Data loggers that are connected, one in six of them speaking. The monitoring context and the
 * loggers are two processes of their own, so that the memory measured is the context's alone; the
 * engines are in this one. Counted is a connection that was held all the time and acknowledged in
 * the end, while the context's process, as it stands with its heap, code and buffers, is under one
 * gigabyte.
 */
public final class Connections implements Benchmark {
  static final int ALL = 12_000;
  static final int ONE_SPEAKS_OF = 6;

  private static final int STEPS = 3;
  private static final int FILES_FOR_ALL_ELSE = 1_000;
  private static final double GIGABYTE = 1024;

  @Override
  public Title title() {
    return new Title(
        "connections",
        "loggers held under 1 GB, one in six speaking",
        "connections",
        Better.HIGHER,
        null);
  }

  @Override
  public Effort effort(Effort asked) {
    return asked.cold(asked.quick() ? 1 : 3);
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    requireFiles();
    var engines = Engines.start(bench, "connections");
    try {
      return new Run(bench, engines);
    } catch (Exception failed) {
      engines.close();
      throw failed;
    }
  }

  /** Each end of a connection needs a file handle in its process. */
  private static void requireFiles() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        && system.getMaxFileDescriptorCount() < ALL + FILES_FOR_ALL_ELSE) {
      throw new IllegalStateException(
          "%d file handles are allowed and %d are needed: raise the limit (ulimit -n %d)"
              .formatted(
                  system.getMaxFileDescriptorCount(),
                  ALL + FILES_FOR_ALL_ELSE,
                  ALL + FILES_FOR_ALL_ELSE));
    }
  }

  private static final class Run implements Trial {
    private final Effort effort;
    private final Engines engines;
    private final Path log;
    private final ChildProcess server;
    private final int port;
    private final Map<Integer, List<Double>> residentMb = new TreeMap<>();
    private final List<Double> p99Ms = new ArrayList<>();
    private long frames;

    Run(Bench bench, Engines engines) throws Exception {
      this.effort = bench.effort();
      this.engines = engines;
      this.log =
          Files.createDirectories(bench.results().resolve("logs")).resolve("connections.log");
      server =
          ChildProcess.start(
              log,
              HoldingServer.class,
              "-Xmx640m",
              engines.jdbcUrl(),
              engines.mongoUri(),
              "" + ALL);
      port = Integer.parseInt(server.answer("ready"));
      measure(0);
    }

    @Override
    public double ours() throws Exception {
      int held = 0;
      try (var crowd = ChildProcess.start(log, Crowd.class, "-Xmx512m", "" + port)) {
        for (int step = 1; step <= STEPS; step++) {
          int wanted = ALL * step / STEPS;
          crowd.say("hold " + wanted);
          crowd.answer("held");
          crowd.say("speak " + effort.turn().toSeconds());
          String[] spoke = crowd.answer("spoke").split(" ");
          frames += Long.parseLong(spoke[0]);
          p99Ms.add(Double.parseDouble(spoke[1]));
          if (measure(wanted) > GIGABYTE) {
            break;
          }
          held = wanted;
        }
        crowd.say("prove");
        int alive = Integer.parseInt(crowd.answer("alive"));
        return Math.min(held, alive);
      }
    }

    private double measure(int held) throws Exception {
      double megabytes = Resident.megabytes(List.of(server.pid()));
      residentMb.computeIfAbsent(held, first -> new ArrayList<>()).add(megabytes);
      return megabytes;
    }

    @Override
    public Map<String, Object> extra() {
      Map<String, Object> extra = new LinkedHashMap<>();
      residentMb.forEach(
          (held, each) ->
              extra.put("residentMbAt" + held, Statistics.rounded(Statistics.median(each))));
      extra.put("speaking", ALL / ONE_SPEAKS_OF);
      extra.put("idle", ALL - ALL / ONE_SPEAKS_OF);
      extra.put("framesAcknowledged", frames);
      extra.put("p99Ms", Statistics.rounded(Statistics.median(p99Ms)));
      return extra;
    }

    @Override
    public void close() throws Exception {
      server.close();
      engines.close();
    }
  }
}
