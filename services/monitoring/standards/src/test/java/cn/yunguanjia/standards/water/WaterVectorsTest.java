package cn.yunguanjia.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 3838-2002, CWQI and TLI. */
class WaterVectorsTest {
  @ParameterizedTest
  @CsvSource({
    "PH,6,I",
    "PH,9,I",
    "PH,5.99,WORSE_THAN_V",
    "PH,9.01,WORSE_THAN_V",
    "DO,7.5,I",
    "DO,7.49,II",
    "DO,5,III",
    "DO,4.99,IV",
    "DO,2,V",
    "DO,1.99,WORSE_THAN_V",
    "CODMN,6,III",
    "CODMN,6.0001,IV",
    "COD,15,I",
    "COD,15.1,III",
    "BOD5,3,I",
    "BOD5,10.1,WORSE_THAN_V",
    "NH3N,0.15,I",
    "NH3N,0.16,II",
    "TP,0.2,III",
    "TP,0.21,IV",
    "CU,0.011,II",
    "ZN,1.5,IV",
    "F,1.01,IV",
    "SE,0.01,I",
    "AS,0.06,IV",
    "HG,0.00005,I",
    "HG,0.00006,III",
    "HG,0.0002,IV",
    "CD,0.006,V",
    "CR6,0.05,II",
    "PB,0.02,III",
    "CN,0.21,WORSE_THAN_V",
    "PHENOL,0.003,III",
    "OIL,0.06,IV",
    "LAS,0.25,IV",
    "SULFIDE,0.15,III",
    "COLIFORM,10000,III",
    "COLIFORM,40001,WORSE_THAN_V"
  })
  void classesOfRivers(WaterItem item, BigDecimal value, WaterClass waterClass) {
    assertThat(item.classOf(WaterBody.RIVER, value)).isEqualTo(waterClass);
  }

  @ParameterizedTest
  @CsvSource({"TP,0.05,III", "TP,0.051,IV", "TP,0.2,V", "TN,1.0,III", "TN,2.1,WORSE_THAN_V"})
  void classesOfLakes(WaterItem item, BigDecimal value, WaterClass waterClass) {
    assertThat(item.classOf(WaterBody.LAKE, value)).isEqualTo(waterClass);
  }

  @Test
  void theWorstItemDecidesAndTheWorstComesFirst() {
    WaterQuality quality =
        WaterQuality.of(
            WaterBody.RIVER,
            values("PH", "7.6", "DO", "4", "NH3N", "1.8", "TP", "0.35", "CODMN", "3.6", "TN", "9"));

    assertThat(quality.waterClass()).contains(WaterClass.V);
    assertThat(quality.over())
        .extracting(WaterQuality.Over::item)
        .containsExactly(WaterItem.NH3N, WaterItem.TP, WaterItem.DO);
    assertThat(quality.over().get(0).times()).isEqualByComparingTo("0.8");
    assertThat(quality.over().get(1).times()).isEqualByComparingTo("0.75");
    assertThat(quality.over().get(2).times()).isNull();
  }

  @Test
  void nitrogenCountsInLakesOnly() {
    Map<WaterItem, BigDecimal> values = values("PH", "7", "TN", "9");

    assertThat(WaterQuality.of(WaterBody.RIVER, values).waterClass()).contains(WaterClass.I);
    assertThat(WaterQuality.of(WaterBody.LAKE, values).waterClass())
        .contains(WaterClass.WORSE_THAN_V);
  }

  @Test
  void nothingMeasuredIsNoClass() {
    assertThat(WaterQuality.of(WaterBody.RIVER, Map.of()).waterClass()).isEmpty();
    assertThat(Cwqi.of(WaterBody.RIVER, Map.of())).isEmpty();
  }

  @Test
  void aValueBelowZeroIsRefused() {
    assertThatThrownBy(() -> WaterQuality.of(WaterBody.RIVER, values("TP", "-0.1")))
        .hasMessageContaining("tp");
  }

  @ParameterizedTest
  @CsvSource({
    "PH,RIVER,7.6,0.3",
    "PH,RIVER,6.4,0.6",
    "DO,RIVER,8,0.625",
    "CODMN,RIVER,3.6,0.6",
    "NH3N,RIVER,0.42,0.42",
    "TP,RIVER,0.12,0.6",
    "TP,LAKE,0.04,0.8"
  })
  void cwqiOfOneItem(WaterItem item, WaterBody body, BigDecimal value, BigDecimal index) {
    assertThat(Cwqi.index(item, body, value).orElseThrow()).isEqualByComparingTo(index);
  }

  @Test
  void cwqiIsTheSumWithoutNitrogenAndColiforms() {
    Map<WaterItem, BigDecimal> values =
        values(
            "PH",
            "7.6",
            "DO",
            "8",
            "CODMN",
            "3.6",
            "NH3N",
            "0.42",
            "TP",
            "0.12",
            "TN",
            "9",
            "COLIFORM",
            "9");

    assertThat(Cwqi.of(WaterBody.RIVER, values).orElseThrow()).isEqualByComparingTo("2.545");
  }

  @Test
  void withoutAnyOxygenThereIsNoCwqi() {
    assertThat(Cwqi.of(WaterBody.RIVER, values("PH", "7", "DO", "0"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10,0.05,1.0,1.0,4.0,48.018,MESOTROPHIC",
    "30,0.1,2.0,0.5,6.0,59.857,LIGHTLY_EUTROPHIC",
    "2,0.01,0.3,4.0,2.0,26.486,OLIGOTROPHIC",
    "80,0.2,3.0,0.3,10.0,70.349,HIGHLY_EUTROPHIC"
  })
  void trophicState(
      double chla,
      double tp,
      double tn,
      double sd,
      double codmn,
      double tli,
      TrophicState.Grade grade) {
    double index = TrophicState.of(chla, tp, tn, sd, codmn).orElseThrow();

    assertThat(index).isCloseTo(tli, within(0.0005));
    assertThat(TrophicState.grade(index)).isEqualTo(grade);
  }

  @Test
  void zeroHasNoTrophicState() {
    assertThat(TrophicState.of(0, 0.1, 1, 1, 4)).isEmpty();
  }

  private static Map<WaterItem, BigDecimal> values(String... pairs) {
    Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(WaterItem.valueOf(pairs[i]), new BigDecimal(pairs[i + 1]));
    }
    return values;
  }
}
