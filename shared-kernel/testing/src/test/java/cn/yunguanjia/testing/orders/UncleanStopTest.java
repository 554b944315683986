package cn.yunguanjia.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.testing.Engines;
import cn.yunguanjia.testing.TestParts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A view that lost its last second catches up from the log by itself. */
class UncleanStopTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private final String log = Engines.freshPostgres();

  @Test
  void whatTheViewLostWithItsLastSecondComesBackFromTheLog() {
    try (var first = start(false)) {
      write(first, "one");
      write(first, "two");
      await().atMost(SOON).until(() -> view(first).readModel().find("all", "two") != null);
      await().atMost(SOON).until(() -> find(first, "two").containsKey("answered"));
      // the token is on disk, the tail of the view is not
      view(first).readModel().collection("all").deleteOne(new Document("_id", "two"));
    }
    try (var clean = start(false)) {
      write(clean, "three");
      await().atMost(SOON).until(() -> view(clean).readModel().find("all", "three") != null);
      assertThat(find(clean, "two")).as("a clean start does not look back").isNull();
    }
    try (var unclean = start(true)) {
      await()
          .atMost(SOON)
          .until(
              () -> find(unclean, "two") != null && find(unclean, "two").containsKey("answered"));
      assertThat(find(unclean, "one").getBoolean("answered")).isTrue();
    }
  }

  private ConfigurableApplicationContext start(boolean unclean) {
    return new SpringApplicationBuilder(OrdersApplication.class, TestParts.class)
        .run(
            "--server.port=0",
            "--yunguanjia.node-id=here",
            "--yunguanjia.event-log.url=" + log,
            "--yunguanjia.mongo.uri=" + Engines.mongoUri(),
            "--spring.application.name=unclean",
            "--yunguanjia.unclean-start=" + unclean);
  }

  private static OrdersApplication.NotesView view(ConfigurableApplicationContext context) {
    return context.getBean(OrdersApplication.NotesView.class);
  }

  private static Document find(ConfigurableApplicationContext context, String id) {
    return view(context).readModel().find("all", id);
  }

  private static void write(ConfigurableApplicationContext context, String id) {
    context
        .getBean(Decisions.class)
        .execute(
            Subject.of("note", id),
            new Notes(),
            new Notes.Write(id, id, BigDecimal.ONE, Instant.EPOCH),
            new Origin("test", "admin", null));
  }
}
