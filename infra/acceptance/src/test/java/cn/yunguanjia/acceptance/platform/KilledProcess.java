package cn.yunguanjia.acceptance.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A process that was stopped behind the platform's back, and can be started again as it was. */
public final class KilledProcess implements AutoCloseable {
  private final List<String> command;
  private final List<String> environment;
  private Process again;

  private KilledProcess(List<String> command, List<String> environment) {
    this.command = command;
    this.environment = environment;
  }

  public static KilledProcess kill(long pid) {
    var killed = new KilledProcess(words(pid, "cmdline"), words(pid, "environ"));
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    return killed;
  }

  public void startAgain(Path log) {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
    builder.environment().clear();
    for (String each : environment) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        builder.environment().put(each.substring(0, equals), each.substring(equals + 1));
      }
    }
    try {
      again = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(long pid, String file) {
    try {
      return Arrays.asList(
          Files.readString(Path.of("/proc", Long.toString(pid), file)).split("\0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The platform does not know of the new one. */
  @Override
  public void close() {
    if (again != null) {
      again.destroy();
    }
  }
}
