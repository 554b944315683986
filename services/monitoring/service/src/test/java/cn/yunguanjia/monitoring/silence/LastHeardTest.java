package cn.yunguanjia.monitoring.silence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames that come now and were sent long ago do not make an outlet speak. */
class LastHeardTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void historyThatIsBroughtInSpeaksWhenItWasMeasured() {
    Measured hour = hour(NOW.minus(Duration.ofHours(9)));
    assertThat(LastHeard.spoke(NOW, List.of(hour, hour(NOW.minus(Duration.ofHours(12))))))
        .isEqualTo(NOW.minus(Duration.ofHours(8)));
  }

  @Test
  void whatIsMeasuredAfterItWasReceivedIsAWrongClockAndNotTheFuture() {
    assertThat(LastHeard.spoke(NOW, List.of(hour(NOW)))).isEqualTo(NOW);
    assertThat(LastHeard.spoke(NOW, List.of())).isEqualTo(NOW);
  }

  private static Measured hour(Instant start) {
    return new Measured(
        "91330481MA2YGJ0101:DW001",
        "w01018",
        Resolution.HOUR,
        start,
        BigDecimal.TEN,
        null,
        "N",
        false,
        List.of(1L));
  }
}
