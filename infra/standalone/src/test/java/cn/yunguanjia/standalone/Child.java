package cn.yunguanjia.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Java process beside the test, whose lines the test reads and which it may kill. */
public final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;
  private final List<String> seen = new ArrayList<>();

  private Child(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  public static Child java(Class<?> main, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    if (System.getProperty("yunguanjia.home") != null) {
      command.add("-Dyunguanjia.home=" + System.getProperty("yunguanjia.home"));
    }
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new Child(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** The first line that holds the words; fails with all lines when the process ends before. */
  public String awaitLine(String words) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.add(line);
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError(
        "ended without \"" + words + "\":\n" + seen.stream().collect(Collectors.joining("\n")));
  }

  public Process process() {
    return process;
  }

  /** As the machine does when its power goes: no hook runs. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
