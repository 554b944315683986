package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The nine items of an hour of HJ 633-2012 and the items an hour of HJ 633-2026 may do without,
 * against values worked out beforehand with exact fractions.
 */
class AirHourTest {
  private static final Set<AirPollutant> NONE = Set.of();

  @Test
  void ozoneCountsByEightHoursToo() {
    AirQuality quality = in2012(HourParticles.HOUR, hour("8 30 60 40 0.8 150"), "O3_8H", "170");

    assertThat(quality.individual())
        .containsEntry(AirItem.O3_1H, 47)
        .containsEntry(AirItem.O3_8H, 110);
    assertThat(quality.aqi()).hasValue(110);
    assertThat(quality.primary()).containsExactly(AirItem.O3_8H);
  }

  @Test
  void withoutEnoughHoursOfOzoneItsHourIsEnough() {
    AirQuality quality = in2012(HourParticles.HOUR, hour("8 30 60 40 0.8 150"));

    assertThat(quality.aqi()).hasValue(57);
    assertThat(quality.missing()).isEmpty();
  }

  @Test
  void particlesCountByOneOfTheirTwoMeans() {
    Map<AirItem, BigDecimal> hour = hour("8 30 60 40 0.8 150");
    AirQuality byHour = in2012(HourParticles.HOUR, hour, "PM10_24H", "70", "PM2_5_24H", "80");
    AirQuality sliding = in2012(HourParticles.SLIDING, hour, "PM10_24H", "70", "PM2_5_24H", "80");

    assertThat(byHour.aqi()).hasValue(57);
    assertThat(byHour.individual()).doesNotContainKey(AirItem.PM2_5_24H);
    assertThat(sliding.aqi()).hasValue(107);
    assertThat(sliding.individual())
        .containsEntry(AirItem.PM10_24H, 60)
        .doesNotContainKey(AirItem.PM2_5_1H);
    assertThat(in2012(HourParticles.SLIDING, hour, "PM10_24H", "70").missing())
        .containsExactly(AirItem.PM2_5_24H);
  }

  @Test
  void sulfurDioxideAboveItsScaleCountsByTwentyFourHours() {
    Map<AirItem, BigDecimal> hour = hour("900 30 60 40 0.8 150");
    AirQuality quality = in2012(HourParticles.HOUR, hour, "SO2_24H", "160");

    assertThat(quality.individual())
        .containsEntry(AirItem.SO2_24H, 102)
        .doesNotContainKey(AirItem.SO2_1H);
    assertThat(quality.aqi()).hasValue(102);
    assertThat(quality.primary()).containsExactly(AirItem.SO2_24H);
    // nothing tells then how bad it is, so no index claims that the air is good
    AirQuality unknown = in2012(HourParticles.HOUR, hour);
    assertThat(unknown.aqi()).isEmpty();
    assertThat(unknown.missing()).containsExactly(AirItem.SO2_24H);
  }

  @Test
  void upToTheEndOfItsScaleSulfurDioxideCountsByTheHour() {
    AirQuality quality =
        in2012(HourParticles.HOUR, hour("800 30 60 40 0.8 150"), "SO2_24H", "2000");

    assertThat(quality.aqi()).hasValue(200);
    assertThat(quality.individual()).doesNotContainKey(AirItem.SO2_24H);
  }

  @Test
  void ozoneOfEightHoursAboveItsScaleCountsByTheHour() {
    AirQuality quality = in2012(HourParticles.HOUR, hour("8 30 60 40 0.8 300"), "O3_8H", "820");

    assertThat(quality.individual())
        .containsEntry(AirItem.O3_1H, 150)
        .doesNotContainKey(AirItem.O3_8H);
    assertThat(quality.aqi()).hasValue(150);
    assertThat(quality.primary()).containsExactly(AirItem.O3_1H);
  }

  @Test
  void aDayOfOzoneAboveItsScaleCountsByItsHighestHour() {
    Map<AirItem, BigDecimal> day = new EnumMap<>(AirItem.class);
    AirQuality.DAILY.forEach(item -> day.put(item, BigDecimal.ONE));
    day.put(AirItem.O3_8H, new BigDecimal("820"));
    day.put(AirItem.O3_1H, new BigDecimal("300"));

    assertThat(AirQuality.ofDay(AqiStandard.HJ_633_2012, day).aqi()).hasValue(150);
    assertThat(AirQuality.ofDay(AqiStandard.HJ_633_2026, day).aqi()).hasValue(300);
  }

  @Test
  void in2026AnHourHasSixItemsWhateverSlides() {
    Map<AirItem, BigDecimal> hour = hour("900 30 60 40 0.8 150");
    hour.put(AirItem.SO2_24H, new BigDecimal("2600"));
    hour.put(AirItem.O3_8H, new BigDecimal("820"));
    AirQuality quality =
        AirQuality.ofHour(AqiStandard.HJ_633_2026, hour, HourParticles.SLIDING, NONE);

    assertThat(quality.aqi()).hasValue(200);
    assertThat(quality.individual()).containsOnlyKeys(AirQuality.HOURLY);
  }

  @Test
  void whatAPlaceNeverMonitoredIsNotAskedForFrom2026On() {
    Map<AirItem, BigDecimal> hour = hour("8 30 60 40 0.8 150");
    hour.remove(AirItem.CO_1H);
    Set<AirPollutant> never = Set.of(AirPollutant.CO);
    AirQuality without =
        AirQuality.ofHour(AqiStandard.HJ_633_2026, hour, HourParticles.HOUR, never);

    assertThat(without.aqi()).hasValue(60);
    assertThat(without.waived()).containsExactly(AirItem.CO_1H);
    assertThat(without.missing()).isEmpty();
    assertThat(AirQuality.ofHour(AqiStandard.HJ_633_2012, hour, HourParticles.HOUR, never).aqi())
        .isEmpty();
    assertThat(AirQuality.ofHour(AqiStandard.HJ_633_2026, hour, HourParticles.HOUR, NONE).aqi())
        .isEmpty();

    hour.remove(AirItem.NO2_1H);
    AirQuality gap = AirQuality.ofHour(AqiStandard.HJ_633_2026, hour, HourParticles.HOUR, never);
    assertThat(gap.aqi()).isEmpty();
    assertThat(gap.missing()).containsExactly(AirItem.NO2_1H);

    // measured all the same, it counts
    hour = hour("8 30 60 40 6 150");
    AirQuality measured =
        AirQuality.ofHour(AqiStandard.HJ_633_2026, hour, HourParticles.HOUR, never);
    assertThat(measured.individual()).containsEntry(AirItem.CO_1H, 60);
    assertThat(measured.waived()).isEmpty();
  }

  @Test
  void aDayDoesWithoutItTheSameWay() {
    Map<AirItem, BigDecimal> day = new EnumMap<>(AirItem.class);
    List.of(AirItem.SO2_24H, AirItem.NO2_24H, AirItem.PM10_24H, AirItem.PM2_5_24H, AirItem.O3_8H)
        .forEach(item -> day.put(item, new BigDecimal("20")));
    Set<AirPollutant> never = Set.of(AirPollutant.CO);

    assertThat(AirQuality.ofDay(AqiStandard.HJ_633_2026, day, never).aqi()).hasValue(29);
    assertThat(AirQuality.ofDay(AqiStandard.HJ_633_2012, day, never).aqi()).isEmpty();
    assertThat(AirQuality.ofDay(AqiStandard.HJ_633_2026, Map.of(), never).aqi()).isEmpty();
  }

  private static AirQuality in2012(
      HourParticles particles, Map<AirItem, BigDecimal> hour, String... more) {
    Map<AirItem, BigDecimal> all = new EnumMap<>(hour);
    for (int i = 0; i < more.length; i += 2) {
      all.put(AirItem.valueOf(more[i]), new BigDecimal(more[i + 1]));
    }
    return AirQuality.ofHour(AqiStandard.HJ_633_2012, all, particles, NONE);
  }

  /** In the order of {@link AirQuality#HOURLY}. */
  private static Map<AirItem, BigDecimal> hour(String values) {
    Map<AirItem, BigDecimal> hour = new EnumMap<>(AirItem.class);
    String[] parts = values.split(" ");
    for (int i = 0; i < parts.length; i++) {
      hour.put(AirQuality.HOURLY.get(i), new BigDecimal(parts[i]));
    }
    return hour;
  }
}
