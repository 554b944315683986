package cn.yunguanjia.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.standalone.CannotStart;
import cn.yunguanjia.standalone.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine that holds both logs: nothing it acknowledged may be lost, whatever dies. */
@Tag("slow")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PostgresEngineTest {

  private static final Path BINARIES =
      Path.of(System.getProperty("yunguanjia.home", "../.."), ".cache/postgres");

  @TempDir Path data;

  @Test
  void runsWithDurabilityOnAndOnTheLoopbackAddressOnly() throws Exception {
    try (var engine = start()) {
      assertThat(engine.show("fsync")).isEqualTo("on");
      assertThat(engine.show("synchronous_commit")).isEqualTo("on");
      assertThat(engine.show("full_page_writes")).isEqualTo("on");
      assertThat(engine.show("listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(engine.show("unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void keepsWhatItHeldOverAStopAndLeavesNoProcess() throws Exception {
    try (var engine = start()) {
      execute(engine, "create table kept (n int); insert into kept values (7)");
    }
    assertThat(folder().resolve("postmaster.pid")).doesNotExist();
    try (var engine = start()) {
      assertThat(count(engine)).isEqualTo(1);
    }
  }

  @Test
  void stopsTheServerThatAKilledPlatformLeftBehindAndKeepsWhatItHadAcknowledged() throws Exception {
    long left;
    try (var child = Child.java(PostgresHolder.class, data.toString(), BINARIES.toString())) {
      child.awaitLine("acknowledged");
      left = postmaster();
      child.kill();
    }
    assertThat(ProcessHandle.of(left)).get().matches(ProcessHandle::isAlive, "still runs");

    try (var engine = start()) {
      assertThat(count(engine)).isEqualTo(1);
      assertThat(postmaster()).isNotEqualTo(left);
    }
    assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void startsAfterServerAndPlatformWereKilledTogether() throws Exception {
    try (var child = Child.java(PostgresHolder.class, data.toString(), BINARIES.toString())) {
      child.awaitLine("acknowledged");
      long server = postmaster();
      child.kill();
      new ProcessBuilder("kill", "-9", Long.toString(server)).start().waitFor();
    }
    try (var engine = start()) {
      assertThat(count(engine)).isEqualTo(1);
    }
  }

  @Test
  void doesNotTouchAnotherProgramThatGotTheOldProcessNumber() throws Exception {
    start().close();
    Process innocent = new ProcessBuilder("sleep", "120").start();
    try {
      Files.writeString(
          folder().resolve("postmaster.pid"), innocent.pid() + "\n" + folder() + "\n");
      start().close();
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  void saysInOneLineAndAtOnceThatItsFolderIsBroken() throws Exception {
    start().close();
    Files.write(folder().resolve("global/pg_control"), new byte[8192]);
    var begun = Instant.now();
    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(folder().toString())
        .hasMessageContaining("--data")
        .extracting(Throwable::getMessage)
        .satisfies(message -> assertThat(message.toString().lines()).hasSize(1));
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void beginsAgainWhereAFirstStartWasCutShort() throws Exception {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("postgresql.conf"), "# half made");
    try (var engine = start()) {
      assertThat(engine.show("fsync")).isEqualTo("on");
    }
  }

  private PostgresEngine start() {
    return PostgresEngine.start(folder(), BINARIES, data.resolve("logs/postgres.log"));
  }

  private Path folder() {
    return data.resolve("postgres");
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder().resolve("postmaster.pid")).getFirst().strip());
  }

  private static void execute(PostgresEngine engine, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(engine.jdbcUrl(), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(PostgresEngine engine) throws SQLException {
    try (var connection = DriverManager.getConnection(engine.jdbcUrl(), "postgres", "");
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from kept where n = 7")) {
      row.next();
      return row.getInt(1);
    }
  }
}
