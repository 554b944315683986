package cn.yunguanjia.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlidingMeanTest {
  private static final Instant LAST = Instant.parse("2026-02-01T04:00:00Z");

  @Test
  void eightHoursEndWithTheHourItself() {
    // 0 to 9 hours before; the ninth is out of the window
    SlidingMean mean = SlidingMean.of(AirItem.O3_8H, LAST, hours(10), 6);

    assertThat(mean.value()).isEqualByComparingTo("13.5");
    assertThat(mean.hours()).hasSize(8).endsWith(LAST).startsWith(LAST.minus(Duration.ofHours(7)));
  }

  @Test
  void tooFewHoursMakeNoMeanButAreTold() {
    Map<Instant, BigDecimal> five = hours(5);

    assertThat(SlidingMean.of(AirItem.O3_8H, LAST, five, 6).value()).isNull();
    assertThat(SlidingMean.of(AirItem.O3_8H, LAST, five, 6).hours()).hasSize(5);
    assertThat(SlidingMean.of(AirItem.O3_8H, LAST, hours(6), 6).value())
        .isEqualByComparingTo("12.5");
    assertThat(SlidingMean.of(AirItem.O3_8H, LAST, Map.of(), 0).value()).isNull();
  }

  @Test
  void particlesSlideOverADayAcrossMidnight() {
    assertThat(SlidingMean.of(AirItem.PM2_5_24H, LAST, hours(30), 20).value())
        .isEqualByComparingTo("21.5");
    assertThat(SlidingMean.of(AirItem.PM10_24H, LAST, hours(19), 20).value()).isNull();
  }

  @Test
  void whatComesAfterTheHourDoesNotMatter() {
    Map<Instant, BigDecimal> hours = hours(8);
    hours.put(LAST.plus(Duration.ofHours(1)), new BigDecimal("900"));

    assertThat(SlidingMean.of(AirItem.O3_8H, LAST, hours, 6).value()).isEqualByComparingTo("13.5");
  }

  /** 10 in the hour itself, 11 in the one before, and so on. */
  private static Map<Instant, BigDecimal> hours(int n) {
    Map<Instant, BigDecimal> hours = new HashMap<>();
    IntStream.range(0, n)
        .forEach(i -> hours.put(LAST.minus(Duration.ofHours(i)), BigDecimal.valueOf(10 + i)));
    return hours;
  }
}
