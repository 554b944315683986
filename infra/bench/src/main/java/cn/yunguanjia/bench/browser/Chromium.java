package cn.yunguanjia.bench.browser;

import cn.yunguanjia.bench.Bench;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The machine's own Chromium with one page, driven over its DevTools protocol. */
public final class Chromium implements AutoCloseable {
  private static final Duration STARTS = Duration.ofSeconds(30);
  private final Path profile;
  private final Process process;
  private final DevTools tools;

  private Chromium(Path profile, Process process, DevTools tools) {
    this.profile = profile;
    this.process = process;
    this.tools = tools;
  }

  /**
   * @throws IllegalStateException where the machine has none
   */
  public static Chromium open(Path profile, URI page) throws Exception {
    Process process =
        new ProcessBuilder(
                executable(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                page.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      var chromium = new Chromium(profile, process, DevTools.ofPage(port(profile, process), page));
      chromium.awaitDocument(page);
      return chromium;
    } catch (Exception | Error failed) {
      process.destroyForcibly();
      throw failed;
    }
  }

  /** Every computation takes so many times as long: four is a phone of the middle class. */
  public void slowDown(int times) throws Exception {
    tools.call("Emulation.setCPUThrottlingRate", Map.of("rate", times));
  }

  /**
   * @param script an expression, a promise among them, whose value is plain JSON
   */
  public JsonNode evaluate(String script) throws Exception {
    JsonNode answer =
        tools.call(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException("The page failed: " + answer.get("exceptionDetails"));
    }
    return answer.at("/result/value");
  }

  /** A page is listed under its address while the empty document of before is still there. */
  private void awaitDocument(URI page) throws Exception {
    long until = System.nanoTime() + STARTS.toNanos();
    while (!at(page)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Chromium did not load its page");
      }
      Thread.sleep(50);
    }
  }

  private boolean at(URI page) throws Exception {
    try {
      return evaluate("document.readyState + ' ' + location.href")
          .asString()
          .equals("complete " + page);
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static int port(Path profile, Process process) throws Exception {
    Path said = profile.resolve("DevToolsActivePort");
    long until = System.nanoTime() + STARTS.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      if (Files.exists(said) && Files.readString(said).contains("\n")) {
        return Integer.parseInt(Files.readAllLines(said).getFirst());
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("Chromium did not start");
  }

  private static String executable() {
    return Stream.of(
            System.getProperty("yunguanjia.chromium", "/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable")
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Chromium is missing: install it (apt-get install chromium)"));
  }

  @Override
  public void close() throws IOException {
    tools.close();
    // its children write into the profile for a moment longer than it lives
    var family = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(member -> member.onExit().join());
    Bench.clear(profile);
  }
}
