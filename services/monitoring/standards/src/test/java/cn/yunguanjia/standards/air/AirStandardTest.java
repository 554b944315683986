package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 3095-2012 and GB 3095-2026, table 1. */
class AirStandardTest {

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, GB_3095_2012",
    "2026-03-01, GB_3095_2026_TRANSITION",
    "2030-12-31, GB_3095_2026_TRANSITION",
    "2031-01-01, GB_3095_2026"
  })
  void theDateOfTheDataChooses(LocalDate date, AirStandard standard) {
    assertThat(AirStandard.forDate(date)).isEqualTo(standard);
  }

  /** Item, period, transition I and II, from 2031 I and II. */
  @ParameterizedTest
  @CsvSource({
    "SO2, YEAR, 20, 60, 20, 20",
    "SO2, DAY, 50, 150, 50, 50",
    "SO2, HOUR, 150, 500, 150, 150",
    "NO2, YEAR, 40, 40, 30, 30",
    "NO2, DAY, 80, 80, 50, 50",
    "NO2, HOUR, 200, 200, 200, 200",
    "CO, DAY, 4, 4, 4, 4",
    "CO, HOUR, 10, 10, 10, 10",
    "O3, EIGHT_HOURS, 100, 160, 100, 160",
    "O3, HOUR, 160, 200, 160, 200",
    "PM10, YEAR, 40, 60, 20, 50",
    "PM10, DAY, 50, 120, 50, 100",
    "PM2_5, YEAR, 15, 30, 10, 25",
    "PM2_5, DAY, 35, 60, 25, 50"
  })
  void limitsOf2026(
      AirPollutant of, AirPeriod period, String t1, String t2, String later1, String later2) {
    assertLimit(AirStandard.GB_3095_2026_TRANSITION, of, period, FunctionZone.ONE, t1);
    assertLimit(AirStandard.GB_3095_2026_TRANSITION, of, period, FunctionZone.TWO, t2);
    assertLimit(AirStandard.GB_3095_2026, of, period, FunctionZone.ONE, later1);
    assertLimit(AirStandard.GB_3095_2026, of, period, FunctionZone.TWO, later2);
  }

  @ParameterizedTest
  @CsvSource({
    "SO2, YEAR, 60",
    "SO2, DAY, 150",
    "SO2, HOUR, 500",
    "NO2, YEAR, 40",
    "NO2, DAY, 80",
    "NO2, HOUR, 200",
    "CO, DAY, 4",
    "CO, HOUR, 10",
    "O3, EIGHT_HOURS, 160",
    "O3, HOUR, 200",
    "PM10, YEAR, 70",
    "PM10, DAY, 150",
    "PM2_5, YEAR, 35",
    "PM2_5, DAY, 75"
  })
  void limitsOf2012ClassTwo(AirPollutant of, AirPeriod period, String limit) {
    assertLimit(AirStandard.GB_3095_2012, of, period, FunctionZone.TWO, limit);
  }

  @Test
  void whereTheStandardSetsNoneThereIsNone() {
    AirStandard now = AirStandard.GB_3095_2026_TRANSITION;
    assertThat(now.limit(AirPollutant.O3, AirPeriod.YEAR, FunctionZone.TWO)).isEmpty();
    assertThat(now.limit(AirPollutant.PM10, AirPeriod.HOUR, FunctionZone.TWO)).isEmpty();
    assertThat(AirStandard.GB_3095_2012.limit(AirPollutant.SO2, AirPeriod.DAY, FunctionZone.ONE))
        .as("not verified, so not given")
        .isEmpty();
  }

  /** Pollutant, concentration, limit, rounded, exceeds, multiple. */
  @ParameterizedTest
  @CsvSource({
    "PM2_5, 60, 60, 60, false, 0",
    "PM2_5, 60.5, 60, 60, false, 0",
    "PM2_5, 61.5, 60, 62, true, 0.03333333333333333",
    "PM2_5, 90, 60, 90, true, 0.5",
    "CO, 4.05, 4, 4.0, false, 0",
    "CO, 4.15, 4, 4.2, true, 0.05"
  })
  void whatIsRoundedHalfToEvenIsHeldAgainstTheLimit(
      AirPollutant of, BigDecimal value, BigDecimal limit, String as, boolean over, String times) {
    LimitCheck check = LimitCheck.of(of, value, limit);
    assertThat(check.value()).isEqualTo(as);
    assertThat(check.exceeds()).isEqualTo(over);
    assertThat(check.multiple()).isEqualByComparingTo(times);
  }

  private static void assertLimit(
      AirStandard standard, AirPollutant of, AirPeriod period, FunctionZone zone, String limit) {
    assertThat(standard.limit(of, period, zone)).hasValue(new BigDecimal(limit));
  }
}
