package cn.yunguanjia.monitoring.domain.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.CityTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldTotalTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  private static final Span MONTH = new Span(start(0), start(20));
  private final List<DayTotal> days = new ArrayList<>();

  @Test
  void daysInARowThatDisagreeAreOneSuspicion() {
    add(0, 24, "100");
    for (int day = 1; day < 5; day++) {
      add(day, 24, "62");
    }
    add(5, 24, "104");
    assertThat(look(MONTH))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.factor()).isEqualTo("w00000");
              assertThat(found.span()).isEqualTo(new Span(start(1), start(5)));
              assertThat(found.strength()).isGreaterThan(60);
              Evidence.ToldTotal evidence = (Evidence.ToldTotal) found.evidence();
              assertThat(evidence.unit()).isEqualTo("m³");
              assertThat(evidence.told()).isEqualByComparingTo("248");
              assertThat(evidence.computed()).isEqualByComparingTo("400");
              assertThat(evidence.difference()).isEqualByComparingTo("-0.38");
              assertThat(evidence.days()).isEqualTo(4);
              assertThat(evidence.toldDays()).hasSize(5);
            });
  }

  @Test
  void oneDayOrATenthOrTooFewHoursAreNone() {
    add(0, 24, "62");
    add(1, 24, "110");
    add(2, 24, "90");
    add(3, 5, "10");
    add(4, 5, "10");
    assertThat(look(MONTH)).isEmpty();
  }

  @Test
  void aDayWithoutDataEndsNoRunButOneThatAgreesDoes() {
    add(0, 24, "62");
    add(2, 24, "62");
    add(3, 24, "100");
    add(4, 24, "62");
    assertThat(look(MONTH))
        .singleElement()
        .satisfies(found -> assertThat(found.span()).isEqualTo(new Span(start(0), start(3))));
  }

  @Test
  void roundingExplainsWhatIsSmall() {
    for (int day = 0; day < 4; day++) {
      days.add(
          new DayTotal(
              start(day),
              24,
              new BigDecimal("0.02"),
              new BigDecimal("0.012"),
              new BigDecimal("0.012")));
    }
    assertThat(look(MONTH)).isEmpty();
  }

  @Test
  void whatLiesOutsideTheSpanIsNotTold() {
    add(0, 24, "62");
    add(1, 24, "62");
    assertThat(look(new Span(start(2), start(9)))).isEmpty();
    assertThat(look(new Span(start(1), start(9)))).hasSize(1);
  }

  private List<Finding> look(Span span) {
    OutletRecord record = new OutletRecord(Map.of(), List.of(), List.of(), Map.of("w00000", days));
    return new ToldTotal().look(record, span, Made.rules());
  }

  private void add(int day, int hours, String told) {
    days.add(
        new DayTotal(
            start(day),
            hours,
            new BigDecimal(told),
            BigDecimal.valueOf(100),
            new BigDecimal("0.012")));
    Collections.sort(days, java.util.Comparator.comparing(DayTotal::start));
  }

  private static java.time.Instant start(int day) {
    return CityTime.startOf(FIRST.plusDays(day));
  }
}
