package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HJ 633-2012 and HJ 633-2026 against values worked out beforehand with exact fractions. */
class AqiVectorsTest {
  private static final List<AirItem> ORDER =
      List.of(
          AirItem.SO2_24H,
          AirItem.NO2_24H,
          AirItem.PM10_24H,
          AirItem.CO_24H,
          AirItem.O3_8H,
          AirItem.PM2_5_24H);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8 32 62 0.7 128 36|8 40 56 18 74 52|74|O3-8h|8 40 59 18 74 52|74|O3-8h",
        "6 25 40 0.6 98 20|6 32 40 15 49 29|49|''|6 32 40 15 49 29|49|''",
        "10 58 130 1.1 60 70|10 73 90 28 30 94|94|PM2.5|10 73 104 28 30 110|110|PM2.5",
        "12 66 160 1.3 45 118|12 83 105 33 23 155|155|PM2.5|12 83 116 33 23 155|155|PM2.5",
        "7 20 48 0.6 186 30|7 25 48 15 124 43|124|O3-8h|7 25 48 15 124 43|124|O3-8h",
        "9 80 120 0.9 160 60|9 100 85 23 100 82|100|NO2+O3-8h|9 100 100 23 100"
            + " 100|100|NO2+PM10+O3-8h+PM2.5",
        "9 40 50 0.8 100 35|9 50 50 20 50 50|50|''|9 50 50 20 50 50|50|''",
        "15 95 420 1.6 30 260|15 108 300 40 15 310|310|PM2.5|15 108 300 40 15 310|310|PM2.5",
        "5 15 700 0.5 80 200|5 19 500 13 40 250|500|PM10|5 19 500 13 40 250|500|PM10",
        "9 30 120.5 0.7 80 60.5|9 38 85 18 40 82|85|PM10|9 38 100 18 40 100|100|PM10+PM2.5",
      })
  void aDay(
      String values,
      String iaqi2012,
      int aqi2012,
      String primary2012,
      String iaqi2026,
      int aqi2026,
      String primary2026) {
    check(AqiStandard.HJ_633_2012, values, iaqi2012, aqi2012, primary2012);
    check(AqiStandard.HJ_633_2026, values, iaqi2026, aqi2026, primary2026);
  }

  @ParameterizedTest
  @CsvSource({
    "PM2_5_24H,60,100",
    "PM2_5_24H,60.5,100",
    "PM2_5_24H,60.6,101",
    "PM10_24H,120,100",
    "SO2_1H,900,200",
    "O3_8H,900,300",
    "NO2_1H,200,100",
    "CO_24H,4,100",
    "PM2_5_24H,500,500",
    "PM2_5_24H,9000,500",
    "O3_1H,0,0",
    "CO_1H,5.05,50",
    "CO_1H,5.15,52"
  })
  void oneItemIn2026(AirItem item, BigDecimal concentration, int iaqi) {
    assertThat(AqiStandard.HJ_633_2026.iaqi(item, concentration)).hasValue(iaqi);
  }

  @Test
  void ozoneAboveItsScaleHasNoIndexIn2012And300In2026() {
    Map<AirItem, BigDecimal> day = day("6 18 55 0.6 820 33");
    AirQuality in2012 = AirQuality.of(AqiStandard.HJ_633_2012, AirQuality.DAILY, day);
    AirQuality in2026 = AirQuality.of(AqiStandard.HJ_633_2026, AirQuality.DAILY, day);

    assertThat(in2012.individual()).doesNotContainKey(AirItem.O3_8H);
    assertThat(in2012.aqi()).hasValue(53);
    assertThat(in2026.aqi()).hasValue(300);
    assertThat(in2026.primary()).containsExactly(AirItem.O3_8H);
  }

  @Test
  void theDateOfTheDataChoosesTheStandard() {
    assertThat(AqiStandard.forDate(LocalDate.of(2026, 2, 28))).isEqualTo(AqiStandard.HJ_633_2012);
    assertThat(AqiStandard.forDate(LocalDate.of(2026, 3, 1))).isEqualTo(AqiStandard.HJ_633_2026);
  }

  @Test
  void withAnItemMissingThereIsNoIndexBut2026SpeaksAbove100() {
    Map<AirItem, BigDecimal> clean = day("6 25 40 0.6 98 20");
    clean.remove(AirItem.CO_24H);
    Map<AirItem, BigDecimal> dirty = day("10 58 130 1.1 60 70");
    dirty.remove(AirItem.CO_24H);

    assertThat(AirQuality.of(AqiStandard.HJ_633_2012, AirQuality.DAILY, dirty).aqi()).isEmpty();
    assertThat(AirQuality.of(AqiStandard.HJ_633_2026, AirQuality.DAILY, dirty).aqi()).hasValue(110);
    AirQuality none = AirQuality.of(AqiStandard.HJ_633_2026, AirQuality.DAILY, clean);
    assertThat(none.aqi()).isEmpty();
    assertThat(none.level()).isEmpty();
    assertThat(none.individual()).containsEntry(AirItem.O3_8H, 49);
    assertThat(none.missing()).containsExactly(AirItem.CO_24H);
  }

  @Test
  void theRangeOf2026BeginsAtOne() {
    Map<AirItem, BigDecimal> nothing = day("0 0 0 0 0 0");

    assertThat(AirQuality.of(AqiStandard.HJ_633_2012, AirQuality.DAILY, nothing).aqi()).hasValue(0);
    assertThat(AirQuality.of(AqiStandard.HJ_633_2026, AirQuality.DAILY, nothing).aqi()).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "50,1,优,#00e400", "51,2,良,#ffff00", "101,3,轻度污染,#ff7e00", "151,4,中度污染,#ff0000",
    "201,5,重度污染,#99004c", "300,5,重度污染,#99004c", "301,6,严重污染,#7e0023", "500,6,严重污染,#7e0023"
  })
  void levels(int aqi, int number, String zh, String colour) {
    AqiLevel level = AqiLevel.of(aqi);

    assertThat(level.number()).isEqualTo(number);
    assertThat(level.zh()).isEqualTo(zh);
    assertThat(level.colour()).isEqualTo(colour);
  }

  @Test
  void everyBreakpointHasExactlyItsIndex() {
    int[] pm25 = {0, 35, 60, 115, 150, 250, 350, 500};
    int[] indices = {0, 50, 100, 150, 200, 300, 400, 500};
    for (int i = 0; i < pm25.length; i++) {
      assertThat(AqiStandard.HJ_633_2026.iaqi(AirItem.PM2_5_1H, BigDecimal.valueOf(pm25[i])))
          .hasValue(indices[i]);
    }
  }

  @Test
  void aGradeReachesUpToItsBreakpoint() {
    assertThat(AqiStandard.HJ_633_2026.upTo(AirItem.PM2_5_24H, 100))
        .hasValue(BigDecimal.valueOf(60));
    assertThat(AqiStandard.HJ_633_2012.upTo(AirItem.PM2_5_24H, 100))
        .hasValue(BigDecimal.valueOf(75));
    assertThat(AqiStandard.HJ_633_2026.upTo(AirItem.SO2_1H, 300)).isEmpty();
  }

  @Test
  void aConcentrationBelowZeroIsRefused() {
    assertThatThrownBy(() -> AqiStandard.HJ_633_2026.iaqi(AirItem.CO_1H, new BigDecimal("-0.1")))
        .hasMessageContaining("below zero");
  }

  private static void check(
      AqiStandard standard, String values, String iaqi, int aqi, String primary) {
    AirQuality quality = AirQuality.of(standard, AirQuality.DAILY, day(values));

    assertThat(ORDER.stream().map(quality.individual()::get).map(String::valueOf).toList())
        .isEqualTo(List.of(iaqi.split(" ")));
    assertThat(quality.aqi()).hasValue(aqi);
    assertThat(quality.primary().stream().map(AirItem::label).collect(Collectors.toSet()))
        .isEqualTo(
            Arrays.stream(primary.split("\\+"))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.toSet()));
  }

  private static Map<AirItem, BigDecimal> day(String values) {
    Map<AirItem, BigDecimal> day = new EnumMap<>(AirItem.class);
    String[] parts = values.split(" ");
    for (int i = 0; i < parts.length; i++) {
      day.put(ORDER.get(i), new BigDecimal(parts[i]));
    }
    return day;
  }
}
