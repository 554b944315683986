package cn.yunguanjia.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory that processes hold together; what they share is counted once. */
public final class Resident {

  private Resident() {}

  public static double megabytes(List<Long> roots) throws IOException {
    double kilobytes = 0;
    for (long pid : roots.stream().flatMap(Resident::tree).distinct().toList()) {
      kilobytes += share(pid);
    }
    return kilobytes / 1024;
  }

  private static Stream<Long> tree(long root) {
    return ProcessHandle.of(root).stream()
        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
        .map(ProcessHandle::pid);
  }

  private static double share(long pid) throws IOException {
    Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    if (!Files.exists(rollup)) {
      return 0; // it has ended meanwhile
    }
    return Files.readAllLines(rollup).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
        .sum();
  }
}
