package cn.yunguanjia.standards.air;

import static cn.yunguanjia.standards.air.OtherPollutant.BAP;
import static cn.yunguanjia.standards.air.OtherPollutant.NOX;
import static cn.yunguanjia.standards.air.OtherPollutant.Over.DAY;
import static cn.yunguanjia.standards.air.OtherPollutant.Over.QUARTER;
import static cn.yunguanjia.standards.air.OtherPollutant.Over.YEAR;
import static cn.yunguanjia.standards.air.OtherPollutant.PB;
import static cn.yunguanjia.standards.air.OtherPollutant.TSP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** GB 3095-2026, table 2. */
class OtherPollutantTest {
  private static final LocalDate TRANSITION = LocalDate.of(2026, 3, 1);
  private static final LocalDate LATER = LocalDate.of(2031, 1, 1);

  @Test
  void everyLimitOfTheTable() {
    assertThat(of(TSP, YEAR, FunctionZone.ONE, TRANSITION)).isEqualTo("80");
    assertThat(of(TSP, YEAR, FunctionZone.TWO, TRANSITION)).isEqualTo("200");
    assertThat(of(TSP, DAY, FunctionZone.ONE, TRANSITION)).isEqualTo("120");
    assertThat(of(TSP, DAY, FunctionZone.TWO, TRANSITION)).isEqualTo("300");
    assertThat(of(NOX, YEAR, FunctionZone.TWO, LATER.minusDays(1))).isEqualTo("50");
    assertThat(of(NOX, DAY, FunctionZone.TWO, LATER.minusDays(1))).isEqualTo("100");
    assertThat(of(NOX, YEAR, FunctionZone.TWO, LATER)).isEqualTo("40");
    assertThat(of(NOX, DAY, FunctionZone.TWO, LATER)).isEqualTo("70");
    assertThat(of(PB, QUARTER, FunctionZone.TWO, TRANSITION)).isEqualTo("1.0");
    assertThat(of(PB, YEAR, FunctionZone.TWO, TRANSITION)).isEqualTo("0.5");
    assertThat(of(BAP, DAY, FunctionZone.TWO, TRANSITION)).isEqualTo("0.0025");
    assertThat(of(BAP, YEAR, FunctionZone.TWO, TRANSITION)).isEqualTo("0.001");
  }

  @Test
  void whatTheTableDoesNotSayIsNotLimited() {
    assertThat(of(PB, DAY, FunctionZone.TWO, TRANSITION)).isEqualTo("none");
    assertThat(of(TSP, QUARTER, FunctionZone.TWO, TRANSITION)).isEqualTo("none");
    assertThat(of(TSP, DAY, FunctionZone.TWO, TRANSITION.minusDays(1))).isEqualTo("none");
  }

  private static String of(
      OtherPollutant of, OtherPollutant.Over over, FunctionZone zone, LocalDate day) {
    return of.limit(over, zone, day).map(Object::toString).orElse("none");
  }
}
