package cn.yunguanjia.standalone.postgres;

import cn.yunguanjia.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the server wrote during this start: the only place where it says why it gave up. */
final class PostgresLog {

  /** The starting program speaks in its own name only when it has given up. */
  private static final String GAVE_UP = "pg_ctl:";

  private final Path log;
  private final long before;

  PostgresLog(Path log) throws IOException {
    Files.createDirectories(log.getParent());
    this.log = log;
    this.before = Files.exists(log) ? Files.size(log) : 0;
  }

  /**
   * The library waits its full patience for a server that has long said it can't; this does not.
   */
  Watch interruptWhenItGivesUp(Thread starter) {
    var done = new CountDownLatch(1);
    Thread.ofVirtual()
        .name("postgres-log")
        .start(
            () -> {
              try {
                while (!done.await(200, TimeUnit.MILLISECONDS)) {
                  if (sinceThisStart().stream().anyMatch(line -> line.startsWith(GAVE_UP))) {
                    starter.interrupt();
                    return;
                  }
                }
              } catch (InterruptedException | IOException ended) {
                // the start goes on without a watcher
              }
            });
    return done::countDown;
  }

  static CannotStart explain(Path folder, Path log, Exception cause) {
    // the interrupt, if it came from the watch, has done its work
    Thread.interrupted();
    String last = "no word from it";
    try {
      last =
          Files.readAllLines(log).stream()
              .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
              .reduce((first, second) -> second)
              .orElse(cause.getMessage());
    } catch (IOException unreadable) {
      last = cause.getMessage();
    }
    return new CannotStart(
        "PostgreSQL does not start on %s: %s (log: %s); mend the folder or choose another with --data DIR"
            .formatted(folder, last.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""), log),
        cause);
  }

  private List<String> sinceThisStart() throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    byte[] all = Files.readAllBytes(log);
    int from = (int) Math.min(before, all.length);
    return new String(all, from, all.length - from, java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  /** Ends the watching. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
