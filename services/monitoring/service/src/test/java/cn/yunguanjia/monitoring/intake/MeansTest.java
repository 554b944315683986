package cn.yunguanjia.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Means that the platform makes itself (HJ 212-2017, appendix D). */
class MeansTest {
  private static final Instant EIGHT = Instant.parse("2026-11-20T00:00:00Z");
  private static final MonitoringRules RULES =
      new MonitoringRules(
          "r",
          "1",
          LocalDate.EPOCH,
          false,
          null,
          45,
          20,
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          6,
          14);

  @Test
  void anHourIsTheMeanOfItsValidSamples() {
    var mean = Means.ofHour(minutes(60, i -> i < 6 ? "C" : "N"), EIGHT, RULES).orElseThrow();
    assertThat(mean.value()).isEqualByComparingTo("32.5");
    assertThat(mean.valid()).isTrue();
    assertThat(mean.computed()).isTrue();
    assertThat(mean.frames()).hasSize(60);
  }

  @Test
  void fortyFourValidMinutesAreTooFewAndFortyFiveAreEnough() {
    assertThat(
            Means.ofHour(minutes(60, i -> i < 44 ? "N" : "D"), EIGHT, RULES).orElseThrow().flag())
        .isEqualTo("D");
    assertThat(
            Means.ofHour(minutes(60, i -> i < 45 ? "N" : "D"), EIGHT, RULES).orElseThrow().valid())
        .isTrue();
  }

  @Test
  void aSampleStandsForTenMinutesAtMost() {
    List<Measured> early = minutes(20, i -> "N");
    assertThat(Means.ofHour(early, EIGHT, RULES).orElseThrow().flag())
        .isEqualTo(Measured.INSUFFICIENT);
    List<Measured> six = IntStream.range(0, 6).mapToObj(i -> sample(i * 10, "N")).toList();
    assertThat(Means.ofHour(six, EIGHT, RULES).orElseThrow().valid()).isTrue();
    assertThat(Means.ofHour(six.subList(0, 4), EIGHT, RULES).orElseThrow().valid()).isFalse();
  }

  @Test
  void aDayNeedsTwentyValidHours() {
    assertThat(Means.ofDay(hours(20), EIGHT, RULES).orElseThrow().valid()).isTrue();
    assertThat(Means.ofDay(hours(19), EIGHT, RULES).orElseThrow().valid()).isFalse();
    assertThat(Means.ofDay(List.of(), EIGHT, RULES)).isEmpty();
  }

  private static List<Measured> minutes(int n, IntFunction<String> flag) {
    return IntStream.range(0, n).mapToObj(i -> sample(i, flag.apply(i))).toList();
  }

  private static List<Measured> hours(int n) {
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                new Measured(
                    "s",
                    "f",
                    Resolution.HOUR,
                    EIGHT.plus(Duration.ofHours(i)),
                    BigDecimal.TEN,
                    null,
                    "N",
                    false,
                    List.of((long) i)))
        .toList();
  }

  private static Measured sample(int minute, String flag) {
    return new Measured(
        "s",
        "f",
        Resolution.RAW,
        EIGHT.plus(Duration.ofMinutes(minute)),
        BigDecimal.valueOf(minute),
        null,
        flag,
        false,
        List.of((long) minute));
  }
}
