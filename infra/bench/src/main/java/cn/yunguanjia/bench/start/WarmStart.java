package cn.yunguanjia.bench.start;

import cn.yunguanjia.bench.Bench;
import cn.yunguanjia.bench.Benchmark;
import cn.yunguanjia.bench.Effort;
import cn.yunguanjia.bench.Statistics;
import cn.yunguanjia.bench.Trial;
import cn.yunguanjia.standalone.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The launcher itself, on a data folder that it has already filled: with the demonstration city, or
 * empty where a minute must do. The folder stays for the next time.
 */
public final class WarmStart implements Benchmark {

  private static final int STARTS = 3;

  @Override
  public Title title() {
    return new Title(
        "warm-start", "up --detach for the second time, to ready", "s", Better.LOWER, null);
  }

  @Override
  public Effort effort(Effort asked) {
    return asked.cold(asked.quick() ? 1 : STARTS);
  }

  @Override
  public Trial open(Bench bench) throws Exception {
    String city = bench.effort().quick() ? "empty" : "loaded";
    Path data = bench.results().resolve("warm-start-" + city);
    var run = new Run(bench.home(), data, city);
    if (!Files.exists(data.resolve("clean-stop"))) {
      run.up();
      run.down();
    }
    return run;
  }

  private static final class Run implements Trial {
    private final Path home;
    private final Path data;
    private final String city;
    private final List<Double> resident = new ArrayList<>();

    Run(Path home, Path data, String city) {
      this.home = home;
      this.data = data;
      this.city = city;
    }

    @Override
    public double ours() throws Exception {
      long begun = System.nanoTime();
      up();
      double seconds = (System.nanoTime() - begun) / 1e9;
      resident.add(Resident.megabytes(pids()));
      down();
      return seconds;
    }

    @Override
    public Map<String, Object> extra() {
      Map<String, Object> extra = new LinkedHashMap<>();
      extra.put("residentMb", Statistics.rounded(Statistics.median(resident)));
      extra.put("city", city);
      return extra;
    }

    void up() throws IOException, InterruptedException {
      List<String> command = command("up");
      command.addAll(List.of("--detach", "--port", port(), "--hj212-port", port()));
      if (city.equals("empty")) {
        command.add("--empty");
      }
      launcher(command);
    }

    void down() throws IOException, InterruptedException {
      launcher(command("down"));
    }

    private List<String> command(String word) {
      return new ArrayList<>(
          List.of(home.resolve("yunguanjia").toString(), word, "--data", data.toString()));
    }

    private void launcher(List<String> command) throws IOException, InterruptedException {
      Path log = Files.createDirectories(data).resolveSibling("warm-start.log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed; see " + log);
      }
    }

    /** The platform with everything below it, and PostgreSQL, which stands beside it. */
    private List<Long> pids() throws IOException {
      var state = new Properties();
      try (var in = Files.newBufferedReader(data.resolve("state.properties"))) {
        state.load(in);
      }
      String postmaster =
          Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip();
      return List.of(Long.valueOf(state.getProperty("pid")), Long.valueOf(postmaster));
    }

    private static String port() {
      return Integer.toString(FreePort.any());
    }
  }
}
