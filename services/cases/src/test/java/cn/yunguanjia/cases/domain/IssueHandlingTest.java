package cn.yunguanjia.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.AnswerReturned;
import cn.yunguanjia.language.cases.EvidenceSubmitted;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.FindingWithdrawn;
import cn.yunguanjia.language.cases.IssueAssigned;
import cn.yunguanjia.language.cases.IssueOverdue;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueVerified;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.cases.LeadFiled;
import cn.yunguanjia.language.cases.LeadWithdrawn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may happen to an issue, and what may not. */
class IssueHandlingTest {
  private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant DUE = NINE.plus(Duration.ofDays(7));
  private static final Instant SOONER = NINE.plus(Duration.ofDays(3));
  private final IssueHandling handling = new IssueHandling();
  private final List<DomainEvent> past = new ArrayList<>();

  @Test
  void anIssueIsReportedWithItsFindingAndAssignedAtOnce() {
    assertThat(when(exceeds("a", Severity.SERIOUS, DUE)))
        .extracting(e -> (Object) e.getClass())
        .containsExactly(IssueReported.class, FindingAdded.class, IssueAssigned.class);
  }

  @Test
  void theSameFindingTwiceIsOneFinding() {
    given(exceeds("a", Severity.SERIOUS, DUE));
    assertThat(when(exceeds("a", Severity.SERIOUS, DUE))).isEmpty();
  }

  @Test
  void aGraverFindingRaisesTheSeverityAndShortensTheTime() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(exceeds("b", Severity.MAJOR, SOONER));
    assertThat(facts().severity()).isEqualTo(Severity.MAJOR);
    assertThat(facts().due()).isEqualTo(SOONER);
  }

  @Test
  void aMilderFindingChangesNeitherSeverityNorTime() {
    given(exceeds("a", Severity.MAJOR, SOONER));
    given(exceeds("b", Severity.ORDINARY, DUE));
    assertThat(facts().severity()).isEqualTo(Severity.MAJOR);
    assertThat(facts().due()).isEqualTo(SOONER);
  }

  @Test
  void withoutItsGravestFindingTheIssueIsAsGraveAsTheRest() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(exceeds("b", Severity.MAJOR, SOONER));
    assertThat(when(withdrawn("b"))).singleElement().isInstanceOf(FindingWithdrawn.class);
    given(withdrawn("b"));
    assertThat(facts().severity()).isEqualTo(Severity.ORDINARY);
  }

  @Test
  void whatAPersonReportedWeighsBesideTheFindings() {
    assertThat(Facts.gravest("PATROL", Severity.SERIOUS, List.of(Severity.ORDINARY)))
        .isEqualTo(Severity.SERIOUS);
    assertThat(Facts.gravest(Facts.EXCEEDANCE, Severity.SERIOUS, List.of(Severity.ORDINARY)))
        .isEqualTo(Severity.ORDINARY);
  }

  @Test
  void anIssueLeftWithoutFindingsIsWrittenOffAsUnfounded() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    assertThat(when(withdrawn("a"))).last().isInstanceOf(IssueWrittenOff.class);
  }

  @Test
  void anAnsweredIssueLeftWithoutFindingsStaysForTheOfficer() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(answer("firm", NINE));
    assertThat(when(withdrawn("a"))).singleElement().isInstanceOf(FindingWithdrawn.class);
  }

  @Test
  void anIssueEndsByItselfOnlyWhenItsLeadIsTakenBackToo() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(lead(Severity.SERIOUS));
    assertThat(facts().severity()).isEqualTo(Severity.SERIOUS);
    given(withdrawn("a"));
    assertThat(now()).isInstanceOf(Issue.Assigned.class);
    assertThat(when(noLead(NINE)))
        .extracting(e -> (Object) e.getClass())
        .containsExactly(LeadWithdrawn.class, IssueWrittenOff.class);
    given(noLead(NINE));
    assertThat(refused(lead(Severity.SERIOUS)).code())
        .as("another issue takes it")
        .isEqualTo("wrong-state");
  }

  @Test
  void aLeadThatIsTakenBackWeighsNoLongerAndMayComeBack() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(lead(Severity.MAJOR));
    given(noLead(NINE));
    assertThat(facts().severity()).isEqualTo(Severity.ORDINARY);
    assertThat(when(noLead(NINE))).isEmpty();
    given(lead(Severity.MAJOR));
    assertThat(facts().severity()).isEqualTo(Severity.MAJOR);
    assertThat(when(noLead(NINE.minusSeconds(1)))).as("of before the lead").isEmpty();
  }

  @Test
  void whatSomebodyWorkedOnWaitsForAnOfficerWhoMustSayWhyItIsClosed() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(answer("officer-1", NINE));
    given(new HandleIssue.Return("officer-2", "more", DUE, NINE));
    given(withdrawn("a"));
    assertThat(facts().unfounded()).isTrue();
    assertThat(when(new HandleIssue.CheckDue(DUE))).as("no clock runs").isEmpty();
    assertThat(refused(new HandleIssue.WriteOff("officer-2", " ", NINE)).field()).isEqualTo("note");
    given(writeOff("officer-2", NINE));
    assertThat(now()).isInstanceOf(Issue.WrittenOff.class);
  }

  @Test
  void evidenceThatComesBackBringsTheWholeTimeBack() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(answer("firm", NINE));
    given(new HandleIssue.Return("officer-2", "more", DUE, NINE));
    given(withdrawn("a"));
    given(exceeds("a", Severity.ORDINARY, DUE.plusSeconds(86_400)));
    assertThat(facts().unfounded()).isFalse();
    assertThat(facts().due()).isEqualTo(DUE.plusSeconds(86_400));
  }

  @Test
  void aClosedIssueStillTellsThatItsEvidenceWasTakenBack() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(lead(Severity.SERIOUS));
    given(answer("firm", NINE));
    given(verify("officer-1", NINE));
    given(writeOff("officer-1", NINE));
    assertThat(when(withdrawn("a"))).singleElement().isInstanceOf(FindingWithdrawn.class);
    assertThat(when(noLead(NINE))).singleElement().isInstanceOf(LeadWithdrawn.class);
  }

  @Test
  void aFindingThatWasWithdrawnMayBeConfirmedAgain() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(exceeds("b", Severity.ORDINARY, DUE));
    given(withdrawn("b"));
    assertThat(when(exceeds("b", Severity.ORDINARY, DUE))).hasSize(1);
  }

  @Test
  void nobodyVerifiesAnAnswerOfTheirOwn() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(answer("officer-1", NINE));
    assertThat(refused(verify("officer-1", NINE)).code()).isEqualTo("own-answer");
    assertThat(when(verify("officer-2", NINE))).hasOnlyElementsOfType(IssueVerified.class);
  }

  @Test
  void nobodyWritesOffWhatTheyAnsweredThemselves() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(answer("officer-1", NINE));
    given(verify("officer-2", NINE));
    assertThat(refused(writeOff("officer-1", NINE)).code()).isEqualTo("own-answer");
    assertThat(when(writeOff("officer-2", NINE))).hasOnlyElementsOfType(IssueWrittenOff.class);
  }

  @Test
  void nothingIsWrittenOffWithoutVerifiedEvidence() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    assertThat(refused(writeOff("officer-1", NINE)).code()).isEqualTo("not-verified");
    given(answer("firm", NINE));
    assertThat(refused(writeOff("officer-1", NINE)).code()).isEqualTo("not-verified");
  }

  @Test
  void noStepHappensBeforeTheStepBeforeIt() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    Refusal early = refused(answer("firm", NINE.minusSeconds(1)));
    assertThat(early.code()).isEqualTo("before-previous-step");
    assertThat(early.field()).isEqualTo("at");
    assertThat(early.message().en()).contains("2026-11-20T09:00+08:00");
    given(answer("firm", NINE.plusSeconds(60)));
    assertThat(refused(verify("officer", NINE.plusSeconds(59))).code())
        .isEqualTo("before-previous-step");
  }

  @Test
  void anAnswerOfBeforeTheDueTimeIsTakenAlsoAfterTheIssueWasMarkedOverdue() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(new HandleIssue.CheckDue(DUE.plusSeconds(1)));
    assertThat(when(answer("firm", DUE.minusSeconds(60)))).hasSize(1);
  }

  @Test
  void anIssueIsOverdueOncePerDueTimeAndNotBefore() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    assertThat(when(new HandleIssue.CheckDue(DUE.minusSeconds(1)))).isEmpty();
    assertThat(when(new HandleIssue.CheckDue(DUE))).hasOnlyElementsOfType(IssueOverdue.class);
    given(new HandleIssue.CheckDue(DUE));
    assertThat(when(new HandleIssue.CheckDue(DUE.plusSeconds(60)))).isEmpty();
    given(new HandleIssue.Assign("330483", DUE.plusSeconds(86400), DUE.plusSeconds(60)));
    assertThat(facts().overdue()).isFalse();
  }

  @Test
  void aGraverFindingDoesNotMoveAClockThatHasRunOut() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(new HandleIssue.CheckDue(DUE));
    given(exceeds("b", Severity.MAJOR, SOONER));
    assertThat(facts().overdue()).isTrue();
    assertThat(facts().severity()).isEqualTo(Severity.MAJOR);
  }

  @Test
  void anAssignedIssueBelongsToTheAreaItWasGivenTo() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(new HandleIssue.Assign("330481", DUE, NINE));
    assertThat(facts().area()).isEqualTo("330481");
    assertThat(refused(new HandleIssue.Assign("330481", NINE, NINE)).field()).isEqualTo("due");
  }

  @Test
  void aReturnedAnswerIsAskedForAgain() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(answer("firm", NINE));
    assertThat(when(new HandleIssue.Return("o", "no photographs", DUE, NINE)))
        .hasOnlyElementsOfType(AnswerReturned.class);
    given(new HandleIssue.Return("o", "no photographs", DUE, NINE));
    assertThat(when(answer("firm", NINE))).hasOnlyElementsOfType(EvidenceSubmitted.class);
  }

  @Test
  void anEmptyAnswerIsNone() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    assertThat(refused(new HandleIssue.Answer("firm", "enterprise", " ", NINE)).field())
        .isEqualTo("text");
  }

  @Test
  void aClosedIssueStaysClosed() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(withdrawn("a"));
    assertThat(when(exceeds("b", Severity.ORDINARY, DUE))).isEmpty();
    assertThat(when(writeOff("o", NINE))).isEmpty();
    assertThat(refused(answer("firm", NINE)).code()).isEqualTo("wrong-state");
  }

  @Test
  void exactlyTheActsThatAreOfferedAreAccepted() {
    List<HandleIssue> road =
        List.of(
            exceeds("a", Severity.ORDINARY, DUE),
            answer("officer-1", NINE),
            verify("officer-2", NINE),
            writeOff("officer-2", NINE));
    for (HandleIssue step : road) {
      given(step);
      for (String person : List.of("officer-1", "officer-2")) {
        List<Act> accepted =
            java.util.Arrays.stream(Act.values())
                .filter(act -> !(decide(asked(act, person)) instanceof Decision.Refused))
                .filter(act -> !when(asked(act, person)).isEmpty())
                .toList();
        assertThat(Act.offered(now(), person, true, false))
            .as(person + " after " + step)
            .containsExactlyInAnyOrderElementsOf(accepted);
      }
    }
  }

  @Test
  void exactlyTheActsThatAreOfferedAreAcceptedAlsoWithoutEvidence() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    given(answer("officer-1", NINE));
    given(withdrawn("a"));
    assertThat(Act.offered(now(), "officer-1", true, false)).containsExactly(Act.RETURN);
    assertThat(refused(writeOff("officer-1", NINE)).code()).isEqualTo("own-answer");
    assertThat(Act.offered(now(), "officer-2", true, false))
        .containsExactly(Act.VERIFY, Act.RETURN, Act.WRITE_OFF);
  }

  @Test
  void whoIsNeitherOfficerNorHolderIsOfferedNothing() {
    given(exceeds("a", Severity.ORDINARY, DUE));
    assertThat(Act.offered(now(), "somebody", false, false)).isEmpty();
    assertThat(Act.offered(now(), "firm", false, true)).containsExactly(Act.ANSWER);
    given(answer("firm", NINE));
    assertThat(Act.offered(now(), "firm", false, true)).isEmpty();
  }

  private static HandleIssue asked(Act act, String by) {
    return switch (act) {
      case ASSIGN -> new HandleIssue.Assign("330483", DUE, NINE);
      case ANSWER -> answer(by, NINE);
      case RETURN -> new HandleIssue.Return(by, "n", DUE, NINE);
      case VERIFY -> verify(by, NINE);
      case WRITE_OFF -> writeOff(by, NINE);
    };
  }

  private static HandleIssue.Report exceeds(String id, Severity severity, Instant due) {
    return new HandleIssue.Report(
        "i",
        "HJ2026-00001",
        Facts.EXCEEDANCE,
        "U",
        "U:DW001",
        "w01018",
        "330483",
        Bilingual.of("超标", "Above the limit"),
        severity,
        null,
        null,
        new FindingAdded(
            "i", id, NINE, BigDecimal.TWO, BigDecimal.ONE, "mg/L", BigDecimal.ONE, severity, NINE),
        due,
        NINE);
  }

  private static HandleIssue withdrawn(String id) {
    return new HandleIssue.WithdrawFinding(id, "corrected", NINE);
  }

  private static HandleIssue lead(Severity severity) {
    return new HandleIssue.FileLead(
        new LeadFiled(
            "i",
            "lead",
            "REPEATED",
            Bilingual.of("线索", "Lead"),
            List.of("a"),
            severity,
            NINE,
            NINE),
        DUE);
  }

  private static HandleIssue noLead(Instant judged) {
    return new HandleIssue.WithdrawLead(
        new LeadWithdrawn("i", "lead", Bilingual.of("撤回", "Withdrawn"), judged, NINE));
  }

  private static HandleIssue answer(String by, Instant at) {
    return new HandleIssue.Answer(by, "enterprise", "repaired", at);
  }

  private static HandleIssue verify(String by, Instant at) {
    return new HandleIssue.Verify(by, "seen", at);
  }

  private static HandleIssue writeOff(String by, Instant at) {
    return new HandleIssue.WriteOff(by, "done", at);
  }

  private Issue now() {
    return handling.replay(past);
  }

  private Facts facts() {
    return ((Issue.Found) now()).facts();
  }

  private Decision decide(HandleIssue command) {
    return handling.decide(now(), command);
  }

  private void given(HandleIssue command) {
    past.addAll(when(command));
  }

  private List<DomainEvent> when(HandleIssue command) {
    return ((Decision.Accepted) decide(command)).events();
  }

  private Refusal refused(HandleIssue command) {
    return ((Decision.Refused) decide(command)).refusal();
  }
}
