package cn.yunguanjia.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that an earlier run started and that outlived it. A number alone proves nothing,
 * because the machine gives numbers out again: the command line must name what we look for.
 */
public record ForeignProcess(ProcessHandle handle) {

  public static Optional<ForeignProcess> alive(long pid, String... commandLineNames) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            handle -> {
              String line = commandLine(handle);
              for (String name : commandLineNames) {
                if (!line.contains(name)) {
                  return false;
                }
              }
              return true;
            })
        .map(ForeignProcess::new);
  }

  /** Sends the named signal, waits, and kills what does not go by itself. */
  public void stop(String signal, Duration patience) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid())).start().waitFor();
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stubborn) {
      handle.destroyForcibly();
      handle.onExit().join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (java.io.IOException | ExecutionException e) {
      throw new CannotStart("Process " + handle.pid() + " of an earlier run does not stop", e);
    }
  }

  private static String commandLine(ProcessHandle handle) {
    // /proc gives the whole line; ProcessHandle.Info leaves it out for long ones
    try {
      return java.nio.file.Files.readString(
              Path.of("/proc", Long.toString(handle.pid()), "cmdline"))
          .replace('\0', ' ');
    } catch (java.io.IOException noProc) {
      return handle.info().commandLine().orElse("");
    }
  }
}
