package cn.yunguanjia.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The platform as its users run it: started by the launcher on free ports and a folder of its own,
 * a process tree of its own beside the test. One runs at a time; who asks for another kind ends it.
 */
public final class RunningPlatform {

  /** What it was started for; each kind is started once, for all tests that ask for it. */
  public enum Kind {
    /** Nothing registered. */
    EMPTY,
    /** With the demonstration city. */
    DEMONSTRATION,
    /** Nothing registered, and the lines to its stores can be cut. */
    WITH_LINES
  }

  private static final Path HOME = Path.of(System.getProperty("yunguanjia.home"));
  private static final Duration START_PATIENCE = Duration.ofMinutes(10);
  private static RunningPlatform current;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(RunningPlatform::end));
  }

  private final Kind kind;
  private final Path data;
  private final int port = freePort();
  private final int hj212Port = freePort();
  private final Lines lines;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Map<String, Account> accounts = new HashMap<>();

  private RunningPlatform(Kind kind) {
    this.kind = kind;
    this.data = HOME.resolve("infra/acceptance/target/platforms/" + kind.name().toLowerCase());
    this.lines = kind == Kind.WITH_LINES ? Lines.open() : null;
  }

  /** The running one of this kind, started if need be. */
  public static synchronized RunningPlatform of(Kind kind) {
    if (current == null || current.kind != kind) {
      end();
      var platform = new RunningPlatform(kind);
      if (Files.exists(platform.data)) {
        // a test run that was killed leaves its platform running
        platform.stop();
        forget(platform.data);
      }
      current = platform;
      platform.start();
    }
    return current;
  }

  private static synchronized void end() {
    if (current != null) {
      current.stop();
      if (current.lines != null) {
        current.lines.close();
      }
      current = null;
    }
  }

  /** {@code ./yunguanjia up --detach}: returns when the platform answers as ready. */
  public void start() {
    List<String> options = new ArrayList<>(List.of("up", "--detach"));
    if (kind != Kind.DEMONSTRATION) {
      options.add("--empty");
    }
    launcher(
        START_PATIENCE,
        lines == null ? Map.of() : Map.of("JAVA_TOOL_OPTIONS", lines.javaOptions()),
        options);
  }

  /** {@code ./yunguanjia down}. */
  public void stop() {
    launcher(Duration.ofMinutes(3), Map.of(), List.of("down"));
  }

  /** {@code ./yunguanjia hj212 simulate}: an outlet's own logger speaks over the real socket. */
  public void simulate(String... options) {
    List<String> words = new ArrayList<>(List.of("hj212", "simulate"));
    words.addAll(List.of(options));
    words.addAll(List.of("--to", hj212()));
    run(Duration.ofMinutes(2), Map.of(), words);
  }

  /** {@code ./yunguanjia code verify}: whether this text is proved by what lies in the folder. */
  public boolean proves(String liveCode) throws IOException {
    Path file = Files.writeString(data.resolveSibling("live-code.txt"), liveCode);
    int ended =
        ended(
            Duration.ofMinutes(1),
            Map.of(),
            List.of("code", "verify", file.toString(), "--data", data.toString()));
    if (ended > 1) {
      throw new AssertionError("code verify could not verify:\n" + read(said()));
    }
    return ended == 0;
  }

  /** As when the power goes: no process of it gets to say or write anything more. */
  public void kill() {
    List<ProcessHandle> all = new ArrayList<>();
    for (long pid : List.of(platformPid(), postgresPid(), keycloakPid())) {
      ProcessHandle.of(pid)
          .ifPresent(
              process -> {
                all.add(process);
                process.descendants().forEach(all::add);
              });
    }
    List<String> command = new ArrayList<>(List.of("kill", "-9"));
    all.stream().map(process -> Long.toString(process.pid())).distinct().forEach(command::add);
    try {
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Until.holds("the end of " + command, () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** Somebody with a demonstration account. */
  public synchronized Account as(String username) {
    return accounts.computeIfAbsent(
        username,
        name ->
            new Account(
                url(),
                http,
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "demo-cli",
                    "username",
                    name,
                    "password",
                    name + "-demo")));
  }

  /** Whoever brings these credentials to Keycloak. */
  public Account with(Map<String, String> credentials) {
    return new Account(url(), http, credentials);
  }

  public Account anybody() {
    return new Account(url(), http, Map.of());
  }

  public DataLogger logger() {
    return new DataLogger("127.0.0.1", hj212Port);
  }

  /** The log itself, as somebody with the keys of the machine reads it. */
  public Connection log() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/yunguanjia".formatted(state("postgresPort")),
        "postgres",
        "");
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public String hj212() {
    return "127.0.0.1:" + hj212Port;
  }

  public Lines lines() {
    return lines;
  }

  public Path data() {
    return data;
  }

  public long keycloakPid() {
    return number(read(data.resolve("keycloak/keycloak.pid")));
  }

  public int mongoPort() {
    return Integer.parseInt(state("mongoPort"));
  }

  public int postgresPort() {
    return Integer.parseInt(state("postgresPort"));
  }

  /** The door's answer to whether every part is ready. */
  public Answer health() {
    return anybody().get("/actuator/health");
  }

  private long platformPid() {
    return number(state("pid"));
  }

  private long postgresPid() {
    return number(read(data.resolve("postgres/postmaster.pid")).lines().findFirst().orElseThrow());
  }

  private String state(String key) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(data.resolve("state.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(key);
  }

  private void launcher(Duration patience, Map<String, String> environment, List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--data", data.toString()));
    all.addAll(List.of("--port", "" + port, "--hj212-port", "" + hj212Port));
    run(patience, environment, all);
  }

  private void run(Duration patience, Map<String, String> environment, List<String> words) {
    if (ended(patience, environment, words) != 0) {
      throw new AssertionError(words + " ended with failure:\n" + read(said()));
    }
  }

  private Path said() {
    return data.resolveSibling(data.getFileName() + "-launcher.log");
  }

  private int ended(Duration patience, Map<String, String> environment, List<String> words) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("yunguanjia").toString()));
    command.addAll(words);
    try {
      Files.createDirectories(data.getParent());
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroy();
        throw new AssertionError(command + " takes too long:\n" + read(said()));
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Below those that the system hands out itself: it must be free again after a kill. */
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(String text) {
    return Long.parseLong(text.strip());
  }

  private static void forget(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
