package cn.yunguanjia.testing.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ContextTest
class PlatformTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Origin TEST = new Origin("test", "admin", null);

  @Autowired Decisions decisions;
  @Autowired Processing processing;
  @Autowired OrdersApplication.NotesView view;
  @Autowired JdbcTemplate sql;
  @Autowired Tokens tokens;
  @LocalServerPort int port;

  @Test
  void anEventIsKeptUnderItsStableNameWithDecimalsAsTheyWereMeasured() {
    String id = write("a note");
    var row =
        sql.queryForMap(
            "select payload_type, payload_revision, convert_from(payload, 'UTF8') as json"
                + " from es.domain_event where aggregate_identifier = ? order by sequence_number"
                + " limit 1",
            "note-" + id);
    assertThat(row.get("payload_type")).isEqualTo("test.NoteWritten");
    assertThat(row.get("payload_revision")).isEqualTo("1");
    assertThat((String) row.get("json")).contains("\"amount\":\"1.50\"");
  }

  @Test
  void theAutomationAnswersOnceAndTheViewShowsIt() {
    String id = write("please answer");
    await().atMost(SOON).until(() -> Boolean.TRUE.equals(answered(id)));
    assertThat(eventsOf(id)).isEqualTo(2);
  }

  @Test
  void aRefusedCommandLeavesNothing() {
    String id = UUID.randomUUID().toString();
    assertThatThrownBy(() -> write(id, "")).isInstanceOf(RefusedException.class);
    assertThat(eventsOf(id)).isZero();
  }

  @Test
  void commandsThatRaceForOneSubjectAreDecidedOneAfterTheOther() {
    String id = UUID.randomUUID().toString();
    var all =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(() -> write(id, "race " + i)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    await().atMost(SOON).until(() -> eventsOf(id) == 8);
  }

  @Test
  void aFailingEventParksOnlyItsOwnSequenceAndIsCuredByRetry() {
    OrdersApplication.NotesView.BROKEN.set(true);
    String bad = write("poison");
    String good = write("wholesome");
    await().atMost(SOON).until(() -> view.readModel().find("all", good) != null);
    await().atMost(SOON).until(() -> !processing.parked("notes").isEmpty());
    assertThat(processing.parked("notes").getFirst().reason()).contains("cannot stomach " + bad);
    assertThat(view.readModel().find("all", bad)).as("half-done writes are taken back").isNull();

    OrdersApplication.NotesView.BROKEN.set(false);
    processing.retry("notes");
    await().atMost(SOON).until(() -> Boolean.TRUE.equals(answered(bad)));
    assertThat(processing.parked("notes")).isEmpty();
  }

  @Test
  void aViewIsRebuiltWhileTheOldOneServes() {
    String id = write("survives a rebuild");
    await().atMost(SOON).until(() -> Boolean.TRUE.equals(answered(id)));
    int before = view.readModel().served();
    view.readModel().collection("all").deleteMany(new org.bson.Document("_id", id));
    processing.rebuild("notes");
    await().atMost(SOON).until(() -> view.readModel().served() == before + 1);
    assertThat(answered(id)).isTrue();
    String later = write("after the rebuild");
    await().atMost(SOON).until(() -> Boolean.TRUE.equals(answered(later)));
  }

  @Test
  void operationsAreForOperatorsAndAnswerInTheReadersLanguage() {
    Http http = Http.port(port);
    assertThat(http.get("/api/orders/operations/processors", null).status()).isEqualTo(401);
    assertThat(http.get("/api/orders/operations/processors", tokens.forAnotherAudience()).status())
        .isEqualTo(401);
    var refused =
        http.get(
            "/api/orders/operations/processors", tokens.officer("330400"), "Accept-Language", "en");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("detail").asString()).contains("lacks the role");
    var chinese = http.get("/api/orders/operations/processors", tokens.officer("330400"));
    assertThat(chinese.json().get("detail").asString()).contains("角色");
    assertThat(chinese.json().get("type").asString())
        .isEqualTo("urn:yunguanjia:problem:role-missing");
    var states = http.get("/api/orders/operations/processors", tokens.admin());
    assertThat(states.status()).isEqualTo(200);
    assertThat(states.body()).contains("WhenNoteWrittenThenAnswer").contains("notes@");
    assertThat(http.get("/actuator/health", null).body()).contains("\"processing\"");
  }

  private Boolean answered(String id) {
    var document = view.readModel().find("all", id);
    return document == null ? null : document.getBoolean("answered");
  }

  private int eventsOf(String id) {
    return sql.queryForObject(
        "select count(*) from es.domain_event where aggregate_identifier = ?",
        Integer.class,
        "note-" + id);
  }

  private String write(String text) {
    String id = UUID.randomUUID().toString();
    write(id, text);
    return id;
  }

  private void write(String id, String text) {
    decisions.execute(
        Subject.of("note", id),
        new Notes(),
        new Notes.Write(id, text, new BigDecimal("1.50"), Instant.parse("2026-11-20T01:00:00Z")),
        TEST);
  }
}
