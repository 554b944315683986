package cn.yunguanjia.standalone;

import cn.yunguanjia.standalone.keycloak.KeycloakServer;
import cn.yunguanjia.standalone.mongo.MongoEngine;
import cn.yunguanjia.standalone.postgres.PostgresEngine;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The whole platform in this process: engines first, then the contexts, then the door. Keycloak
 * starts beside all of it, because it takes longest and nobody needs it before somebody signs in.
 */
public final class Platform implements AutoCloseable {

  private final Settings settings;
  private final Progress progress;
  private final Versions versions = Versions.built();
  private final Parts parts = new Parts();
  private final Map<Context, URI> addresses = new LinkedHashMap<>();
  private DataFolder folder;
  private StateFile state;
  private boolean viewsBroughtUp;

  public Platform(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  public void start() throws InterruptedException {
    FreePort.require(settings.host(), settings.port(), "--port");
    FreePort.require(settings.host(), settings.hj212Port(), "--hj212-port");
    folder = DataFolder.open(settings);
    state = new StateFile(folder.path("state.properties"));
    describe("starting");
    if (folder.uncleanStart()) {
      progress.step("the last run did not end in order; views are brought up from the logs");
    }

    KeycloakServer keycloak = startKeycloak();
    PostgresEngine postgres =
        parts.add(
            "PostgreSQL",
            PostgresEngine.start(
                folder.path("postgres"),
                settings.home().resolve(".cache/postgres"),
                folder.path("logs/postgres.log")));
    progress.step("PostgreSQL %s on port %d".formatted(versions.postgres(), postgres.port()));
    MongoEngine mongo = parts.add("MongoDB", MongoEngine.start(folder.path("views.mv")));
    progress.step(
        "MongoDB's embedded server on port %d%s"
            .formatted(
                mongo.port(), mongo.rebuilt() ? " (file was damaged: views are made again)" : ""));
    state.put("postgresPort", postgres.port()).put("mongoPort", mongo.port());
    state.write();

    for (Context context : Context.services()) {
      start(context, serviceSettings(keycloak, postgres, mongo));
    }
    viewsBroughtUp = true;
    keycloak.awaitReady();
    progress.step("Keycloak %s on port %d".formatted(versions.keycloak(), keycloak.port()));
    start(Context.GATEWAY, gatewaySettings(keycloak));
    new Health(URI.create(settings.publicUrl())).awaitUp();
    if (settings.demonstration() && !settings.empty()) {
      parts.add("demonstration city", DemonstrationStart.run(settings, settings.data(), progress));
    }
  }

  /** Called when everything that was asked for is there. */
  public void ready(String city) {
    state.put("city", city);
    describe("ready");
  }

  public URI address(Context context) {
    return addresses.get(context);
  }

  @Override
  public void close() {
    if (folder == null) {
      return;
    }
    describe("stopping");
    boolean orderly = parts.stop(progress);
    // after a kill the views are only brought up by a start that reaches the contexts
    if (orderly && (viewsBroughtUp || !folder.uncleanStart())) {
      folder.markCleanStop();
    }
    state.remove();
    try {
      folder.close();
    } catch (java.io.IOException e) {
      progress.step("the data folder's lock was not given back: " + e.getMessage());
    }
  }

  private KeycloakServer startKeycloak() {
    if (KeycloakServer.needsPreparation(settings, versions.keycloak())) {
      progress.step("Keycloak is prepared for its first start (half a minute, once)");
    }
    KeycloakServer keycloak =
        parts.add(
            "Keycloak",
            KeycloakServer.start(
                settings,
                versions.keycloak(),
                folder.path("keycloak"),
                folder.path("logs/keycloak.log")));
    state.put("keycloakPort", keycloak.port());
    if (keycloak.port() != Settings.KEYCLOAK_PORT) {
      progress.step(
          "port %d is taken, Keycloak listens on %d"
              .formatted(Settings.KEYCLOAK_PORT, keycloak.port()));
    }
    return keycloak;
  }

  private void start(Context context, Map<String, Object> with) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    RunningContext running =
        parts.add("context " + context.word(), RunningContext.start(context, with));
    addresses.put(context, running.address());
    progress.step("context " + context.word());
  }

  private Map<String, Object> serviceSettings(
      KeycloakServer keycloak, PostgresEngine postgres, MongoEngine mongo) {
    var with = common(keycloak);
    with.put("server.port", 0);
    with.put("yunguanjia.event-log.url", postgres.jdbcUrl());
    with.put("yunguanjia.event-log.username", PostgresEngine.USER);
    with.put("yunguanjia.event-log.password", "");
    with.put("yunguanjia.mongo.uri", "mongodb://127.0.0.1:" + mongo.port());
    with.put("yunguanjia.security.jwk-set-uri", keycloak.jwkSet());
    with.put("yunguanjia.unclean-start", folder.uncleanStart());
    with.put("yunguanjia.hj212.host", settings.host());
    with.put("yunguanjia.hj212.port", settings.hj212Port());
    with.put("yunguanjia.public-url", settings.publicUrl());
    with.put("yunguanjia.data-dir", folder.root());
    return with;
  }

  private Map<String, Object> gatewaySettings(KeycloakServer keycloak) {
    var with = common(keycloak);
    with.put("server.address", settings.host());
    with.put("server.port", settings.port());
    with.put("yunguanjia.keycloak.url", keycloak.base());
    addresses.forEach(
        (context, address) -> with.put("yunguanjia.services." + context.word(), address));
    return with;
  }

  private Map<String, Object> common(KeycloakServer keycloak) {
    var with = new LinkedHashMap<String, Object>();
    with.put("yunguanjia.mode", settings.mode().word());
    with.put("yunguanjia.security.issuer", KeycloakServer.issuer(settings));
    with.put("yunguanjia.security.audience", "yunguanjia");
    return with;
  }

  private void describe(String phase) {
    state
        .put("phase", phase)
        .put("pid", ProcessHandle.current().pid())
        .put(
            "since", OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.SECONDS))
        .put("url", settings.publicUrl())
        .put("host", settings.host())
        .put("port", settings.port())
        .put("hj212Port", settings.hj212Port())
        .put("mode", settings.mode().word())
        .put("version", versions.platform())
        .put("java", Runtime.version())
        .put("postgres", versions.postgres())
        .put("keycloak", versions.keycloak());
    state.write();
  }
}
