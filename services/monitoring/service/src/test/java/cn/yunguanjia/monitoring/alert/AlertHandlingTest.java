package cn.yunguanjia.monitoring.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.AlertAcknowledged;
import cn.yunguanjia.language.monitoring.AlertAnswered;
import cn.yunguanjia.language.monitoring.AlertClosed;
import cn.yunguanjia.language.monitoring.AlertEscalated;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.monitoring.rules.AlertRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertHandlingTest {
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");
  private static final AlertRules RULES =
      new AlertRules(
          "alerts",
          "test",
          LocalDate.of(2020, 1, 1),
          false,
          Bilingual.of("", ""),
          List.of(
              grade("YELLOW", "0", "ENTERPRISE", 120),
              grade("ORANGE", "0.5", "COUNTY", 60),
              grade("RED", "1", "CITY", 30)),
          Duration.ofMinutes(30),
          null,
          null,
          new AlertRules.Suspicions(List.of(), Duration.ZERO));
  private final AlertHandling handling = new AlertHandling(RULES);
  private final List<DomainEvent> past = new ArrayList<>();

  @Test
  void risesByOneGradeAtATimeUntilAnIssueIsMadeOfIt() {
    see("YELLOW", 0);
    assertThat(pass(119)).isEmpty();
    assertThat(pass(120))
        .singleElement()
        .isInstanceOfSatisfying(
            AlertEscalated.class,
            e -> {
              assertThat(e.grade()).isEqualTo("ORANGE");
              assertThat(e.recipients()).containsExactly("COUNTY");
              assertThat(e.due()).isEqualTo(minute(180));
            });
    assertThat(pass(120)).as("the same moment again").isEmpty();
    assertThat(pass(179)).isEmpty();
    assertThat(((AlertEscalated) pass(180).getFirst()).grade()).isEqualTo("RED");
    assertThat(pass(210)).singleElement().isInstanceOf(AlertUnanswered.class);
    assertThat(pass(500)).isEmpty();
    assertThat(acknowledge(501, "CITY")).singleElement().isInstanceOf(AlertAcknowledged.class);
  }

  @Test
  void aLookThatComesLateRaisesItByOneGradeOnly() {
    see("YELLOW", 0);
    assertThat(pass(5000)).singleElement().isInstanceOf(AlertEscalated.class);
    assertThat(pass(5001)).as("the next ones are told now, so their clock begins now").isEmpty();
  }

  @Test
  void timeInWhichThePlatformWasDownIsHeldAgainstNobody() {
    see("YELLOW", 0);
    Instant startedAgain = minute(600);
    assertThat(decide(new HandleAlert.LetTimePass(minute(601), startedAgain))).isEmpty();
    assertThat(decide(new HandleAlert.LetTimePass(minute(719), startedAgain))).isEmpty();
    assertThat(decide(new HandleAlert.LetTimePass(minute(720), startedAgain))).hasSize(1);
  }

  @Test
  void onlyARecipientOfItsGradeAcknowledges() {
    see("YELLOW", 0);
    assertThat(refusal(new HandleAlert.Acknowledge("o", "officer", Set.of("COUNTY"), minute(1))))
        .isEqualTo("not-a-recipient");
    assertThat(acknowledge(2, "ENTERPRISE")).hasSize(1);
    assertThat(acknowledge(3, "ENTERPRISE")).as("once is enough").isEmpty();
    assertThat(pass(1000)).as("its clock stands").isEmpty();
  }

  @Test
  void afterItRoseTheFirmIsNoLongerAsked() {
    see("YELLOW", 0);
    pass(120);
    assertThat(
            refusal(
                new HandleAlert.Acknowledge("f", "enterprise", Set.of("ENTERPRISE"), minute(121))))
        .isEqualTo("not-a-recipient");
    assertThat(acknowledge(122, "COUNTY", "CITY")).hasSize(1);
  }

  @Test
  void aGraverValueAsksAgainAndAMilderOneDoesNot() {
    see("YELLOW", 0);
    acknowledge(1, "ENTERPRISE");
    assertThat(see("YELLOW", 2)).isEmpty();
    assertThat(see("RED", 3)).singleElement().isInstanceOf(AlertRaised.class);
    assertThat(see("ORANGE", 4)).isEmpty();
    assertThat(pass(33)).singleElement().isInstanceOf(AlertUnanswered.class);
  }

  @Test
  void aValueOfTheGradeItRoseToIsNoNews() {
    see("YELLOW", 0);
    pass(120);
    assertThat(see("ORANGE", 121)).isEmpty();
  }

  @Test
  void theFirmsAnswerAcknowledgesWhereTheFirmIsAsked() {
    see("YELLOW", 0);
    assertThat(answer(1, "进水冲击", "加大曝气"))
        .hasSize(2)
        .hasExactlyElementsOfTypes(AlertAcknowledged.class, AlertAnswered.class);
    assertThat(answer(2, "进水冲击", " 加大曝气 ")).as("the same words").isEmpty();
    assertThat(answer(3, "进水冲击", "已停产")).singleElement().isInstanceOf(AlertAnswered.class);
    assertThat(pass(1000)).isEmpty();
  }

  @Test
  void anAnswerDoesNotStopTheClockOfOthers() {
    see("RED", 0);
    assertThat(answer(1, "泵故障", "抢修")).singleElement().isInstanceOf(AlertAnswered.class);
    assertThat(pass(30)).singleElement().isInstanceOf(AlertUnanswered.class);
  }

  @Test
  void anAnswerNeedsReasonAndMeasure() {
    see("YELLOW", 0);
    assertThat(refusal(new HandleAlert.Answer("f", " ", "x", minute(1))))
        .isEqualTo("reason-missing");
    assertThat(refusal(new HandleAlert.Answer("f", "x", null, minute(1))))
        .isEqualTo("measure-missing");
  }

  @Test
  void whatIsOverTakesAnAnswerAndNothingElse() {
    see("YELLOW", 0);
    assertThat(decide(new HandleAlert.Close("BACK_WITHIN", minute(40))))
        .singleElement()
        .isInstanceOf(AlertClosed.class);
    assertThat(decide(new HandleAlert.Close("HOUR_KEPT", minute(70)))).isEmpty();
    assertThat(pass(500)).isEmpty();
    assertThat(see("RED", 39)).as("read again").isEmpty();
    assertThat(refusal(new HandleAlert.Acknowledge("f", "e", Set.of("ENTERPRISE"), minute(50))))
        .isEqualTo("alert-closed");
    assertThat(answer(60, "瞬时波动", "已排查")).singleElement().isInstanceOf(AlertAnswered.class);
  }

  @Test
  void anAlertOfBeforeThereWereClocksIsOver() {
    past.add(
        new AlertRaised(
            "a",
            "91330481MA2YGJ0101",
            "o",
            "330481",
            "w01018",
            BigDecimal.TEN,
            BigDecimal.ONE,
            "mg/L",
            "RED",
            TEN));
    assertThat(pass(5000)).isEmpty();
    assertThat(handling.replay(past)).isInstanceOf(Alert.Closed.class);
  }

  private List<DomainEvent> see(String grade, int minute) {
    AlertRules.Grade rule = RULES.grade(grade);
    return decide(
        new HandleAlert.See(
            new AlertRaised(
                "alert",
                "91330481MA2YGJ0101",
                "91330481MA2YGJ0101:DW001",
                "330481",
                "w01018",
                new BigDecimal("100"),
                new BigDecimal("80"),
                "mg/L",
                grade,
                minute(minute),
                "VALUE",
                new BigDecimal("0.25"),
                rule.recipients(),
                minute(minute).plus(rule.acknowledgeWithin()),
                null,
                null)));
  }

  private List<DomainEvent> acknowledge(int minute, String... as) {
    return decide(new HandleAlert.Acknowledge("somebody", "officer", Set.of(as), minute(minute)));
  }

  private List<DomainEvent> answer(int minute, String reason, String measure) {
    return decide(new HandleAlert.Answer("firm", reason, measure, minute(minute)));
  }

  private List<DomainEvent> pass(int minute) {
    return decide(new HandleAlert.LetTimePass(minute(minute), TEN.minusSeconds(3600)));
  }

  private List<DomainEvent> decide(HandleAlert command) {
    var decision = (Decision.Accepted) handling.decide(handling.replay(past), command);
    past.addAll(decision.events());
    return decision.events();
  }

  private String refusal(HandleAlert command) {
    return ((Decision.Refused) handling.decide(handling.replay(past), command)).refusal().code();
  }

  private static Instant minute(int minute) {
    return TEN.plus(Duration.ofMinutes(minute));
  }

  private static AlertRules.Grade grade(String name, String from, String to, int minutes) {
    return new AlertRules.Grade(
        name, new BigDecimal(from), List.of(to), Duration.ofMinutes(minutes));
  }
}
