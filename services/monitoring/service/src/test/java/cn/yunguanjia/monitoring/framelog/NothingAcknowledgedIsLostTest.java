package cn.yunguanjia.monitoring.framelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The frame log on a PostgreSQL of its own whose disk fills up, or that is killed under it: what
 * was acknowledged is there, what could not be written waits, and is acknowledged once it is.
 */
class NothingAcknowledgedIsLostTest {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final int CAPACITY = 500;

  @TempDir(cleanup = CleanupMode.NEVER)
  Path data;

  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private volatile int handedOver;
  private EmbeddedPostgres postgres;
  private HikariDataSource dataSource;
  private PostgresFrameLog log;
  private JdbcTemplate sql;
  private Thread sender;

  @BeforeEach
  void open() throws Exception {
    postgres = start(0);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
    config.setMaximumPoolSize(4);
    config.setConnectionTimeout(1000);
    config.setInitializationFailTimeout(60_000);
    dataSource = new HikariDataSource(config);
    sql = new JdbcTemplate(dataSource);
    log = new PostgresFrameLog(dataSource, CAPACITY);
  }

  @AfterEach
  void close() throws Exception {
    going.set(false);
    if (sender != null) {
      sender.interrupt();
    }
    log.close();
    dataSource.close();
    postgres.close();
  }

  @Test
  void whenTheDiskIsFull() throws Exception {
    try (SmallDisk disk = SmallDisk.ofMegabytes(4)) {
      sql.execute("create tablespace small location '" + disk.folder() + "'");
      sql.execute(
          "create table frames.frame_20261123 partition of frames.frame for values from"
              + " ('2026-11-23 00:00:00+00') to ('2026-11-24 00:00:00+00') tablespace small");
      sendForEver();
      await().atMost(SOON).until(() -> acknowledged.size() > 1000);
      awaitStandstill();
      assertThat(disk.folder().toFile().getUsableSpace()).as("it is full").isLessThan(1_500_000);
      int before = acknowledged.size();
      assertThat(handedOver)
          .as("its senders wait instead of being promised anything")
          .isLessThanOrEqualTo(before + 2 * CAPACITY + 2);
      assertKept();

      disk.growTo(64);
      await().atMost(SOON).until(() -> acknowledged.size() > before + 1000);
      going.set(false);
      await().atMost(SOON).until(() -> acknowledged.size() == handedOver);
      assertKept();
    }
  }

  @Test
  void whenTheDatabaseIsKilledAndComesBack() throws Exception {
    sendForEver();
    await().atMost(SOON).until(() -> acknowledged.size() > 2000);
    int port = postgres.getPort();
    kill();
    awaitStandstill();
    int before = acknowledged.size();

    postgres = start(port);
    await().atMost(SOON).until(() -> acknowledged.size() > before + 1000);
    going.set(false);
    await().atMost(SOON).until(() -> acknowledged.size() == handedOver);
    assertKept();
  }

  private void sendForEver() {
    sender =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    while (going.get()) {
                      int number = handedOver;
                      log.append(frame(number), () -> acknowledged.add(number));
                      handedOver = number + 1;
                    }
                  } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  /** No acknowledgement for a while. */
  private void awaitStandstill() {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofSeconds(2))
        .until(
            new java.util.concurrent.Callable<Boolean>() {
              private int last = -1;

              @Override
              public Boolean call() {
                boolean still = acknowledged.size() == last;
                last = acknowledged.size();
                return still;
              }
            });
  }

  private void assertKept() {
    Set<Integer> promised = Set.copyOf(acknowledged);
    Set<Integer> kept =
        new HashSet<>(
            sql.query(
                "select substr(bytes, 1, 8) from frames.frame",
                (row, n) -> Integer.valueOf(new String(row.getBytes(1)).strip())));
    assertThat(kept).containsAll(promised);
  }

  private static ReceivedFrame frame(int number) {
    byte[] bytes =
        "%-8d".formatted(number).concat("x".repeat(400)).getBytes(StandardCharsets.US_ASCII);
    return new ReceivedFrame(MONDAY, "MN", "127.0.0.1:3", Verdict.ACCEPTED, bytes);
  }

  private EmbeddedPostgres start(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.resolve("postgres"))
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private void kill() throws IOException {
    long pid =
        Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
    postmaster.destroyForcibly();
    postmaster.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    // gives the lock on the folder back; there is nothing left to stop
    postgres.close();
  }
}
