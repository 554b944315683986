package cn.yunguanjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What people report, and the numbers it gets. */
class ReportTest extends CasesAtWork {
  private static final String SOUND =
      """
      {"source":"GRID","area":"330483","place":"崇福镇运河边","title":"雨水口有乳白色水","description":"沿街约 20 米",
       "severity":"SERIOUS"}""";

  @Test
  void aGridMemberReportsAnIssueAndReadsItAtOnce() {
    registered();
    String grid = tokens.with("grid", List.of("grid"), List.of("330400"));
    await()
        .atMost(SOON)
        .until(
            () ->
                report(grid, with(SOUND, "\"uscc\":\"" + uscc + "\",\"outlet\":\"DW001\"")).status()
                    == 201);
    String path = "/api/cases?uscc=" + uscc;
    await().atMost(SOON).until(() -> get(path, county).json().get("items").size() == 1);
    JsonNode row = get(path, county).json().at("/items/0");
    JsonNode issue = get("/api/cases/" + row.get("issueId").asString(), county).json();
    assertThat(issue.get("number").asString()).matches("HJ2026-\\d{5}");
    assertThat(issue.get("source").asString()).isEqualTo("GRID");
    assertThat(issue.get("outlet").asString()).isEqualTo(uscc + ":DW001");
    assertThat(issue.get("place").asString()).isEqualTo("崇福镇运河边");
    assertThat(issue.get("description").asString()).isEqualTo("沿街约 20 米");
    assertThat(issue.get("workingDaysLeft").asInt()).isEqualTo(5);
    assertThat(issue.at("/history/0/actor/zh").asString()).isEqualTo("网格员");
    assertThat(issue.get("actions").toString()).isEqualTo("[\"assign\",\"answer\"]");
  }

  @Test
  void theAnswerIsTheWholeCaseAndItsAddress() {
    Http.Answer made = report(county, SOUND);
    assertThat(made.status()).isEqualTo(201);
    String address = made.response().headers().firstValue("Location").orElseThrow();
    assertThat(made.json()).isEqualTo(get(address, county).json());
    assertThat(
            act(made.json().get("issueId").asString(), "answer", county, "{\"text\":\"清理\"}")
                .status())
        .as("acts need not wait for any view")
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "source, '\"source\":\"RUMOUR\"', source-unknown",
    "area, '\"area\":\"330400\"', area-unknown",
    "title, '\"title\":\" \"', title-missing",
    "description, '\"description\":null', description-missing",
    "severity, '\"severity\":\"BAD\"', severity-unknown",
    "uscc, '\"uscc\":\"123\"', uscc-malformed",
    "uscc, '\"uscc\":\"91330483MA2YGJ9999\"', enterprise-unknown",
    "uscc, '\"outlet\":\"DW001\"', uscc-missing"
  })
  void whatIsMissingOrUnknownIsRefusedByName(String field, String broken, String code) {
    Http.Answer refused = report(county, with(SOUND, broken));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(type(refused)).isEqualTo(code);
    assertThat(refused.json().get("field").asString()).isEqualTo(field);
    assertThat(refused.json().get("detail").asString()).isNotBlank();
  }

  @Test
  void anUnknownOutletIsRefusedWithThoseThatAreKnown() {
    registered();
    String body = with(SOUND, "\"uscc\":\"" + uscc + "\",\"outlet\":\"DW009\"");
    await().atMost(SOON).until(() -> type(report(county, body)).equals("outlet-unknown"));
    assertThat(report(county, body).json().get("detail").asString()).contains("DW001");
  }

  @Test
  void nobodyReportsOutsideTheirAreaOrRole() {
    assertThat(type(report(elsewhere, SOUND))).isEqualTo("other-area");
    assertThat(type(report(holder, SOUND))).isEqualTo("role-missing");
    assertThat(report(null, SOUND).status()).isEqualTo(401);
    assertThat(type(report(county, with(SOUND, "\"at\":\"2026-01-05T08:00:00+08:00\""))))
        .isEqualTo("no-backdating");
    assertThat(type(report(tokens.admin(), with(SOUND, "\"at\":\"2001-01-05T08:00:00+08:00\""))))
        .isEqualTo("no-rules-then");
  }

  @Test
  void numbersOfAYearRunWithoutGapsOrDoublesUnderConcurrencyAndRefusals() throws Exception {
    int reporters = 8;
    int each = 6;
    List<Callable<List<String>>> work = new ArrayList<>();
    for (int n = 0; n < reporters; n++) {
      work.add(
          () -> {
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < each; i++) {
              report(county, with(SOUND, "\"title\":\"\""));
              numbers.add(imported("2021-05-06T08:00:00+08:00"));
            }
            return numbers;
          });
    }
    Set<String> numbers = new TreeSet<>();
    try (var pool = Executors.newFixedThreadPool(reporters)) {
      for (var done : pool.invokeAll(work)) {
        numbers.addAll(done.get());
      }
    }
    assertThat(numbers).hasSize(reporters * each).contains("HJ2021-00001", "HJ2021-00048");
    assertThat(imported("2021-12-31T23:59:00+08:00")).isEqualTo("HJ2021-00049");
    assertThat(imported("2020-01-01T00:00:00+08:00"))
        .as("a year of its own")
        .isEqualTo("HJ2020-00001");
  }

  @Test
  void aDroppedReportLeavesNoGap() {
    String body = with(SOUND, "\"severity\":\"MAJOR\"");
    int before = running(report(county, body));
    assertThat(report(county, with(SOUND, "\"title\":null")).status()).isEqualTo(400);
    assertThat(running(report(county, body))).isEqualTo(before + 1);
  }

  private static int running(Http.Answer made) {
    return Integer.parseInt(made.json().get("number").asString().substring("HJ2026-".length()));
  }

  private String imported(String at) {
    return report(tokens.admin(), with(SOUND, "\"at\":\"" + at + "\""))
        .json()
        .get("number")
        .asString();
  }

  /** The later of two fields of one name counts. */
  private static String with(String body, String field) {
    return body.substring(0, body.lastIndexOf('}')) + "," + field + "}";
  }
}
