package cn.yunguanjia.standalone.postgres;

import cn.yunguanjia.standalone.CannotStart;
import cn.yunguanjia.standalone.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The real PostgreSQL, started for this platform alone, listening on the loopback address only.
 *
 * <p>The library that starts it is made for tests and switches durability off; everything here that
 * looks like too much configuration switches it on again and proves it before anybody writes.
 */
public final class PostgresEngine implements AutoCloseable {

  public static final String DATABASE = "yunguanjia";
  public static final String USER = "postgres";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final Path folder;

  private PostgresEngine(EmbeddedPostgres postgres, Path folder) {
    this.postgres = postgres;
    this.folder = folder;
  }

  /**
   * @param folder the cluster's folder; made on first use
   * @param binaries where the unpacked server is kept between runs
   * @param log what the server says
   */
  public static PostgresEngine start(Path folder, Path binaries, Path log) {
    try {
      new LeftBehindPostgres(folder).stop();
      forgetHalfMadeCluster(folder);
      Files.createDirectories(folder);
      Files.createDirectories(binaries);
      var engine = new PostgresEngine(launch(folder, binaries, log), folder);
      try {
        if (Thread.interrupted()) {
          throw new IOException("the server gave up");
        }
        engine.requireDurability();
        engine.createDatabase();
        Files.writeString(complete(folder), "");
      } catch (SQLException | IOException | CannotStart e) {
        engine.close();
        throw e;
      }
      return engine;
    } catch (SQLException | IOException e) {
      throw PostgresLog.explain(folder, log, e);
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
        .formatted(port(), DATABASE);
  }

  public int port() {
    return postgres.getPort();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    // the library waits five seconds for the last checkpoint and then leaves it behind
    new LeftBehindPostgres(folder).stop();
  }

  private static EmbeddedPostgres launch(Path folder, Path binaries, Path log) throws IOException {
    var output = Redirect.appendTo(log.toFile());
    try (var watch = new PostgresLog(log).interruptWhenItGivesUp(Thread.currentThread())) {
      return EmbeddedPostgres.builder()
          .setDataDirectory(folder.toFile())
          .setOverrideWorkingDirectory(binaries.toFile())
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setPGStartupWait(PATIENCE)
          .setPort(FreePort.any())
          .setOutputRedirector(output)
          .setErrorRedirector(output)
          .setLocaleConfig("locale", "C")
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("listen_addresses", "127.0.0.1")
          // no socket file: its path would break on a folder with a blank or a long name
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("max_connections", "200")
          .setServerConfig("shared_buffers", "128MB")
          .setServerConfig("max_wal_size", "2GB")
          .start();
    }
  }

  private void requireDurability() throws SQLException {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      String value = show(setting);
      if (!"on".equals(value)) {
        throw new CannotStart(
            "PostgreSQL runs with "
                + setting
                + "="
                + value
                + "; what it acknowledges could be lost");
      }
    }
  }

  /** One of the server's settings as it is in force. */
  public String show(String setting) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private void createDatabase() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      try (var row =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
        if (row.next()) {
          return;
        }
      }
      statement.execute("create database " + DATABASE);
    }
  }

  private Connection connect() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  /** Only a first start that was cut short leaves a cluster without this mark; nothing is in it. */
  private static void forgetHalfMadeCluster(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || Files.exists(complete(folder))) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  private static Path complete(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".complete");
  }
}
