package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
  private static final PeriodValidity.Rule RULE = PeriodValidity.Rule.GB_3095_2026;

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-12-31, YEAR, 324",
    "2026-01-01, 2026-01-31, MONTH, 27",
    "2026-02-01, 2026-02-28, MONTH, 25",
    "2028-02-01, 2028-02-29, MONTH, 25",
    "2028-02-01, 2028-02-28, OTHER,",
    "2026-01-01, 2026-03-31, OTHER,"
  })
  void aPeriodNeedsSoManyDays(
      LocalDate from, LocalDate to, PeriodValidity.Kind kind, Integer needed) {
    PeriodValidity validity = PeriodValidity.of(from, to, RULE);
    assertThat(validity).isEqualTo(new PeriodValidity(kind, needed));
    assertThat(validity.enough(26)).isEqualTo(needed == null ? null : 26 >= needed);
  }

  @Test
  void theDaysOfAMonthHaveAMeanAPercentileAndEnoughOfThem() {
    LocalDate first = LocalDate.of(2026, 4, 1);
    Map<LocalDate, Map<AirItem, BigDecimal>> days = new HashMap<>();
    for (int d = 0; d < 27; d++) {
      days.put(
          first.plusDays(d),
          Map.of(
              AirItem.PM2_5_24H,
              BigDecimal.valueOf(d + 1L),
              AirItem.CO_24H,
              new BigDecimal("0.7")));
    }
    days.put(first.minusDays(1), Map.of(AirItem.PM2_5_24H, BigDecimal.valueOf(500)));

    Evaluation april = Evaluation.of(first, LocalDate.of(2026, 4, 30), days, RULE);

    Evaluation.Item pm25 = item(april, AirPollutant.PM2_5);
    assertThat(pm25.days()).isEqualTo(27);
    assertThat(pm25.enough()).isTrue();
    assertThat(pm25.mean()).isEqualByComparingTo("14");
    assertThat(pm25.p()).isEqualTo(95);
    assertThat(pm25.percentile()).isEqualByComparingTo("25.7");
    Evaluation.Item ozone = item(april, AirPollutant.O3);
    assertThat(ozone.days()).isZero();
    assertThat(ozone.enough()).isFalse();
    assertThat(ozone.statistic()).isNull();
    assertThat(april.statistics())
        .containsOnlyKeys(AirPollutant.PM2_5, AirPollutant.CO)
        .containsEntry(AirPollutant.CO, new BigDecimal("0.7"));
  }

  @Test
  void goodDaysAreThoseUpTo100OfThoseWithAnIndex() {
    List<AirQuality> days =
        List.of(
            day("35"),
            day("60"),
            day("61"),
            day("200"),
            AirQuality.ofDay(AqiStandard.HJ_633_2026, Map.of()));
    GoodDays good = GoodDays.of(days);
    assertThat(good.valid()).isEqualTo(4);
    assertThat(good.good()).isEqualTo(2);
    assertThat(good.percent()).isEqualTo("50.0");
    assertThat(good.byLevel())
        .containsEntry(AqiLevel.EXCELLENT, 1)
        .containsEntry(AqiLevel.GOOD, 1)
        .containsEntry(AqiLevel.LIGHT, 1)
        .containsEntry(AqiLevel.HEAVY, 1);
    assertThat(GoodDays.of(List.of()).percent()).isNull();
  }

  private static AirQuality day(String pm25) {
    Map<AirItem, BigDecimal> values = new HashMap<>();
    AirQuality.DAILY.forEach(item -> values.put(item, BigDecimal.ONE));
    values.put(AirItem.PM2_5_24H, new BigDecimal(pm25));
    return AirQuality.ofDay(AqiStandard.HJ_633_2026, values);
  }

  private static Evaluation.Item item(Evaluation of, AirPollutant pollutant) {
    return of.items().stream().filter(i -> i.pollutant() == pollutant).findFirst().orElseThrow();
  }
}
