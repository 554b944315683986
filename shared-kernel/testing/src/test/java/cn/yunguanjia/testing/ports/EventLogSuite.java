package cn.yunguanjia.testing.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.language.permit.PermitVaried;
import cn.yunguanjia.platform.PlatformAutoConfiguration;
import cn.yunguanjia.platform.eventlog.EventLogAutoConfiguration;
import cn.yunguanjia.testing.OnEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the event log must do on every engine it runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EventLogSuite {
  private ConfigurableApplicationContext context;
  private EmbeddedEventStore events;
  private TransactionManager transactions;
  private JdbcTemplate sql;

  @Configuration
  @ImportAutoConfiguration({
    PlatformAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    EventLogAutoConfiguration.class
  })
  static class EventLogOnly {}

  @BeforeAll
  void open() {
    OnEngine.Kind engine = getClass().getAnnotation(OnEngine.class).value();
    context =
        new SpringApplicationBuilder(EventLogOnly.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.config.name=event-log-suite",
                "spring.config.import=classpath:platform.yml",
                "spring.application.name=suite")
            .run(
                "--yunguanjia.event-log.url=" + engine.fresh(),
                "--spring.datasource.username=",
                "--spring.datasource.password=");
    events = context.getBean(EmbeddedEventStore.class);
    transactions = context.getBean(TransactionManager.class);
    sql = context.getBean(JdbcTemplate.class);
  }

  @AfterAll
  void close() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void transactionsAreSpringsOwnSoThatARollbackTakesTheEventsBack() {
    assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    String id = fresh();
    assertThatThrownBy(
            () ->
                transactions.executeInTransaction(
                    () -> {
                      events.publish(event(id, 0));
                      throw new IllegalStateException("changed my mind");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(events.readEvents(id).hasNext()).isFalse();
  }

  @Test
  void payloadsAreBytesInTheRowAndNotLargeObjects() {
    String id = fresh();
    events.publish(event(id, 0));
    assertThat(
            sql.queryForObject(
                "select pg_typeof(payload)::text from es.domain_event where aggregate_identifier ="
                    + " ?",
                String.class,
                id))
        .isEqualTo("bytea");
  }

  @Test
  void aLostRaceForTheNextEventSaysSo() {
    String id = fresh();
    events.publish(event(id, 0));
    events.publish(event(id, 1));
    assertThatThrownBy(() -> events.publish(event(id, 1))).isInstanceOf(ConcurrencyException.class);
  }

  @Test
  void theGlobalIndexGrowsByOne() {
    assertThat(
            sql.queryForObject(
                "select seqincrement from pg_sequence where seqrelid ="
                    + " pg_get_serial_sequence('es.domain_event', 'global_index')::regclass",
                Long.class))
        .isEqualTo(1L);
  }

  @Test
  void aReaderMissesNothingWhileWritersCommitOutOfOrderAndRollBack() throws Exception {
    int writers = 6;
    int each = 150;
    Set<String> committed = java.util.concurrent.ConcurrentHashMap.newKeySet();
    AtomicInteger rolledBack = new AtomicInteger();
    Set<String> seen = new HashSet<>();
    var start = events.createHeadToken();
    try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(start);
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch done = new CountDownLatch(writers);
      for (int w = 0; w < writers; w++) {
        int writer = w;
        pool.submit(
            () -> {
              for (int i = 0; i < each; i++) {
                write(writer * each + i, committed, rolledBack);
              }
              done.countDown();
              return null;
            });
      }
      assertThat(done.await(90, TimeUnit.SECONDS)).isTrue();
      long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!seen.containsAll(committed) && System.nanoTime() < until) {
        if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
          seen.add(stream.nextAvailable().getIdentifier());
        }
      }
    }
    assertThat(rolledBack.get()).isPositive();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(committed);
  }

  private void write(int n, Set<String> committed, AtomicInteger rolledBack) {
    DomainEventMessage<PermitVaried> event = event(fresh(), 0);
    try {
      transactions.executeInTransaction(
          () -> {
            events.publish(event);
            sql.execute("select pg_sleep(" + (n % 7) / 1000.0 + ")");
            if (n % 10 == 3) {
              throw new IllegalStateException("rolled back on purpose");
            }
          });
      committed.add(event.getIdentifier());
    } catch (IllegalStateException onPurpose) {
      rolledBack.incrementAndGet();
    }
  }

  private static String fresh() {
    return "suite-" + UUID.randomUUID();
  }

  private static DomainEventMessage<PermitVaried> event(String id, long sequence) {
    return new GenericDomainEventMessage<>(
        "suite",
        id,
        sequence,
        new PermitVaried(
            id,
            "91330483MA2YGJ0017",
            LocalDate.of(2026, 1, 1),
            List.of(),
            "suite",
            Instant.parse("2026-01-01T00:00:00Z")));
  }
}
