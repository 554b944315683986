package cn.yunguanjia.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 环办〔2011〕22号: what counts, what is named, and how a basin is graded. */
class EvaluationTest {
  private static final MainPollutants.Order ORDER =
      new MainPollutants.Order(EnumSet.of(WaterItem.CN, WaterItem.PB, WaterItem.CR6), 3);

  @Test
  void twentyOneItemsCountInTheClassOfASection() {
    assertThat(Arrays.stream(WaterItem.values()).filter(WaterItem::isEvaluated)).hasSize(21);
    Map<WaterItem, BigDecimal> values = Values.of("NH3N", "0.4", "TN", "9", "COLIFORM", "50000");

    assertThat(WaterQuality.evaluated(WaterBody.LAKE, values).waterClass()).contains(WaterClass.II);
    assertThat(WaterQuality.of(WaterBody.LAKE, values).waterClass())
        .contains(WaterClass.WORSE_THAN_V);
  }

  @Test
  void whatIsPoisonousIsNamedFirstAndAtMostThree() {
    WaterQuality quality =
        WaterQuality.evaluated(
            WaterBody.RIVER,
            Values.of("NH3N", "1.8", "TP", "0.35", "COD", "25", "PB", "0.06", "OIL", "0.06"));

    assertThat(MainPollutants.of(quality, ORDER))
        .extracting(WaterQuality.Over::item)
        .containsExactly(WaterItem.PB, WaterItem.NH3N, WaterItem.TP);
    assertThat(MainPollutants.of(quality, new MainPollutants.Order(Set.of(), 2)))
        .extracting(WaterQuality.Over::item)
        .containsExactly(WaterItem.NH3N, WaterItem.TP);
  }

  @ParameterizedTest
  @CsvSource({
    "10,0,0,EXCELLENT",
    "9,1,0,EXCELLENT",
    "17,3,0,GOOD",
    "15,5,0,GOOD",
    "14,6,0,LIGHTLY_POLLUTED",
    "14,3,3,LIGHTLY_POLLUTED",
    "14,2,4,MODERATELY_POLLUTED",
    "12,1,7,MODERATELY_POLLUTED",
    "12,0,8,HEAVILY_POLLUTED",
    "3,0,2,HEAVILY_POLLUTED",
    "3,1,1,MODERATELY_POLLUTED"
  })
  void fiveSectionsOrMoreAreGradedByShares(int good, int fair, int worst, BasinGrade grade) {
    List<Map<WaterItem, BigDecimal>> sections = new ArrayList<>();
    add(sections, good, "0.8");
    add(sections, fair, "1.2");
    add(sections, worst, "2.1");

    BasinQuality basin = BasinQuality.of(sections);

    assertThat(basin.byShares()).isTrue();
    assertThat(basin.grade()).contains(grade);
  }

  @Test
  void fewerSectionsAreAveragedBeforeTheyHaveAClass() {
    BasinQuality basin =
        BasinQuality.of(
            List.of(Values.of("NH3N", "0.2"), Values.of("NH3N", "0.3"), Values.of("NH3N", "2.8")));

    assertThat(basin.byShares()).isFalse();
    assertThat(basin.mean().orElseThrow().waterClass()).contains(WaterClass.IV);
    assertThat(basin.grade()).contains(BasinGrade.LIGHTLY_POLLUTED);
    assertThat(basin.classes()).containsEntry(WaterClass.WORSE_THAN_V, 1);
  }

  @Test
  void aBasinNamesItsPollutantsByTheShareOfSections() {
    BasinQuality basin =
        BasinQuality.of(
            List.of(
                Values.of("NH3N", "1.2", "TP", "0.3"),
                Values.of("NH3N", "0.2", "TP", "0.3"),
                Values.of("NH3N", "0.2", "TP", "0.1"),
                Values.of("NH3N", "0.2", "TP", "0.1", "TN", "8"),
                Values.of("NH3N", "0.2", "TP", "0.1")));

    assertThat(basin.pollutants())
        .extracting(BasinQuality.Pollutant::item)
        .containsExactly(WaterItem.TP, WaterItem.NH3N);
    assertThat(basin.pollutants().getFirst().share()).isEqualByComparingTo("0.4");
  }

  @Test
  void aBasinWithoutMeasurementsHasNoGrade() {
    assertThat(BasinQuality.of(List.of(Map.of())).grade()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.42,0.42,false",
    "<0.05,0.025,true",
    "0.05L,0.025,true",
    "< 0.01,0.005,true",
    "0,0,false"
  })
  void belowDetectionCountsForHalfTheLimit(String text, BigDecimal counted, boolean below) {
    Determination read = Determination.parse(text);

    assertThat(read.belowDetection()).isEqualTo(below);
    assertThat(read.counted(new BigDecimal("0.5"))).isEqualByComparingTo(counted);
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "'0,5'", "ND", "<", "L", "1e3", "''", "<0.05L"})
  void whatIsNoDeterminationIsRefused(String text) {
    assertThatThrownBy(() -> Determination.parse(text)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aSourceIsFitWithClassThreeAndEverySupplementaryItemWithinItsLimit() {
    Map<WaterItem, BigDecimal> good = Values.of("NH3N", "0.4", "TN", "3");
    Map<SourceItem, BigDecimal> all =
        Map.of(
            SourceItem.SULFATE, new BigDecimal("250"),
            SourceItem.CHLORIDE, new BigDecimal("40"),
            SourceItem.NITRATE_N, new BigDecimal("2"),
            SourceItem.IRON, new BigDecimal("0.3"),
            SourceItem.MANGANESE, new BigDecimal("0.1"));

    assertThat(SourceQuality.of(WaterBody.RIVER, good, all).complies()).contains(true);
    assertThat(SourceQuality.of(WaterBody.RIVER, Values.of("NH3N", "1.01"), all).complies())
        .contains(false);
    SourceQuality iron =
        SourceQuality.of(WaterBody.RIVER, good, Map.of(SourceItem.IRON, new BigDecimal("0.31")));
    assertThat(iron.complies()).contains(false);
    assertThat(iron.over()).containsExactly(SourceItem.IRON);
    assertThat(SourceQuality.of(WaterBody.RIVER, good, Map.of()).complies())
        .as("what was not measured can't be called fit")
        .isEmpty();
  }

  @Test
  void theCitysIndexWeighsRiversAndLakesByTheirNumber() {
    List<CityCwqi.Section> sections =
        List.of(
            new CityCwqi.Section(WaterBody.RIVER, Values.of("NH3N", "0.4", "TP", "0.1")),
            new CityCwqi.Section(WaterBody.RIVER, Values.of("NH3N", "0.8", "TP", "0.3")),
            new CityCwqi.Section(WaterBody.RIVER, Values.of("NH3N", "0.6")),
            new CityCwqi.Section(WaterBody.LAKE, Values.of("NH3N", "0.2", "TP", "0.06")));

    CityCwqi byCount = CityCwqi.of(sections, CityCwqi.Way.RIVERS_AND_LAKES_BY_COUNT).orElseThrow();
    assertThat(byCount.rivers().orElseThrow()).isEqualByComparingTo("1.6");
    assertThat(byCount.lakes().orElseThrow()).isEqualByComparingTo("1.4");
    assertThat(byCount.value()).isEqualByComparingTo("1.55");
    assertThat(byCount.parts().get(WaterItem.NH3N)).isEqualByComparingTo("0.5");
    assertThat(CityCwqi.of(sections, CityCwqi.Way.RIVERS_AND_LAKES_EQUALLY).orElseThrow().value())
        .isEqualByComparingTo("1.5");
    assertThat(CityCwqi.of(List.of(), CityCwqi.Way.RIVERS_AND_LAKES_BY_COUNT)).isEmpty();
  }

  @Test
  void theChangeOfAnIndexIsAShareOfWhatItWas() {
    assertThat(Cwqi.change(new BigDecimal("4.5"), new BigDecimal("5")))
        .isEqualByComparingTo("-0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "10,0.05,1.0,1.0,4.0,50.006,45.709,54.530,51.180,37.979",
    "30,0.1,2.0,0.5,6.0,61.937,56.966,66.272,64.627,48.769",
    "2,0.01,0.3,4.0,2.0,32.528,19.572,34.135,24.286,19.535",
    "80,0.2,3.0,0.3,10.0,72.589,68.223,73.140,74.537,62.362"
  })
  void partsOfTheTrophicState(
      double chla,
      double tp,
      double tn,
      double sd,
      double codmn,
      double ofChla,
      double ofTp,
      double ofTn,
      double ofSd,
      double ofCodmn) {
    Map<String, Double> parts = TrophicState.parts(chla, tp, tn, sd, codmn);

    assertThat(parts.keySet()).containsExactly("chla", "tp", "tn", "sd", "codmn");
    assertThat(parts.get("chla")).isCloseTo(ofChla, within(0.0006));
    assertThat(parts.get("tp")).isCloseTo(ofTp, within(0.0006));
    assertThat(parts.get("tn")).isCloseTo(ofTn, within(0.0006));
    assertThat(parts.get("sd")).isCloseTo(ofSd, within(0.0006));
    assertThat(parts.get("codmn")).isCloseTo(ofCodmn, within(0.0006));
  }

  private static void add(List<Map<WaterItem, BigDecimal>> sections, int times, String nh3n) {
    for (int i = 0; i < times; i++) {
      sections.add(Values.of("NH3N", nh3n));
    }
  }
}
