package cn.yunguanjia.standalone.keycloak;

import cn.yunguanjia.standalone.CannotStart;
import cn.yunguanjia.standalone.ForeignProcess;
import cn.yunguanjia.standalone.FreePort;
import cn.yunguanjia.standalone.Settings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The real Keycloak, a process of its own beside the platform's. */
public final class KeycloakServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final String REALM = "yunguanjia";

  private final int port = FreePort.preferred(Settings.KEYCLOAK_PORT);
  private final int managementPort = FreePort.any();
  private final Path home;
  private final Path log;
  private final Path note;
  private final CompletableFuture<Process> process;

  private KeycloakServer(
      Settings settings, KeycloakDistribution distribution, Path home, Path log) {
    this.home = home;
    this.log = log;
    this.note = home.resolve("keycloak.pid");
    var launched = new CompletableFuture<Process>();
    this.process = launched;
    Thread.ofPlatform()
        .name("keycloak-start")
        .start(
            () -> {
              try {
                launched.complete(launch(settings, distribution));
              } catch (IOException | RuntimeException e) {
                launched.completeExceptionally(e);
              }
            });
  }

  /** Returns at once; {@link #awaitReady} waits for the server and says why it does not come. */
  public static KeycloakServer start(Settings settings, String version, Path home, Path log) {
    var distribution = KeycloakDistribution.of(settings.home().resolve(".cache"), version);
    return new KeycloakServer(settings, distribution, home, log);
  }

  private Process launch(Settings settings, KeycloakDistribution distribution) throws IOException {
    Files.createDirectories(home);
    stopLeftBehind(note, home);
    distribution.prepare(log);
    Path keycloak = settings.home().resolve("infra/keycloak");
    distribution.furnish(home, keycloak.resolve("themes"));
    new RealmFile(keycloak)
        .write(home.resolve("data/import").resolve(RealmFile.NAME), settings.demonstration());
    var builder =
        new ProcessBuilder(KeycloakDistribution.command(home, arguments(settings)))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().put("YUNGUANJIA_PUBLIC_URL", settings.publicUrl());
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword(home));
    Process started = builder.start();
    Files.writeString(note, Long.toString(started.pid()));
    return started;
  }

  /** Whether the first start still has to prepare the distribution, which takes half a minute. */
  public static boolean needsPreparation(Settings settings, String version) {
    return KeycloakDistribution.of(settings.home().resolve(".cache"), version).needsPreparation();
  }

  public void awaitReady() throws InterruptedException {
    Process server = launched();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      var ask =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:%d/auth/health/ready".formatted(managementPort)))
              .timeout(Duration.ofSeconds(5))
              .build();
      while (System.nanoTime() < deadline) {
        if (!server.isAlive()) {
          throw new CannotStart("Keycloak stopped while it was starting; see " + log);
        }
        if (isReady(http, ask)) {
          return;
        }
        server.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
    throw new CannotStart(
        "Keycloak is not ready after %d s; see %s".formatted(PATIENCE.toSeconds(), log));
  }

  public int port() {
    return port;
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public URI jwkSet() {
    return base().resolve("/auth/realms/" + REALM + "/protocol/openid-connect/certs");
  }

  /** The issuer that tokens name: what browsers see, not where the process listens. */
  public static String issuer(Settings settings) {
    return settings.publicUrl() + "/auth/realms/" + REALM;
  }

  @Override
  public void close() throws IOException {
    try {
      Process server = launched();
      server.destroy();
      if (!server.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor();
      }
      Files.deleteIfExists(note);
    } catch (CannotStart neverStarted) {
      // nothing to stop; whoever waited for it has been told why
    } catch (InterruptedException hurried) {
      process.thenAccept(Process::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  private Process launched() throws InterruptedException {
    try {
      return process.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CannotStart refused) {
        throw refused;
      }
      throw new CannotStart("Keycloak does not start: " + e.getCause().getMessage(), e);
    }
  }

  private List<String> arguments(Settings settings) {
    return List.of(
        "start",
        "--optimized",
        // said again at start, or JGroups opens ports on every interface
        "--cache=local",
        "--import-realm",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + port,
        "--http-management-host=127.0.0.1",
        "--http-management-port=" + managementPort,
        "--hostname=" + settings.publicUrl() + "/auth",
        "--hostname-backchannel-dynamic=true",
        "--proxy-headers=xforwarded",
        "--log-level=info,io.smallrye.health:error");
  }

  private static void stopLeftBehind(Path note, Path home) throws IOException {
    if (!Files.exists(note)) {
      return;
    }
    try {
      long pid = Long.parseLong(Files.readString(note).strip());
      ForeignProcess.alive(pid, "-Dkc.home.dir=" + home)
          .ifPresent(left -> left.stop("TERM", STOP_PATIENCE));
    } catch (NumberFormatException unreadable) {
      // the run was killed while it wrote the note: the process had not served anybody yet
    }
    Files.deleteIfExists(note);
  }

  /** Made up on the first start and kept where only the platform's own user reads it. */
  private static String adminPassword(Path home) throws IOException {
    Path file = home.resolve("admin-password");
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, UUID.randomUUID().toString());
    }
    return Files.readString(file).strip();
  }

  private static boolean isReady(HttpClient http, HttpRequest ask) throws InterruptedException {
    try {
      return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
