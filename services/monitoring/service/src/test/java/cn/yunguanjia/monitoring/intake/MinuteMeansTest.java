package cn.yunguanjia.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.EventTimeRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Minutes of samples, where a device sends every reading (HJ 212-2017, formula 23). */
class MinuteMeansTest {
  private static final Instant EIGHT = Instant.parse("2026-11-20T00:00:00Z");
  private static final EventTimeRules RULES =
      new EventTimeRules(
          "r",
          "1",
          LocalDate.EPOCH,
          false,
          null,
          12,
          Duration.ofHours(1),
          Duration.ofDays(10),
          Duration.ofDays(7),
          4,
          List.of(),
          BigDecimal.ONE);

  @Test
  void twelveValidReadingsMakeAMinuteAndElevenDoNot() {
    List<Measured> samples =
        IntStream.range(0, 24).mapToObj(i -> sample(i * 5, i == 20 ? "C" : "N")).toList();
    List<Measured> minutes = MinuteMeans.of(samples, RULES);
    assertThat(minutes).hasSize(2);
    assertThat(minutes.get(0).valid()).isTrue();
    assertThat(minutes.get(0).value()).isEqualByComparingTo("27.5");
    assertThat(minutes.get(1).state()).isEqualTo("C");
  }

  @Test
  void whoUploadsNowAndThenIsNotHeldToTwelve() {
    List<Measured> samples = IntStream.range(0, 4).mapToObj(i -> sample(i * 30, "N")).toList();
    assertThat(MinuteMeans.isEveryReading(samples, RULES)).isFalse();
    assertThat(MinuteMeans.of(samples, RULES)).hasSize(2).allMatch(Measured::valid);
  }

  private static Measured sample(int second, String flag) {
    return new Measured(
        "x:DA001",
        "a21002",
        Resolution.RAW,
        EIGHT.plusSeconds(second),
        BigDecimal.valueOf(second),
        null,
        flag,
        false,
        List.of((long) second));
  }
}
