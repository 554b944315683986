package cn.yunguanjia.monitoring.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DoorClockTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private final DoorClock clock = new DoorClock();

  @Test
  void goesWithTheClock() {
    assertThat(clock.latest(NOON)).isEqualTo(NOON);
    assertThat(clock.latest(NOON.plusSeconds(5))).isEqualTo(NOON.plusSeconds(5));
    assertThat(clock.setBack(NOON.plusSeconds(5))).isZero();
  }

  @Test
  void remembersHowLateItWasWhenTheClockIsSetBack() {
    clock.latest(NOON);
    Instant before = NOON.minus(Duration.ofHours(3));
    assertThat(clock.latest(before)).isAfterOrEqualTo(NOON);
    assertThat(clock.setBack(before)).isGreaterThanOrEqualTo(Duration.ofHours(3));
  }

  @Test
  void knowsFromTheLogHowLateItWasBeforeARestart() {
    clock.resume(NOON);
    assertThat(clock.latest(NOON.minus(Duration.ofDays(1)))).isAfterOrEqualTo(NOON);
  }
}
