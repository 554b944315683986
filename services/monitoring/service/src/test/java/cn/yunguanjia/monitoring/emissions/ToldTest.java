package cn.yunguanjia.monitoring.emissions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.readings.DeviceTotal;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldTest {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final Instant MIDNIGHT = Instant.parse("2024-01-21T16:00:00Z");

  /** An hour of a real logger: 5.331 m³/s and 0.933 mg/m³ beside 19191.973 m³ and 0.018 kg. */
  @Test
  void aRealLoggerAgreesWithItself() {
    Told volume = Told.of(List.of(hour(0, "19191.6", null, "19191.973")), true, null);
    assertThat(volume.difference()).isEqualByComparingTo("0");
    assertThat(volume.disagrees(new BigDecimal("0.001"))).isFalse();
    Told mass = Told.of(List.of(hour(0, "19191.6", "0.017905763", "0.018")), false, null);
    assertThat(mass.difference()).isEqualByComparingTo("0.0053");
    assertThat(mass.rounding()).isEqualByComparingTo("0.0005");
    assertThat(mass.disagrees(BigDecimal.ZERO)).as("rounding explains it").isFalse();
  }

  @Test
  void onlyHoursThatBothKnowAreCompared() {
    Told told =
        Told.of(
            List.of(hour(0, "10", "1.0", "1.0"), hour(1, "10", "1.0", null)), false, ofDay("44"));
    assertThat(told.hours()).isEqualTo(1);
    assertThat(told.compared()).isEqualByComparingTo("1.0");
    assertThat(told.byHours()).isEqualByComparingTo("1.0");
    assertThat(told.ofDay()).isEqualByComparingTo("44");
    assertThat(told.disagrees(TENTH)).isFalse();
  }

  @Test
  void aDayAloneIsComparedWhereEveryHourIsKnown() {
    List<Emissions.Hour> day = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      day.add(hour(hour, "10", "1.0", null));
    }
    Told whole = Told.of(day, false, ofDay("15.0"));
    assertThat(whole.difference()).isEqualByComparingTo("-0.375");
    assertThat(whole.disagrees(TENTH)).isTrue();
    Told part = Told.of(day.subList(0, 20), false, ofDay("15.0"));
    assertThat(part.difference()).isNull();
    assertThat(part.disagrees(TENTH)).as("nothing to hold it against").isFalse();
  }

  @Test
  void whatIsToldOfNothingDisagrees() {
    assertThat(Told.of(List.of(hour(0, "0", "0", "3.0")), false, null).disagrees(TENTH)).isTrue();
    assertThat(Told.of(List.of(hour(0, "0", "0", "0")), false, null).disagrees(TENTH)).isFalse();
    assertThat(Told.of(List.of(hour(0, "5", "1", null)), false, null)).isNull();
  }

  private static DeviceTotal ofDay(String amount) {
    return new DeviceTotal(
        "U:DW001", "w01018", Resolution.DAY, MIDNIGHT, new BigDecimal(amount), 9);
  }

  private static Emissions.Hour hour(int hour, String volume, String kilograms, String told) {
    return new Emissions.Hour(
        MIDNIGHT.plus(Duration.ofHours(hour)),
        new BigDecimal(volume),
        null,
        kilograms == null ? null : new BigDecimal(kilograms),
        told == null ? null : new BigDecimal(told),
        List.of());
  }
}
