package cn.yunguanjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.language.monitoring.NonComplianceWithdrawn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Leads and alerts that nobody acknowledged find their issue, and open one only where none is. */
class LeadsTest extends CasesAtWork {

  @Test
  void aLeadJoinsTheIssueOfItsFindingAndMakesItGraver() {
    exceeds("a", NINE, "0.1");
    await().atMost(SOON).until(() -> queue().size() == 1);
    assertThat(queue().get(0).get("severity").asString()).isEqualTo("ORDINARY");
    String due = queue().get(0).get("due").asString();
    happens(lead("REPEATED", uscc + "a"), lead("REPEATED", uscc + "a"));
    JsonNode issue = awaitLead();
    assertThat(queue()).as("not another one").hasSize(1);
    assertThat(issue.get("severity").asString()).isEqualTo("SERIOUS");
    assertThat(issue.get("due").asString()).as("less time").isLessThan(due);
    assertThat(issue.get("leads")).hasSize(1);
    assertThat(issue.get("leads").get(0).get("exceedanceIds").get(0).asString())
        .isEqualTo(uscc + "a");
    assertThat(issue.get("history").toString()).contains("执法线索：反复超标");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(queue().get(0).get("severity").asString())
                    .as("the queue follows the issue by a moment")
                    .isEqualTo("SERIOUS"));
  }

  @Test
  void aLeadWhoseFindingsWereWithdrawnIsNone() {
    exceeds("w", NINE, "0.1");
    happens(withdrawal("w"), lead("LARGE", uscc + "w"));
    exceeds("later", NINE.plusSeconds(86_400), "0.1");
    await().atMost(SOON).until(() -> queue().size() == 2);
    assertThat(queue().toString()).doesNotContain("LEAD");
  }

  @Test
  void aLeadWhoseEvidenceIsTakenBackEndsTheIssueThatNobodyWorkedOn() {
    exceeds("a", NINE, "1.5");
    happens(lead("LARGE", uscc + "a"));
    awaitLead();
    happens(withdrawal("a"), noLead(uscc + "a"));
    await().atMost(SOON).until(() -> "WRITTEN_OFF".equals(page(id()).get("state").asString()));
    JsonNode closed = page(id());
    assertThat(closed.at("/leads/0/withdrawn").asBoolean()).isTrue();
    assertThat(closed.get("history").toString())
        .contains("执法线索撤回：作为证据的监测发现已撤销（更正后的数据未超限值）")
        .contains("自动销号");
    exceeds("a", NINE, "1.5");
    happens(lead("LARGE", uscc + "a"));
    await().atMost(SOON).until(() -> queue().size() == 2);
    await().atMost(SOON).until(() -> page(id()).get("leads").size() == 1);
    assertThat(page(id()).at("/leads/0/withdrawn").asBoolean()).as("it came back").isFalse();
    assertThat(page(id()).get("severity").asString()).isEqualTo("MAJOR");
  }

  @Test
  void whatWasAnsweredWaitsForAnOfficerAndIsClosedWithAReason() {
    exceeds("a", NINE, "1.5");
    happens(lead("LARGE", uscc + "a"));
    awaitLead();
    assertThat(act(id(), "answer", holder, "{\"text\":\"已整改\"}").status()).isEqualTo(200);
    happens(withdrawal("a"), noLead(uscc + "a"));
    await().atMost(SOON).until(() -> queue().get(0).get("evidenceWithdrawn").asBoolean());
    JsonNode waiting = page(id());
    assertThat(waiting.get("state").asString()).isEqualTo("ANSWERED");
    assertThat(waiting.get("actions").toString()).contains("write-off");
    assertThat(get("/api/explain/case/" + id(), city).json().at("/value/zh").asString())
        .isEqualTo("证据已撤销，待执法人员决定");
    assertThat(type(act(id(), "write-off", county, "{}"))).isEqualTo("note-missing");
    assertThat(act(id(), "write-off", county, "{\"note\":\"数据更正，不成立\"}").status()).isEqualTo(200);
  }

  @Test
  void aLeadOfItsOwnIssueComesBackAsAnotherOne() {
    exceeds("a", NINE, "1.5");
    await().atMost(SOON).until(() -> queue().size() == 1);
    String handled = id();
    act(handled, "answer", holder, "{\"text\":\"已整改\"}");
    act(handled, "verify", county, "{}");
    assertThat(act(handled, "write-off", county, "{}").status()).isEqualTo(200);
    Instant later = clock.instant().plusSeconds(3600);
    happens(lead("LARGE", uscc + "a", later));
    await().atMost(SOON).until(() -> queue().size() == 2);
    await().atMost(SOON).until(() -> page(id()).get("leads").size() == 1);
    assertThat(page(id()).get("source").asString()).isEqualTo("LEAD");
    String own = id();
    happens(noLead(uscc + "a"));
    await().atMost(SOON).until(() -> "WRITTEN_OFF".equals(page(own).get("state").asString()));
    happens(lead("LARGE", uscc + "a", later));
    await().atMost(SOON).until(() -> queue().size() == 3);
    assertThat(queue().get(0).get("issueId").asString()).isNotEqualTo(own);
  }

  @Test
  void anAlertThatNobodyAcknowledgedOpensAnIssueThatTellsItsChannel() {
    happens(unanswered("alert" + uscc, "a21002"));
    await().atMost(SOON).until(() -> queue().size() == 1);
    JsonNode issue = awaitLead();
    assertThat(issue.get("source").asString()).isEqualTo("ALERT");
    assertThat(issue.get("severity").asString()).isEqualTo("SERIOUS");
    assertThat(issue.get("title").get("zh").asString()).contains("预警无人签收");
    exceeds("x", NINE, "1.5");
    await().atMost(SOON).until(() -> page(id()).get("findings").size() == 1);
    assertThat(queue()).as("what is confirmed later belongs to it").hasSize(1);
    assertThat(page(id()).get("severity").asString()).isEqualTo("MAJOR");
  }

  @Test
  void anAlertOfWhatIsAnIssueAlreadyJoinsIt() {
    exceeds("y", NINE, "0.3");
    await().atMost(SOON).until(() -> queue().size() == 1);
    happens(unanswered("alert" + uscc, "a21002"), unanswered("alert" + uscc, "a21002"));
    JsonNode issue = awaitLead();
    assertThat(queue()).hasSize(1);
    assertThat(issue.get("source").asString()).isEqualTo("EXCEEDANCE");
    assertThat(issue.get("leads")).hasSize(1);
  }

  @Test
  void anAlertOfASilentOutletIsAnIssueOfItsOwn() {
    happens(unanswered("silence" + uscc, null));
    await().atMost(SOON).until(() -> queue().size() == 1);
    assertThat(awaitLead().get("title").get("zh").asString()).contains("数据中断");
  }

  private JsonNode awaitLead() {
    await().atMost(SOON).until(() -> queue().size() == 1);
    await().atMost(SOON).until(() -> page(id()).get("leads").size() == 1);
    return page(id());
  }

  private String id() {
    return queue().get(0).get("issueId").asString();
  }

  private NonComplianceWithdrawn noLead(String finding) {
    return new NonComplianceWithdrawn(
        "lead-" + finding,
        uscc,
        uscc + ":DA001",
        "330483",
        "a21002",
        "LARGE",
        List.of(finding),
        List.of(finding),
        List.of(),
        "corrected data keeps the limit",
        "alerts test",
        NINE);
  }

  private NonComplianceSuspected lead(String reason, String finding) {
    return lead(reason, finding, NINE);
  }

  private NonComplianceSuspected lead(String reason, String finding, Instant at) {
    return new NonComplianceSuspected(
        "lead-" + finding,
        uscc,
        uscc + ":DA001",
        "330483",
        "a21002",
        reason,
        List.of(finding),
        List.of(LocalDate.of(2026, 11, 20)),
        new BigDecimal("1.5"),
        "alerts test",
        at);
  }

  private AlertUnanswered unanswered(String alertId, String factor) {
    boolean value = factor != null;
    return new AlertUnanswered(
        alertId,
        uscc,
        uscc + ":DA001",
        "330483",
        value ? "VALUE" : "SILENCE",
        factor,
        value ? new BigDecimal("120") : null,
        value ? new BigDecimal("50") : null,
        value ? "mg/m³" : null,
        "RED",
        NINE,
        Instant.parse("2026-11-20T01:30:00Z"));
  }
}
