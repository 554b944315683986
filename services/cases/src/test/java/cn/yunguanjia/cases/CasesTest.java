package cn.yunguanjia.cases;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a confirmed exceedance to the write-off, and what is refused on the way. */
class CasesTest extends CasesAtWork {

  @Test
  void anExceedanceOpensAnIssueThatIsAnsweredVerifiedAndWrittenOff() {
    registered();
    exceeds("a", NINE, "1.5");
    exceeds("b", NINE.plusSeconds(3600), "0.3");
    JsonNode issue = only();
    assertThat(issue.get("state").asString()).isEqualTo("ASSIGNED");
    assertThat(issue.get("severity").asString()).isEqualTo("MAJOR");
    assertThat(issue.get("due").asString()).isEqualTo("2026-11-26T00:00:00+08:00");
    assertThat(issue.get("workingDaysLeft").asInt()).isEqualTo(3);
    assertThat(issue.at("/enterprise/en").asString()).isEqualTo("Demo " + uscc);
    String id = issue.get("issueId").asString();
    await().atMost(SOON).until(() -> page(id).get("findings").size() == 2);
    assertThat(page(id).get("actions").toString()).isEqualTo("[\"assign\",\"answer\"]");

    assertThat(type(act(id, "write-off", city, "{}"))).isEqualTo("not-verified");
    var empty = act(id, "answer", holder, "{\"text\":\" \"}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.json().get("field").asString()).isEqualTo("text");
    assertThat(state(act(id, "answer", holder, "{\"text\":\"更换低氮燃烧器\"}").json()))
        .as("an act answers with the case after it")
        .isEqualTo("ANSWERED");
    assertThat(act(id, "verify", holder, "{}").status())
        .as("a firm verifies nothing")
        .isEqualTo(403);
    assertThat(state(act(id, "return", city, "{\"note\":\"缺照片\"}").json())).isEqualTo("ASSIGNED");
    JsonNode answered = act(id, "answer", city, "{\"text\":\"代填答复\"}").json();
    assertThat(answered.get("actions").toString()).isEqualTo("[\"return\"]");
    assertThat(answered.get("evidence").size()).isEqualTo(2);
    assertThat(type(act(id, "verify", city, "{}"))).isEqualTo("own-answer");
    JsonNode verified = act(id, "verify", county, "{\"note\":\"现场复测达标\"}").json();
    assertThat(verified.get("actions").toString()).isEqualTo("[\"write-off\"]");
    assertThat(page(id).get("actions").toString()).as("not for who answered").isEqualTo("[]");
    assertThat(type(act(id, "write-off", city, "{}"))).isEqualTo("own-answer");
    JsonNode closed = act(id, "write-off", county, "{}").json();
    assertThat(state(closed)).isEqualTo("WRITTEN_OFF");
    assertThat(closed.get("workingDaysLeft").isNull()).isTrue();
    assertThat(closed.get("history").toString()).contains("现场复测达标").contains("缺照片");
    assertThat(closed.at("/history/0/actor/en").asString()).isEqualTo("the platform");
    assertThat(closed).isEqualTo(get("/api/cases/" + id, county).json());
    await().atMost(SOON).until(() -> "WRITTEN_OFF".equals(state(queue().get(0))));
  }

  @Test
  void theSameExceedanceTwiceIsOneFindingOfOneIssue() {
    exceeds("a", NINE, "0.5");
    exceeds("a", NINE, "0.5");
    exceeds("b", NINE.plusSeconds(3600), "0.5");
    String id = idOfOnly();
    await().atMost(SOON).until(() -> page(id).get("findings").size() == 2);
    assertThat(page(id).get("history").toString()).containsOnlyOnce("\"event\":\"IssueReported\"");
    assertThat(page(id).get("history").size()).isEqualTo(4);
  }

  @Test
  void aGraverFindingRaisesTheSeverityOfTheOpenIssue() {
    exceeds("a", NINE, "0.1");
    exceeds("b", NINE.plusSeconds(3600), "2");
    String id = idOfOnly();
    await().atMost(SOON).until(() -> page(id).get("severity").asString().equals("MAJOR"));
    assertThat(page(id).get("workingDaysLeft").asInt()).isEqualTo(3);
    await().atMost(SOON).until(() -> queue().get(0).get("severity").asString().equals("MAJOR"));
  }

  @Test
  void anAnswerThatDoesNotComeIsOverdueOnce() {
    exceeds("a", NINE, "0.1");
    String id = idOfOnly();
    clock.set(Instant.parse("2026-12-02T02:00:00Z"));
    await().atMost(SOON).until(() -> page(id).get("history").toString().contains("IssueOverdue"));
    JsonNode late = page(id);
    assertThat(late.get("overdue").asBoolean()).isTrue();
    assertThat(late.get("workingDaysLeft").asInt()).isEqualTo(-1);
    assertThat(late.get("history").toString()).containsOnlyOnce("\"event\":\"IssueOverdue\"");
  }

  @Test
  void anImportedIssueIsNotMarkedOverdueBeforeItsOwnAnswerCouldArrive() throws Exception {
    Instant old = Instant.parse("2026-03-02T01:00:00Z");
    exceeds("old", old, "0.1");
    exceeds("unanswered", old.plus(Duration.ofDays(1)), "0.1");
    await().atMost(SOON).until(() -> queue().size() == 2);
    String answered = queue().get(0).get("issueId").asString();
    String unanswered = queue().get(1).get("issueId").asString();
    Thread.sleep(Duration.ofSeconds(2)); // the automation looks every half second here
    assertThat(page(answered).get("history").toString()).doesNotContain("IssueOverdue");
    String dated = "{\"text\":\"已整改\",\"at\":\"2026-03-03T10:00:00+08:00\"}";
    assertThat(act(answered, "answer", tokens.admin(), dated).status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(4));
    await()
        .atMost(SOON)
        .until(() -> page(unanswered).get("history").toString().contains("IssueOverdue"));
    assertThat(page(answered).get("history").toString()).doesNotContain("IssueOverdue");
  }

  @Test
  void anIssueLeftWithoutFindingsIsWrittenOffAsUnfounded() {
    exceeds("a", NINE, "0.5");
    happens(withdrawal("a"));
    await().atMost(SOON).until(() -> queue().size() == 1);
    String id = queue().get(0).get("issueId").asString();
    await().atMost(SOON).until(() -> "WRITTEN_OFF".equals(state(page(id))));
    exceeds("a", NINE, "0.5");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(queue().size()).as("confirmed again").isEqualTo(2));
  }

  @Test
  void aWithdrawalInTheSameBreathAsItsExceedanceParksNothing() {
    happens(
        exceedance("a", NINE, "a21002", "75", "0.5", null, "50", "mg/m³"),
        withdrawal("a"),
        withdrawal("never-confirmed"));
    exceeds("b", NINE.plus(Duration.ofDays(-1)), "0.5");
    await().atMost(SOON).until(() -> queue().size() == 2);
    var processors = get("/api/cases/operations/processors", tokens.admin()).json().get("items");
    assertThat(processors.toString()).contains("WhenMonitoringFindsSomethingThenFileIt");
    processors.forEach(p -> assertThat(p.get("parkedSequences").asLong()).isZero());
  }

  @Test
  void aFindingLaidBeforeFindingsWereFiledIsNotLaidAgain() {
    String day = uscc + ":DA001|a21002|2026-11-20|1";
    String id = UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.UTF_8)).toString();
    var old =
        new HandleIssue.Report(
            id,
            "HJ20261120-7F3A",
            "EXCEEDANCE",
            uscc,
            uscc + ":DA001",
            "a21002",
            "330483",
            Bilingual.of("超标", "Above the limit"),
            Severity.MAJOR,
            null,
            null,
            new FindingAdded(
                id, uscc + "a", NINE, TEN, ONE, "mg/m³", ONE, Severity.MAJOR, null, NINE),
            NINE.plusSeconds(86400),
            NINE);
    var gone = new HandleIssue.WithdrawFinding(uscc + "a", "corrected", NINE);
    for (HandleIssue command : List.of(old, gone)) {
      decisions.execute(
          Subject.of("issue", id),
          new IssueHandling(),
          command,
          new Origin("test", "automation", null));
    }
    exceeds("a", NINE, "0.5");
    happens(withdrawal("a"));
    exceeds("later", NINE.plus(Duration.ofDays(-1)), "0.5");
    await().atMost(SOON).until(() -> queue().size() >= 2);
    assertThat(queue().size()).isEqualTo(2);
    assertThat(page(id).get("number").asString()).isEqualTo("HJ20261120-7F3A");
    assertThat(page(id).get("history").toString()).contains("监测值 10 mg/m³，限值 1 mg/m³");
    assertThat(get("/api/explain/case/" + id, city).json().at("/inputs/2/name/en").asString())
        .isEqualTo("Permitted limit");
  }

  @Test
  void aBrokenLowerBoundIsShownAsSuch() {
    happens(exceedance("ph", NINE, "w01001", "5.2", null, "6", "9", ""));
    JsonNode found = page(idOfOnly());
    assertThat(found.at("/title/en").asString()).endsWith("below the permitted lower bound");
    assertThat(found.at("/findings/0/limit").asString()).isEqualTo("6");
    assertThat(found.at("/findings/0/bound").asString()).isEqualTo("LOWER");
    assertThat(found.get("history").toString()).contains("监测值 5.2，低于许可下限 6\"");
  }

  @Test
  void anOfficerOfAnotherCountyIsRefusedWithClearWords() {
    exceeds("a", NINE, "0.5");
    String id = idOfOnly();
    assertThat(get("/api/cases?uscc=" + uscc, elsewhere).json().get("items").size()).isZero();
    for (String act : List.of("assign", "answer", "return", "verify", "write-off")) {
      var refused = act(id, act, elsewhere, "{\"text\":\"x\",\"note\":\"x\"}");
      assertThat(refused.status()).as(act).isEqualTo(403);
      assertThat(type(refused)).isEqualTo("other-area");
      assertThat(refused.json().get("detail").asString()).contains("桐乡市");
    }
    assertThat(type(get("/api/cases/" + id, elsewhere))).isEqualTo("other-area");
    assertThat(type(get("/api/explain/case/" + id, elsewhere))).isEqualTo("other-area");
    assertThat(type(act(id, "assign", county, "{\"area\":\"330481\"}")))
        .as("a county officer does not give work to another county")
        .isEqualTo("other-area");
    assertThat(type(act(id, "assign", city, "{\"area\":\"999999\"}"))).isEqualTo("area-unknown");
    JsonNode moved = act(id, "assign", city, "{\"area\":\"330481\"}").json();
    assertThat(moved.get("area").asString()).isEqualTo("330481");
    assertThat(get("/api/cases/" + id, elsewhere).status()).isEqualTo(200);
  }

  @Test
  void aHolderSeesOnlyTheirOwn() {
    exceeds("a", NINE, "0.5");
    String id = idOfOnly();
    String other = tokens.enterprise("91330481MA2YGJ0000");
    assertThat(get("/api/cases/" + id, other).status()).isEqualTo(404);
    assertThat(type(act(id, "answer", other, "{\"text\":\"x\"}"))).isEqualTo("no-such-issue");
    assertThat(get("/api/cases", other).json().get("items").size()).isZero();
    JsonNode mine = get("/api/cases", holder).json().get("items");
    assertThat(mine.size()).isEqualTo(1);
    assertThat(get("/api/cases/" + id, holder).json().get("actions").toString())
        .isEqualTo("[\"answer\"]");
    assertThat(get("/api/cases/" + id, null).status()).isEqualTo(401);
    assertThat(get("/api/cases/never", city).status()).isEqualTo(404);
  }

  @Test
  void nobodyBackdatesAndNoStepPrecedesTheOneBefore() {
    exceeds("a", NINE, "0.5");
    String id = idOfOnly();
    String early = "{\"text\":\"x\",\"at\":\"2026-11-01T00:00:00Z\"}";
    assertThat(type(act(id, "answer", holder, early))).isEqualTo("no-backdating");
    var refused = act(id, "answer", tokens.admin(), early);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(type(refused)).isEqualTo("before-previous-step");
    assertThat(refused.json().get("field").asString()).isEqualTo("at");
    assertThat(refused.json().get("detail").asString()).contains("2026-11-20T10:00+08:00");
  }

  @Test
  void aGridMemberReadsAndReportsButDoesNotAct() {
    exceeds("a", NINE, "0.5");
    String id = idOfOnly();
    String grid = tokens.with("grid", List.of("grid"), List.of("330483"));
    assertThat(get("/api/cases/" + id, grid).json().get("actions").toString()).isEqualTo("[]");
    assertThat(type(act(id, "answer", grid, "{\"text\":\"x\"}"))).isEqualTo("role-missing");
  }

  @Test
  void anIssueSaysWhyItStandsWhereItStands() {
    exceeds("a", NINE, "0.5");
    String id = idOfOnly();
    JsonNode why = get("/api/explain/case/" + id, city).json();
    assertThat(why.get("kind").asString()).isEqualTo("case");
    assertThat(why.at("/value/en").asString()).isEqualTo("Waits for the answer");
    assertThat(why.at("/inputs/0/value/en").asString()).isEqualTo("Serious");
    assertThat(why.at("/inputs/1/link").asString()).isEqualTo("exceedance:" + uscc + "a");
    assertThat(why.at("/inputs/2/value").asString()).isEqualTo("50");
    assertThat(why.at("/inputs/3/value").asString()).isEqualTo("2026-11-27");
    assertThat(why.at("/inputs/3/state/zh").asString()).contains("国务院办公厅");
    assertThat(why.at("/rule/official").asBoolean()).isFalse();
    assertThat(why.at("/rule/version").asString()).isEqualTo("3");
    assertThat(why.get("wouldChange").size()).isEqualTo(2);
    assertThat(why.at("/events/0/name").asString()).isEqualTo("cases.IssueReported");
    assertThat(get("/api/explain/case/" + id, null).status()).isEqualTo(401);
  }

  private static String state(JsonNode issue) {
    return issue.get("state").asString();
  }
}
