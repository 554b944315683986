package cn.yunguanjia.monitoring.water.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.yunguanjia.monitoring.water.rules.WaterRuleBook;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.standards.water.Trend;
import cn.yunguanjia.standards.water.WaterBody;
import cn.yunguanjia.standards.water.WaterClass;
import cn.yunguanjia.standards.water.WaterItem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What the watch sees in the values, by the rules that are shipped. */
class SignsTest {
  private final WaterRules rules;

  SignsTest() throws IOException {
    rules =
        new WaterRuleBook(new ClassPathResource("rules/water.json")).on(LocalDate.of(2026, 11, 20));
  }

  @Test
  void theShippedRulesSayThatTheyAreNotOfficial() {
    assertThat(rules.official()).isFalse();
    assertThat(rules.note().zh()).contains("演示配置");
    assertThat(rules.belowDetection()).isEqualByComparingTo("0.5");
  }

  @Test
  void aSteadyRiseTowardsALimitIsToldWithTheDayItIsCrossed() {
    Sign.Falling sign =
        FallingClass.of(
                WaterBody.RIVER,
                Map.of(WaterItem.NH3N, line("0.68", "0.02"), WaterItem.TP, line("0.1", "0")),
                rules.falling())
            .orElseThrow();

    assertThat(sign.item()).isEqualTo("nh3n");
    assertThat(sign.from()).isEqualTo(WaterClass.III);
    assertThat(sign.to()).isEqualTo(WaterClass.IV);
    assertThat(sign.reference()).isEqualByComparingTo("1.0");
    assertThat(sign.value()).isEqualByComparingTo("0.94");
    assertThat(sign.inDays()).isEqualTo(4);
  }

  @Test
  void aRiseThatDoesNotReachTheLimitInTimeIsNotTold() {
    assertThat(
            FallingClass.of(
                WaterBody.RIVER, Map.of(WaterItem.NH3N, line("0.5", "0.01")), rules.falling()))
        .isEmpty();
  }

  @Test
  void oxygenFallsTowardsItsLimitFromAbove() {
    Sign.Falling sign =
        FallingClass.of(
                WaterBody.RIVER, Map.of(WaterItem.DO, line("6.9", "-0.13")), rules.falling())
            .orElseThrow();

    assertThat(sign.from()).isEqualTo(WaterClass.III);
    assertThat(sign.reference()).isEqualByComparingTo("5");
  }

  @Test
  void anItemThatIsBetterThanTheSectionAnywayThreatensNothing() {
    assertThat(
            FallingClass.of(
                WaterBody.RIVER,
                Map.of(WaterItem.NH3N, line("0.44", "0.01"), WaterItem.TP, line("0.25", "0")),
                rules.falling()))
        .isEmpty();
  }

  @Test
  void valuesThatGoAsTheyLikeAreNoTrend() {
    List<Trend.Point> restless = new ArrayList<>();
    String[] values = {"0.5", "1.4", "0.6", "1.3", "0.5", "1.4", "0.7", "1.2", "0.6", "1.5"};
    for (int day = 0; day < values.length; day++) {
      restless.add(new Trend.Point(day, new BigDecimal(values[day])));
    }

    assertThat(FallingClass.of(WaterBody.RIVER, Map.of(WaterItem.NH3N, restless), rules.falling()))
        .isEmpty();
  }

  @Test
  void aSuddenChangeIsHeldAgainstWhatIsUsual() {
    List<BigDecimal> usual = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      usual.add(new BigDecimal("0.5").add(new BigDecimal(i % 5).movePointLeft(2)));
    }

    assertThat(sudden("1.1", usual)).isTrue();
    assertThat(sudden("0.1", usual)).as("downwards, too").isTrue();
    assertThat(sudden("0.7", usual)).as("odd but small").isFalse();
    assertThat(sudden("1.1", usual.subList(0, 5))).as("too few to know").isFalse();
    assertThat(sudden("1.1", Collections.nCopies(40, new BigDecimal("0.5"))))
        .as("where nothing ever moved, a large change is sudden")
        .isTrue();
  }

  @Test
  void chlorophyllOrOxygenBeyondSaturationOrTheTrophicStateShowAlgae() {
    assertThat(algae(Map.of("chla", "30"), OptionalDouble.empty())).isEqualTo("chla");
    assertThat(algae(Map.of("chla", "29"), OptionalDouble.empty())).isNull();
    assertThat(algae(Map.of("ph", "8.9", "do", "11", "wt", "25"), OptionalDouble.empty()))
        .isEqualTo("do");
    assertThat(algae(Map.of("ph", "7.9", "do", "11", "wt", "25"), OptionalDouble.empty())).isNull();
    assertThat(algae(Map.of(), OptionalDouble.of(61))).isEqualTo("tli");
    assertThat(algae(Map.of(), OptionalDouble.of(59))).isNull();
  }

  @Test
  void freshWaterAtTwentyDegreesHoldsNineMilligramsOfOxygen() {
    assertThat(
            AlgaeSigns.saturation(new BigDecimal("9.07"), new BigDecimal("20"))
                .orElseThrow()
                .doubleValue())
        .isCloseTo(100, within(0.1));
  }

  private boolean sudden(String value, List<BigDecimal> before) {
    return SuddenChange.of("nh3n", new BigDecimal(value), before, rules.sudden()).isPresent();
  }

  private String algae(Map<String, String> values, OptionalDouble trophicState) {
    Map<String, BigDecimal> numbers = new java.util.HashMap<>();
    values.forEach((key, value) -> numbers.put(key, new BigDecimal(value)));
    return AlgaeSigns.of(numbers, trophicState, rules.algae()).map(Sign::item).orElse(null);
  }

  private static List<Trend.Point> line(String start, String step) {
    List<Trend.Point> points = new ArrayList<>();
    for (int day = 0; day < 14; day++) {
      points.add(
          new Trend.Point(
              day, new BigDecimal(start).add(new BigDecimal(step).multiply(new BigDecimal(day)))));
    }
    return points;
  }
}
