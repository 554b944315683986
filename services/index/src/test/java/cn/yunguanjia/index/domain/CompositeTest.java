package cn.yunguanjia.index.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.index.IndexApplication;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CompositeTest {
  private static final IndexRules RULES = IndexApplication.indexRules();
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final String TONGXIANG = "330483";

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheRulesHolds() {
    return RULES.subIndices().stream()
        .flatMap(s -> s.indicators().stream())
        .flatMap(
            indicator ->
                indicator.examples().stream()
                    .map(
                        e ->
                            DynamicTest.dynamicTest(
                                indicator.id() + " " + e,
                                () ->
                                    assertThat(indicator.score(e.value())).isEqualTo(e.score()))));
  }

  @Test
  void theWeightsAddUp() {
    assertThat(sum(RULES.subIndices().stream().map(IndexRules.SubIndex::weight)))
        .isEqualByComparingTo("1");
    RULES
        .subIndices()
        .forEach(
            s ->
                assertThat(sum(s.indicators().stream().map(IndexRules.Indicator::weight)))
                    .isEqualByComparingTo("1"));
  }

  @Test
  void nothingMeasuredGivesNoValue() {
    Facts none = new Facts(List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(at(none, NOW).value()).isNull();
  }

  @Test
  void contributionsAddUpToTheValue() {
    Composite index = at(facts(List.of(issue("a", Severity.SERIOUS, "EXCEEDANCE", 3))), NOW);
    assertThat(index.gate()).isNull();
    assertThat(
            sum(
                index.parts().stream()
                    .map(Composite.Part::contribution)
                    .filter(java.util.Objects::nonNull)))
        .isBetween(
            index.value().subtract(new BigDecimal("0.1")),
            index.value().add(new BigDecimal("0.1")));
  }

  @Test
  void anOpenMajorIssueCapsTheValueButNotOneThatTheAreaFoundItself() {
    Composite major = at(facts(List.of(issue("a", Severity.MAJOR, "EXCEEDANCE", 3))), NOW);
    assertThat(major.value()).isEqualTo("75.0");
    assertThat(major.gate().eventId()).isEqualTo("event-a");
    Composite own = at(facts(List.of(issue("a", Severity.MAJOR, "PATROL", 3))), NOW);
    Composite nothing = at(facts(List.of()), NOW);
    assertThat(own.gate()).isNull();
    assertThat(own.value()).isEqualTo(nothing.value());
  }

  @Test
  void aRedCodeCapsOnlyWhenItStays() {
    Facts facts = facts(List.of());
    List<Facts.Colour> colours = new ArrayList<>(facts.colours());
    colours.add(colour("C1", CodeStatus.RED, 14));
    assertThat(at(with(facts, colours), NOW).gate()).isNull();
    colours.add(colour("C2", CodeStatus.BLACK, 16));
    assertThat(at(with(facts, colours), NOW).gate().cap()).isEqualTo("80");
    colours.add(colour("C2", CodeStatus.YELLOW, 1));
    assertThat(at(with(facts, colours), NOW).gate()).isNull();
  }

  @Test
  void silentDaysLowerTheTransmissionRate() {
    Facts facts = facts(List.of());
    List<Facts.OutletDay> days = new ArrayList<>(facts.days());
    days.removeIf(d -> d.outlet().equals("o1") && d.day().getDayOfMonth() % 2 == 0);
    Facts fewer = new Facts(days, facts.air(), facts.issues(), facts.colours(), facts.firms());
    assertThat(new Indicators(fewer, RULES, TONGXIANG, NOW).measure("transmission").value())
        .isBetween(new BigDecimal("70"), new BigDecimal("80"));
  }

  @Test
  void theOrderOfFactsLeavesNoTrace() {
    Facts facts =
        facts(
            List.of(
                issue("a", Severity.SERIOUS, "EXCEEDANCE", 3),
                issue("b", Severity.MAJOR, "PATROL", 9)));
    Composite expected = at(facts, NOW);
    for (int seed = 0; seed < 20; seed++) {
      Composite shuffled =
          at(
              new Facts(
                  mixed(facts.days(), seed),
                  mixed(facts.air(), seed),
                  mixed(facts.issues(), seed),
                  mixed(facts.colours(), seed),
                  mixed(facts.firms(), seed)),
              NOW);
      assertThat(shuffled.value()).isEqualTo(expected.value());
      assertThat(shuffled.ungated()).isEqualTo(expected.ungated());
    }
  }

  @Test
  void anotherAreaAndThePastAreNotTouched() {
    Facts facts = facts(List.of(issue("a", Severity.MAJOR, "EXCEEDANCE", 3)));
    assertThat(Composite.of(facts, RULES, "330402", NOW).value()).isNull();
    assertThat(Composite.of(facts, RULES, "330400", NOW).gate()).isNotNull();
    assertThat(at(facts, NOW.minus(Duration.ofDays(4))).gate()).isNull();
  }

  private static <T> List<T> mixed(List<T> list, int seed) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  private static Facts with(Facts facts, List<Facts.Colour> colours) {
    return new Facts(facts.days(), facts.air(), facts.issues(), colours, facts.firms());
  }

  private static Facts facts(List<Facts.Issue> issues) {
    List<Facts.OutletDay> days = new ArrayList<>();
    for (int d = 0; d < 40; d++) {
      LocalDate day = LocalDate.parse("2026-11-19").minusDays(d);
      days.add(new Facts.OutletDay("o1", TONGXIANG, day, 24, 24, d == 2 ? 1 : 0, "d1" + d));
      days.add(new Facts.OutletDay("o2", TONGXIANG, day, 24, 24, 0, "d2" + d));
    }
    List<Facts.Colour> colours = new ArrayList<>();
    List<Facts.Firm> firms = new ArrayList<>();
    for (int f = 0; f < 40; f++) {
      colours.add(colour("F" + f, CodeStatus.GREEN, 300));
      firms.add(new Facts.Firm("F" + f, TONGXIANG, NOW.minus(Duration.ofDays(300))));
    }
    return new Facts(days, List.of(), issues, colours, firms);
  }

  private static Facts.Colour colour(String code, CodeStatus status, int daysAgo) {
    return new Facts.Colour(
        code, TONGXIANG, status, NOW.minus(Duration.ofDays(daysAgo)), "event-" + code);
  }

  private static Facts.Issue issue(String id, Severity severity, String channel, int daysAgo) {
    return new Facts.Issue(
        id,
        TONGXIANG,
        severity,
        channel,
        NOW.minus(Duration.ofDays(daysAgo)),
        null,
        null,
        "event-" + id);
  }

  private static Composite at(Facts facts, Instant asOf) {
    return Composite.of(facts, RULES, TONGXIANG, asOf);
  }

  private static BigDecimal sum(Stream<BigDecimal> values) {
    return values.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
