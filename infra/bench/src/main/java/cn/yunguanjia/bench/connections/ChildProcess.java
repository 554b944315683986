package cn.yunguanjia.bench.connections;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class in a process of its own: told things line by line, and answering so. */
final class ChildProcess implements AutoCloseable {
  private static final String SAYS = "bench: ";

  private final Process process;
  private final PrintStream in;
  private final BufferedReader out;

  private ChildProcess(Process process) {
    this.process = process;
    this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * @param log what it says beside its answers
   */
  static ChildProcess start(Path log, Class<?> main, String heap, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            heap,
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    return new ChildProcess(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  /** Called in the child: an answer to the one who started it. */
  static void answer(String word, Object rest) {
    System.out.println(SAYS + word + " " + rest);
    System.out.flush();
  }

  long pid() {
    return process.pid();
  }

  void say(String line) {
    in.println(line);
  }

  /** What stands behind the word it is expected to begin with. */
  String answer(String word) throws IOException {
    String expected = SAYS + word + " ";
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(expected)) {
        return line.substring(expected.length()).strip();
      }
      if (line.startsWith(SAYS)) {
        throw new IOException(line);
      }
    }
    throw new IOException("the process ended before it said " + word);
  }

  @Override
  public void close() throws InterruptedException {
    in.close();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
