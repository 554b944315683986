package cn.yunguanjia.monitoring.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private final Pace pace = new Pace();

  @Test
  void aMinutesWorthMayComeAtOnceAndTheNextWaitsForItsTurn() {
    for (int i = 0; i < 60; i++) {
      assertThat(pace.take(60, 0)).isZero();
    }
    assertThat(pace.take(60, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.take(60, SECOND)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void whoKeepsToItsRateNeverWaits() {
    for (int i = 0; i < 600; i++) {
      assertThat(pace.take(60, i * SECOND)).isZero();
    }
  }

  @Test
  void silenceSavesUpNoMoreThanAMinute() {
    assertThat(pace.take(2, 0)).isZero();
    long later = 3600 * SECOND;
    assertThat(pace.take(2, later)).isZero();
    assertThat(pace.take(2, later)).isZero();
    assertThat(pace.take(2, later)).isEqualTo(Duration.ofSeconds(30));
  }
}
