package cn.yunguanjia.monitoring.wall;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutletStateTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration ALLOWED = Duration.ofHours(4);

  @Test
  void oneNormalValueIsEnoughToRun() {
    assertThat(state(at(1, "w01018", "D"), at(1, "w21003", "N"))).isEqualTo(OutletState.RUNNING);
    assertThat(state(at(1, "w01018", "D"), at(1, "w21003", "C")))
        .isEqualTo(OutletState.CALIBRATION);
    assertThat(state(at(1, "w01018", "F"))).isEqualTo(OutletState.STOPPED);
    assertThat(state(at(1, "w01018", "M"))).isEqualTo(OutletState.MAINTENANCE);
    assertThat(state(at(1, "w01018", "T"))).isEqualTo(OutletState.FAULT);
  }

  @Test
  void anOldValueSaysNothingOfHowItStands() {
    assertThat(state(at(1, "w01018", "F"), at(90, "w21003", "N"))).isEqualTo(OutletState.STOPPED);
  }

  @Test
  void silenceIsCountedFromTheLastFrameAndNotFromTheLastMeasurement() {
    Measured old = at(60 * 9, "w01018", "N");
    assertThat(OutletState.of(List.of(old), old.time(), NOW, ALLOWED))
        .isEqualTo(OutletState.SILENT);
    assertThat(OutletState.of(List.of(old), NOW.minusSeconds(60), NOW, ALLOWED))
        .isEqualTo(OutletState.RUNNING);
    assertThat(OutletState.of(List.of(), null, NOW, ALLOWED)).isEqualTo(OutletState.NO_DATA);
  }

  private static OutletState state(Measured... latest) {
    return OutletState.of(List.of(latest), NOW, NOW, ALLOWED);
  }

  private static Measured at(int minutesAgo, String factor, String flag) {
    return new Measured(
        "91330481MA2YGJ0101:DW001",
        factor,
        Resolution.RAW,
        NOW.minus(Duration.ofMinutes(minutesAgo)),
        BigDecimal.TEN,
        null,
        flag,
        false,
        List.of(1L));
  }
}
