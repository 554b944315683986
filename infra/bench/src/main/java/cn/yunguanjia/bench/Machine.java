package cn.yunguanjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** On what and of what a figure was taken. */
final class Machine {

  private Machine() {}

  static String line() {
    return "%d × %s, %d GB, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            first(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch")),
            memoryGb(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  /** As git describes the sources, or as the build calls itself where there is no git. */
  static String version(Path home, String built) {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--tags", "--always", "--dirty")
              .directory(home.toFile())
              .start();
      String answer = new String(git.getInputStream().readAllBytes()).strip();
      return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 && !answer.isEmpty()
          ? answer
          : built;
    } catch (IOException noGit) {
      return built;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return built;
    }
  }

  private static long memoryGb() {
    String kilobytes = first(Path.of("/proc/meminfo"), "MemTotal", "0").replaceAll("\\D", "");
    return Math.round(Long.parseLong(kilobytes) / (1024.0 * 1024));
  }

  private static String first(Path file, String key, String otherwise) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException noSuchFile) {
      return otherwise;
    }
  }
}
