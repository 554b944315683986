package cn.yunguanjia.standalone.postgres;

import cn.yunguanjia.standalone.ForeignProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The server of an earlier run that was killed: it may still run, or only its {@code
 * postmaster.pid} may be left. Either would keep the next one from starting.
 */
final class LeftBehindPostgres {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;

  LeftBehindPostgres(Path folder) {
    this.folder = folder;
  }

  /** Stops what runs on the folder, and removes the note of one that no longer does. */
  void stop() throws IOException {
    Path note = folder.resolve("postmaster.pid");
    if (Files.exists(note)) {
      // INT is PostgreSQL's fast shutdown: open transactions end, the last checkpoint is written
      pid(note)
          .flatMap(pid -> ForeignProcess.alive(pid, "postgres", folder.toString()))
          .ifPresent(server -> server.stop("INT", PATIENCE));
    }
    waitForItsChildren();
    Files.deleteIfExists(note);
  }

  private static java.util.Optional<Long> pid(Path note) throws IOException {
    List<String> lines = Files.readAllLines(note);
    try {
      return java.util.Optional.of(Long.parseLong(lines.getFirst().strip()));
    } catch (NumberFormatException | java.util.NoSuchElementException unreadable) {
      return java.util.Optional.empty();
    }
  }

  /** A killed server's children end by themselves, but hold its shared memory until they do. */
  private void waitForItsChildren() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!childrenInFolder().isEmpty() && System.nanoTime() < deadline) {
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private List<ProcessHandle> childrenInFolder() {
    return ProcessHandle.allProcesses().filter(this::worksInFolder).toList();
  }

  private boolean worksInFolder(ProcessHandle process) {
    try {
      Path workplace = Path.of("/proc", Long.toString(process.pid()), "cwd");
      return Files.isSymbolicLink(workplace)
          && Files.readSymbolicLink(workplace).equals(folder.toRealPath());
    } catch (IOException | SecurityException gone) {
      return false;
    }
  }
}
