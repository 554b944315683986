package cn.yunguanjia.monitoring.framelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.testing.OnEngine;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the frame log must do on every engine it runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FrameLogSuite {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private HikariDataSource dataSource;
  private PostgresFrameLog log;
  private JdbcTemplate sql;

  @BeforeAll
  void open() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(getClass().getAnnotation(OnEngine.class).value().fresh());
    config.setMaximumPoolSize(8);
    dataSource = new HikariDataSource(config);
    log = new PostgresFrameLog(dataSource, 2000);
    sql = new JdbcTemplate(dataSource);
  }

  @AfterAll
  void close() {
    if (log != null) {
      log.close();
      dataSource.close();
    }
  }

  @Test
  void aFrameIsKeptByteForByteWithItsHash() throws Exception {
    byte[] bytes = {'#', '#', 0, (byte) 0xff, '\t', '\\', '\n'};
    append(new ReceivedFrame(MONDAY, "BYTES", "127.0.0.1:1", Verdict.ACCEPTED, bytes));
    LoggedFrame kept = of("BYTES").getFirst();
    assertThat(kept.frame().bytes()).isEqualTo(bytes);
    assertThat(kept.frame().receivedAt()).isEqualTo(MONDAY);
    assertThat(kept.hash()).hasSize(64);
    assertThat(log.find(kept.id()).orElseThrow().frame().remote()).isEqualTo("127.0.0.1:1");
  }

  @Test
  void whatWasAcknowledgedIsThereAndInTheOrderOfItsCommit() throws Exception {
    Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    List<Long> visibleAtAcknowledgement = Collections.synchronizedList(new ArrayList<>());
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int s = 0; s < 8; s++) {
        int sender = s;
        senders.submit(
            () -> {
              for (int i = 0; i < 250; i++) {
                int number = sender * 1000 + i;
                log.append(
                    frame("MANY", number),
                    () -> {
                      acknowledged.add(number);
                      if (number % 97 == 0) {
                        visibleAtAcknowledgement.add(
                            sql.queryForObject(
                                "select count(*) from frames.frame where mn = 'MANY' and"
                                    + " convert_from(bytes, 'UTF8') = ?",
                                Long.class,
                                String.valueOf(number)));
                      }
                    });
              }
              return null;
            });
      }
    }
    await().atMost(SOON).until(() -> acknowledged.size() == 2000);
    assertThat(visibleAtAcknowledgement).isNotEmpty().containsOnly(1L);
    assertThat(of("MANY")).hasSize(2000);
  }

  @Test
  void aFrameAfterMidnightFindsItsDay() throws Exception {
    append(frame("MIDNIGHT", MONDAY.plus(Duration.ofHours(15)), 1));
    append(frame("MIDNIGHT", MONDAY.plus(Duration.ofHours(16)), 2));
    assertThat(of("MIDNIGHT")).hasSize(2);
    assertThat(
            sql.queryForList(
                "select distinct tableoid::regclass::text from frames.frame where mn = 'MIDNIGHT'",
                String.class))
        .containsExactlyInAnyOrder("frames.frame_20261123", "frames.frame_20261124");
  }

  @Test
  void theWriterGoesOnAfterTheDatabaseDroppedItsConnections() throws Exception {
    append(frame("DROPPED", 1));
    sql.queryForList(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid()");
    append(frame("DROPPED", 2));
    assertThat(of("DROPPED"))
        .extracting(each -> new String(each.frame().bytes()))
        .contains("1", "2");
  }

  private void append(ReceivedFrame frame) throws InterruptedException {
    var done = new java.util.concurrent.CountDownLatch(1);
    log.append(frame, done::countDown);
    assertThat(done.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  private List<LoggedFrame> of(String mn) {
    return log.after(0, 100_000).stream().filter(each -> each.frame().mn().equals(mn)).toList();
  }

  private static ReceivedFrame frame(String mn, int number) {
    return frame(mn, MONDAY, number);
  }

  private static ReceivedFrame frame(String mn, Instant at, int number) {
    return new ReceivedFrame(
        at, mn, "127.0.0.1:2", Verdict.ACCEPTED, String.valueOf(number).getBytes());
  }
}
