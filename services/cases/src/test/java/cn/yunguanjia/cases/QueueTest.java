package cn.yunguanjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.platform.processing.Processing;
import cn.yunguanjia.testing.Http;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The officer's desk: sorted, filtered, in pages, and the same after a rebuild. */
class QueueTest extends CasesAtWork {
  @Autowired Processing processing;

  @Test
  void theClockComesFirstThenTheSeverityAndWhatIsClosedLast() {
    fourIssues();
    assertThat(titles(ask("")))
        .containsExactly("late", "major soon", "ordinary soon", "ordinary later", "closed");
  }

  @Test
  void aPageEndsWhereTheNextBegins() {
    fourIssues();
    List<String> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get(path("&limit=2" + cursor), city).json();
      assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
      all.addAll(titles(page));
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
    } while (cursor != null);
    assertThat(all)
        .containsExactly("late", "major soon", "ordinary soon", "ordinary later", "closed");
  }

  @Test
  void everyFilterNarrows() {
    fourIssues();
    assertThat(titles(ask("&state=WRITTEN_OFF"))).containsExactly("closed");
    assertThat(titles(ask("&state=ASSIGNED,ANSWERED"))).hasSize(4);
    assertThat(titles(ask("&severity=MAJOR"))).containsExactly("major soon");
    assertThat(titles(ask("&overdue=true"))).containsExactly("late");
    assertThat(titles(ask("&overdue=false"))).hasSize(4).doesNotContain("late");
    assertThat(titles(ask("&area=330400"))).hasSize(5);
    assertThat(titles(ask("&area=330481"))).isEmpty();
    assertThat(titles(ask("&text=SOON+demo"))).hasSize(2);
    assertThat(titles(ask("&text=soon+nowhere"))).isEmpty();
    assertThat(titles(ask("&text=.*"))).as("words, not expressions").isEmpty();
    String number = ask("&severity=MAJOR").at("/items/0/number").asString();
    assertThat(titles(ask("&text=" + number))).containsExactly("major soon");
  }

  @Test
  void unknownFiltersAndCursorsAreRefused() {
    for (String field : List.of("state", "severity", "overdue", "cursor")) {
      Http.Answer refused = get(path("&" + field + "=x"), city);
      assertThat(refused.status()).as(field).isEqualTo(400);
      assertThat(refused.json().get("field").asString()).isEqualTo(field);
    }
  }

  @Test
  void aRowHasWhatTheQueueNeeds() {
    fourIssues();
    JsonNode late = ask("&overdue=true").at("/items/0");
    assertThat(late.get("workingDaysLeft").asInt()).isNegative();
    assertThat(late.at("/enterprise/zh").asString()).isEqualTo("示范·" + uscc);
    assertThat(late.propertyNames())
        .contains("number", "title", "area", "state", "severity", "due", "dueProvisional");
  }

  @Test
  void aRebuiltViewAnswersTheSame() {
    fourIssues();
    JsonNode before = ask("");
    processing.rebuild("case-queue");
    await()
        .atMost(SOON)
        .until(
            () ->
                processing.states().stream().filter(s -> s.name().equals("case-queue")).count()
                    == 1);
    assertThat(ask("")).isEqualTo(before);
  }

  private void fourIssues() {
    registered();
    await()
        .atMost(SOON)
        .until(() -> reported("ordinary later", "ORDINARY", "2026-11-20T09:00:00+08:00") == 201);
    reported("late", "ORDINARY", "2026-10-12T09:00:00+08:00");
    reported("ordinary soon", "ORDINARY", "2026-11-16T09:00:00+08:00");
    reported("major soon", "MAJOR", "2026-11-20T09:00:00+08:00");
    reported("closed", "SERIOUS", "2026-11-02T09:00:00+08:00");
    String id = await().atMost(SOON).until(() -> idOf("closed"), found -> found != null);
    act(id, "answer", holder, "{\"text\":\"done\"}");
    act(id, "verify", county, "{}");
    act(id, "write-off", county, "{}");
    await().atMost(SOON).until(() -> titles(ask("&state=WRITTEN_OFF")).size() == 1);
    await().atMost(SOON).until(() -> titles(ask("")).size() == 5);
  }

  private int reported(String title, String severity, String at) {
    return report(
            tokens.admin(),
            """
            {"source":"PATROL","area":"330483","title":"%s","description":"d","severity":"%s",
             "uscc":"%s","at":"%s"}"""
                .formatted(title, severity, uscc, at))
        .status();
  }

  private String idOf(String title) {
    for (JsonNode row : ask("").get("items")) {
      if (row.at("/title/en").asString().equals(title)) {
        return row.get("issueId").asString();
      }
    }
    return null;
  }

  private JsonNode ask(String more) {
    return get(path(more), city).json();
  }

  private String path(String more) {
    return "/api/cases?uscc=" + uscc + more;
  }

  private static List<String> titles(JsonNode page) {
    List<String> titles = new ArrayList<>();
    page.get("items").forEach(row -> titles.add(row.at("/title/en").asString()));
    return titles;
  }
}
