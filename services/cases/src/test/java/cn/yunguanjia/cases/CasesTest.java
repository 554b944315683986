package cn.yunguanjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a confirmed exceedance to the write-off, and what is refused on the way. */
@ContextTest
class CasesTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
  private static int firms = 300;

  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @LocalServerPort int port;
  private String uscc;
  private String officer;
  private String holder;

  @BeforeEach
  void aFirm() {
    uscc = "91330483MA2YGJ0" + ++firms;
    officer = tokens.officer("330400");
    holder = tokens.enterprise(uscc);
    clock.set(Instant.parse("2026-11-20T02:00:00Z"));
  }

  @Test
  void anExceedanceOpensAnIssueThatIsAnsweredVerifiedAndWrittenOff() {
    exceeds("a", NINE, "1.5");
    exceeds("b", NINE.plusSeconds(3600), "0.3");
    JsonNode issue = only();
    assertThat(issue.get("state").asString()).isEqualTo("ASSIGNED");
    assertThat(issue.get("severity").asString()).isEqualTo("MAJOR");
    assertThat(issue.get("due").asString()).isEqualTo("2026-11-24T00:00:00+08:00");
    String id = issue.get("issueId").asString();
    await().atMost(SOON).until(() -> page(id).get("findings").size() == 2);
    assertThat(page(id).get("actions").toString()).isEqualTo("[\"assign\",\"answer\"]");

    assertThat(post(id, "write-off", officer, "{}").status()).isEqualTo(409);
    var empty = post(id, "answer", holder, "{\"text\":\" \"}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.json().get("field").asString()).isEqualTo("text");
    assertThat(post(id, "answer", holder, "{\"text\":\"更换低氮燃烧器\"}").status()).isEqualTo(200);
    await().atMost(SOON).until(() -> "ANSWERED".equals(page(id).get("state").asString()));
    assertThat(post(id, "verify", holder, "{}").status())
        .as("a firm verifies nothing")
        .isEqualTo(403);
    assertThat(post(id, "return", officer, "{\"note\":\"缺照片\"}").status()).isEqualTo(200);
    assertThat(post(id, "answer", officer, "{\"text\":\"代填答复\"}").status()).isEqualTo(200);
    var own = post(id, "verify", officer, "{}");
    assertThat(own.json().get("type").asString()).endsWith("own-answer");
    String colleague = tokens.with("colleague", List.of("officer"), List.of("330483"));
    assertThat(post(id, "verify", colleague, "{\"note\":\"现场复测达标\"}").status()).isEqualTo(200);
    assertThat(post(id, "write-off", officer, "{}").status()).isEqualTo(200);
    await().atMost(SOON).until(() -> "WRITTEN_OFF".equals(page(id).get("state").asString()));
    assertThat(page(id).get("history").toString()).contains("现场复测达标").contains("缺照片");
  }

  @Test
  void anAnswerThatDoesNotComeIsOverdueOnce() {
    exceeds("a", NINE, "0.1");
    String id = only().get("issueId").asString();
    clock.set(Instant.parse("2026-11-28T16:00:00Z"));
    await().atMost(SOON).until(() -> page(id).get("overdue").asBoolean());
    assertThat(page(id).get("history").toString()).containsOnlyOnce("IssueOverdue");
  }

  @Test
  void anIssueLeftWithoutFindingsIsWrittenOffAsUnfounded() {
    exceeds("a", NINE, "0.5");
    String id = only().get("issueId").asString();
    await().atMost(SOON).until(() -> page(id).get("findings").size() == 1);
    decisions.record(
        List.of(
            new ExceedanceWithdrawn(
                uscc + "a", uscc, uscc + ":DA001", "330483", "a21002", null, "corrected", NINE)),
        new Origin("test", "automation", null));
    await().atMost(SOON).until(() -> "WRITTEN_OFF".equals(page(id).get("state").asString()));
  }

  @Test
  void othersDoNotSeeTheIssueAndNobodyBackdates() {
    exceeds("a", NINE, "0.5");
    String id = only().get("issueId").asString();
    Http http = Http.port(port);
    assertThat(http.get("/api/cases/" + id, tokens.officer("330481")).status()).isEqualTo(404);
    assertThat(http.get("/api/cases/" + id, tokens.enterprise("91330481MA2YGJ0000")).status())
        .isEqualTo(404);
    assertThat(http.get("/api/cases/" + id, null).status()).isEqualTo(401);
    var backdated = post(id, "answer", holder, "{\"text\":\"x\",\"at\":\"2026-11-01T00:00:00Z\"}");
    assertThat(backdated.status()).isEqualTo(403);
    assertThat(http.get("/api/cases?cursor=x", officer).status()).isEqualTo(400);
  }

  private void exceeds(String id, Instant start, String multiple) {
    decisions.record(
        List.of(
            new ExceedanceConfirmed(
                uscc + id,
                uscc,
                uscc + ":DA001",
                "330483",
                "a21002",
                AveragingPeriod.HOUR,
                start,
                new BigDecimal("75"),
                new BigDecimal(multiple),
                uscc + "001P",
                new Limit(
                    "DA001",
                    "a21002",
                    AveragingPeriod.HOUR,
                    null,
                    new BigDecimal("50"),
                    "mg/m³",
                    "GB 13271-2014",
                    "表3",
                    null),
                List.of(1L),
                start.plusSeconds(3600))),
        new Origin("test", "automation", null));
  }

  private JsonNode only() {
    await()
        .atMost(SOON)
        .until(
            () -> {
              JsonNode items = queue();
              return items.size() == 1 && items.get(0).get("due").isString();
            });
    return queue().get(0);
  }

  private JsonNode queue() {
    return Http.port(port).get("/api/cases?uscc=" + uscc, officer).json().get("items");
  }

  private JsonNode page(String id) {
    return Http.port(port).get("/api/cases/" + id, officer).json();
  }

  private Http.Answer post(String id, String act, String token, String body) {
    return Http.port(port).post("/api/cases/" + id + "/" + act, token, body);
  }
}
