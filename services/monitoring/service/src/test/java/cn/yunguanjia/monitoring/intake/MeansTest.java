package cn.yunguanjia.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.readings.Making;
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

  @Test
  void flowWeighsWhatIsInTheWater() {
    // 10 mg/L while 1 L/s flows, 40 mg/L while 3 L/s flow: (10·1 + 40·3) / 4
    List<Measured> values = List.of(sample("w01018", 0, "10"), sample("w01018", 10, "40"));
    Flow flow = flow(sample("w00000", 0, "1"), sample("w00000", 10, "3"));
    Measured mean = Means.ofHour(values, flow, EIGHT, RULES).orElseThrow();
    assertThat(mean.value()).isEqualByComparingTo("32.5");
    assertThat(mean.making())
        .isEqualTo(new Making.Averaged(Making.Method.FLOW_WEIGHTED, 2, 2, "1"));
  }

  @Test
  void withoutTheFlowOfEachValueTheMeanIsArithmeticAndSaysSo() {
    List<Measured> values = List.of(sample("w01018", 0, "10"), sample("w01018", 20, "40"));
    Flow flow = flow(sample("w00000", 0, "1"), sample("w00000", 5, "3"));
    Measured mean = Means.ofHour(values, flow, EIGHT, RULES).orElseThrow();
    assertThat(mean.value()).isEqualByComparingTo("25");
    assertThat(((Making.Averaged) mean.making()).method())
        .isEqualTo(Making.Method.ARITHMETIC_WITHOUT_FLOW);
  }

  @Test
  void waterThatStandsStillWeighsNothing() {
    List<Measured> values = List.of(sample("w01018", 0, "10"), sample("w01018", 10, "40"));
    Flow still = flow(sample("w00000", 0, "0"), sample("w00000", 10, "0"));
    assertThat(Means.ofHour(values, still, EIGHT, RULES).orElseThrow().value())
        .isEqualByComparingTo("25");
  }

  @Test
  void phAndTemperatureAreNotWeighed() {
    assertThat(Flow.weighs("x:DW001", "w01018")).isTrue();
    assertThat(Flow.weighs("x:DW001", "w20117")).isTrue();
    assertThat(Flow.weighs("x:DW001", "w01001")).isFalse();
    assertThat(Flow.weighs("x:DW001", "w01010")).isFalse();
    assertThat(Flow.weighs("x:DW001", "w00000")).isFalse();
    assertThat(Flow.weighs("x:DA001", "a21002")).isFalse();
  }

  private static Flow flow(Measured... rates) {
    return Flow.of(List.of(rates), Duration.ofMinutes(10));
  }

  private static Measured sample(String factor, int minute, String value) {
    return new Measured(
        "x:DW001",
        factor,
        Resolution.RAW,
        EIGHT.plus(Duration.ofMinutes(minute)),
        new BigDecimal(value),
        null,
        "N",
        false,
        List.of((long) minute));
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
