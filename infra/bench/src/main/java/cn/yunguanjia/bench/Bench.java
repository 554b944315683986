package cn.yunguanjia.bench;

import cn.yunguanjia.standalone.Logging;
import cn.yunguanjia.standalone.Versions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code ./yunguanjia bench [NAME…] [--quick]}.
 *
 * @param home the project's folder
 */
public record Bench(Path home, Effort effort) {

  public static void main(String... arguments) {
    Path home = Path.of(System.getProperty("yunguanjia.home", "")).toAbsolutePath();
    System.exit(run(home, Catalogue.ALL, System.out, System.err, arguments));
  }

  static int run(
      Path home, List<Benchmark> known, PrintStream out, PrintStream err, String... arguments) {
    Set<String> names = new LinkedHashSet<>();
    boolean quick = false;
    for (String argument : arguments) {
      if ("--quick".equals(argument)) {
        quick = true;
      } else if (known.stream().anyMatch(each -> each.title().name().equals(argument))) {
        names.add(argument);
      } else {
        err.printf("✗ Unknown benchmark %s; known are %s%n", argument, names(known));
        return 2;
      }
    }
    List<Benchmark> wanted =
        known.stream()
            .filter(each -> names.isEmpty() || names.contains(each.title().name()))
            .toList();
    return new Bench(home, quick ? Effort.QUICK : Effort.FULL).run(wanted, out, err);
  }

  private int run(List<Benchmark> wanted, PrintStream out, PrintStream err) {
    Logging.into(results().resolve("logs"));
    String machine = Machine.line();
    String version = Machine.version(home, Versions.built().platform());
    Table table = new Table(out);
    table.head(machine, version);
    List<String> failed = new ArrayList<>();
    for (Benchmark benchmark : wanted) {
      String name = benchmark.title().name();
      try {
        Bench with = new Bench(home, benchmark.effort(effort));
        Outcome outcome = new Runner(with).run(benchmark);
        table.row(outcome);
        ResultFile.write(results(), outcome, machine, version);
      } catch (Exception | LinkageError cannotRun) {
        org.slf4j.LoggerFactory.getLogger(Bench.class).error("{} cannot run", name, cannotRun);
        err.printf("✗ %s cannot run: %s (see %s)%n", name, cannotRun, results().resolve("logs"));
        failed.add(name);
      }
    }
    return failed.isEmpty() ? 0 : 1;
  }

  /** Where the result files are, and the folders that benchmarks work in. */
  public Path results() {
    return home.resolve("target/bench");
  }

  /** An empty folder on the disk that the data folder would be on. */
  public Path workFolder(String name) throws IOException {
    Path folder = results().resolve("work").resolve(name);
    clear(folder);
    return Files.createDirectories(folder);
  }

  public static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String names(List<Benchmark> known) {
    return String.join(", ", known.stream().map(each -> each.title().name()).toList());
  }
}
