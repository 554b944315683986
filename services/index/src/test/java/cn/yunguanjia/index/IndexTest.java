package cn.yunguanjia.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.monitoring.AirQualityAssessed;
import cn.yunguanjia.language.monitoring.ReadingsAggregated;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** From facts of the other contexts to the figure on the wall. */
@ContextTest
class IndexTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Origin TEST = new Origin("test", "admin", null);
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  @Autowired Decisions decisions;
  @Autowired Processing processing;
  @Autowired JdbcTemplate sql;
  @LocalServerPort int port;

  @Test
  void factsMoveTheIndexAndEveryFigureAnswersWhy() {
    LocalDate yesterday = LocalDate.parse("2026-11-19");
    decisions.record(
        List.of(
            new ReadingsAggregated("U", "U:DW001", "330483", yesterday, 24, 24, 100, 5, NOW),
            new AirQualityAssessed(
                "S", "330483", yesterday, 60, List.of(), "HJ 633-2026", List.of(), NOW),
            new CodeStatusChanged(
                "C", "U", "330483", null, CodeStatus.GREEN, 100, List.of(), "r", NOW)),
        TEST);
    await().atMost(SOON).until(() -> !current().get("value").isNull());
    JsonNode first = current();
    // 0.3 x (0.7 x 50 + 0.3 x 100) + 0.2 x 100 + 0.2 x 100 over the measured weight of 0.7
    assertThat(first.get("value").asString()).isEqualTo("85.0");
    assertThat(first.at("/ruleSet/note/en").asString()).contains("Demonstration");
    JsonNode compliance = first.at("/subIndices/0/indicators/0");
    assertThat(compliance.get("value").asString()).isEqualTo("95.00");
    assertThat(compliance.at("/eventIds/0").asString()).hasSize(36);
    await().atMost(SOON).until(() -> published("index.IndexComputed") >= 2);
    assertThat(published("index.IndicatorMeasured")).isPositive();

    decisions.record(
        List.of(
            new IssueReported(
                "I",
                "HJ2026-1",
                "EXCEEDANCE",
                "U",
                "U:DW001",
                "w01018",
                "330483",
                Bilingual.of("超标", "over"),
                Severity.MAJOR,
                NOW)),
        TEST);
    await().atMost(SOON).until(() -> current().at("/gate/applied").asBoolean());
    JsonNode why = http("/api/public/explain/index/330483").json();
    assertThat(why.at("/rule/official").asBoolean()).isFalse();
    assertThat(why.at("/rule/text/en").asString()).contains("capped");
    assertThat(why.get("inputs").size()).isEqualTo(6);
    assertThat(why.at("/events/0/id").asString()).hasSize(36);

    JsonNode before = current();
    processing.rebuild("facts");
    await()
        .atMost(SOON)
        .until(
            () -> processing.states().stream().filter(s -> s.name().equals("facts")).count() == 1);
    assertThat(current().get("subIndices")).isEqualTo(before.get("subIndices"));

    decisions.record(
        List.of(
            new IssueWrittenOff(
                "I", "U", "U:DW001", "w01018", "330483", "o", "n", NOW.plusSeconds(60))),
        TEST);
    await().atMost(SOON).until(() -> !current().at("/gate/applied").asBoolean());
    JsonNode ranking = http("/api/public/index/ranking").json().get("items");
    assertThat(ranking.size()).isEqualTo(7);
    assertThat(ranking.at("/0/area").asString()).isEqualTo("330483");
    assertThat(ranking.at("/0/rank").asInt()).isEqualTo(1);
    assertThat(ranking.at("/1/rank").asInt()).isEqualTo(2);
    assertThat(ranking.at("/6/rank").asInt()).as("the same figure, the same rank").isEqualTo(2);
    JsonNode line =
        http("/api/public/index/history?area=330483&from=2026-11-01&to=2026-11-20").json();
    assertThat(line.get("items").size()).isEqualTo(20);
    assertThat(line.at("/items/19/value").isNull()).isFalse();
    assertThat(line.at("/items/0/value").isNull()).isTrue();
  }

  @Test
  void wrongQuestionsGetAClearAnswer() {
    assertThat(http("/api/public/index/current?area=110000").status()).isEqualTo(400);
    assertThat(http("/api/public/index/current?asOf=today").status()).isEqualTo(400);
    assertThat(http("/api/public/index/history?from=2026-11-20&to=2026-11-01").status())
        .isEqualTo(400);
    assertThat(http("/api/public/index/history?from=1926-11-20").status()).isEqualTo(400);
    assertThat(http("/api/public/explain/index/nowhere").json().get("field").asString())
        .isEqualTo("area");
  }

  private int published(String name) {
    return sql.queryForObject(
        "select count(*) from es.domain_event where payload_type = ?", Integer.class, name);
  }

  private JsonNode current() {
    return http("/api/public/index/current?area=330483").json();
  }

  private Http.Answer http(String path) {
    return Http.port(port).get(path, null);
  }
}
