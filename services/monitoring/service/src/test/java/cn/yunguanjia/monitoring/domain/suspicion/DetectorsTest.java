package cn.yunguanjia.monitoring.domain.suspicion;

import static cn.yunguanjia.monitoring.domain.suspicion.Made.at;
import static cn.yunguanjia.monitoring.domain.suspicion.Made.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each detector sees its own oddity, and an innocent neighbour of it is none. */
class DetectorsTest {
  private static final int WEEK = 7 * 24;
  private static final int NOW = 28 * 24;
  private final Random chance = new Random(1);

  @Test
  void anHonestOutletIsNotSuspected() {
    assertThat(Made.honest().anything()).isEmpty();
  }

  @Test
  void aValueThatStandsForTenHoursIsAFlatLine() {
    Finding found =
        only(
            Made.honest()
                .from(NOW + 20, NOW + 30, h -> decimal(41.3, 1))
                .found(SuspicionKind.FLAT_LINE));

    assertThat(found.span()).isEqualTo(new Span(at(NOW + 20), at(NOW + 30)));
    Evidence.FlatLine evidence = (Evidence.FlatLine) found.evidence();
    assertThat(evidence.value()).isEqualTo("41.3");
    assertThat(evidence.hours()).isEqualTo(10);
    assertThat(evidence.around()).hasSizeGreaterThan(100);
  }

  @Test
  void aDeviceThatKnowsOnlyFewValuesMayRepeatThem() {
    Made coarse = Made.honest();
    coarse.set(Made.COD, h -> decimal(2 + chance.nextInt(2), 0));
    coarse.from(NOW + 20, NOW + 28, h -> decimal(2, 0));

    assertThat(coarse.found(SuspicionKind.FLAT_LINE)).isEmpty();
    coarse.from(NOW + 20, NOW + 120, h -> decimal(2, 0));
    assertThat(coarse.found(SuspicionKind.FLAT_LINE)).hasSize(1);
  }

  @Test
  void zerosWhileWaterFlowsAreOffTheScaleAndAStandstillIsNot() {
    Made zeros = Made.honest().from(NOW + 20, NOW + 26, h -> BigDecimal.ZERO);
    assertThat(only(zeros.found(SuspicionKind.OFF_SCALE)).span())
        .isEqualTo(new Span(at(NOW + 20), at(NOW + 26)));

    zeros.set("w00000", h -> h >= NOW + 20 && h < NOW + 26 ? BigDecimal.ZERO : BigDecimal.TEN);
    assertThat(zeros.found(SuspicionKind.OFF_SCALE)).isEmpty();
  }

  @Test
  void aWeekThatHardlyTremblesHasTooLittleNoise() {
    Made damped =
        Made.honest()
            .from(
                NOW,
                NOW + WEEK,
                h -> decimal(40 + Math.sin(h / 30.0) + 0.1 * chance.nextGaussian(), 1));

    Evidence.LowNoise evidence =
        (Evidence.LowNoise) only(damped.found(SuspicionKind.LOW_NOISE)).evidence();
    assertThat(evidence.noise()).isLessThan(evidence.usual());
  }

  @Test
  void favouriteDigitsAreAPatternAndADevicesStepIsNone() {
    int[] liked = {2, 3, 3, 5, 5, 7, 7, 8};
    Made typed =
        Made.honest()
            .from(
                NOW,
                NOW + 2 * WEEK,
                h -> new BigDecimal(36 + chance.nextInt(9) + "." + liked[chance.nextInt(8)]));
    Evidence.DigitPattern evidence =
        (Evidence.DigitPattern) only(typed.found(SuspicionKind.DIGIT_PATTERN)).evidence();
    assertThat(evidence.counts().get(0)).isZero();
    assertThat(evidence.exact()).isFalse();

    Made halves =
        Made.honest()
            .from(
                NOW,
                NOW + 2 * WEEK,
                h -> new BigDecimal(36 + chance.nextInt(9) + "." + 5 * chance.nextInt(2)));
    assertThat(halves.found(SuspicionKind.DIGIT_PATTERN)).isEmpty();
  }

  @Test
  void aLevelThatFallsAtOnceWhileTheFlowStaysIsAStep() {
    Made made = Made.honest();
    made.from(
        NOW + 50,
        Made.HOURS,
        h ->
            made.cod(h)
                .multiply(new BigDecimal("0.4"))
                .setScale(1, java.math.RoundingMode.HALF_UP));

    Finding found = only(made.found(SuspicionKind.SUDDEN_STEP));
    assertThat(found.span().from()).isEqualTo(at(NOW + 50));
    made.set("w00000", h -> decimal(h < NOW + 50 ? 46 : 20, 1));
    assertThat(made.found(SuspicionKind.SUDDEN_STEP)).as("less water, another process").isEmpty();
  }

  @Test
  void theFallAfterAnExceedanceIsNoStep() {
    Made made = Made.honest();
    made.from(NOW, NOW + 60, h -> made.cod(h).multiply(new BigDecimal("2.5")));

    assertThat(made.found(SuspicionKind.SUDDEN_STEP)).isEmpty();
  }

  @Test
  void aRunThatCameBeforeIsACopyEvenWithSomethingAdded() {
    for (String added : List.of("0", "1.7")) {
      Made made = Made.honest();
      made.from(NOW + 10, NOW + 58, h -> made.cod(h - 500).add(new BigDecimal(added)));

      Finding found = only(made.found(SuspicionKind.COPIED_PERIOD));
      Evidence.CopiedPeriod evidence = (Evidence.CopiedPeriod) found.evidence();
      assertThat(found.span()).isEqualTo(new Span(at(NOW + 10), at(NOW + 58)));
      assertThat(evidence.original()).isEqualTo(at(NOW + 10 - 500));
      assertThat(evidence.offset()).isEqualByComparingTo(added);
      assertThat(evidence.copy()).hasSameSizeAs(evidence.originalValues());
    }
  }

  @Test
  void aYearOfHourlyValuesIsSearchedAtOnce() {
    // 8,760 windows against each other would be 38 million comparisons of twelve
    Made made = Made.honest();
    long begin = System.nanoTime();
    for (int i = 0; i < 9; i++) {
      assertThat(made.found(SuspicionKind.COPIED_PERIOD)).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void meansThatCrowdUnderTheLimitAreSuspectedAndAHighLevelIsNot() {
    Made held =
        Made.honest().from(NOW, NOW + WEEK, h -> decimal(76.5 + 3.3 * chance.nextDouble(), 1));
    Evidence.UnderLimit evidence =
        (Evidence.UnderLimit) only(held.found(SuspicionKind.UNDER_LIMIT)).evidence();
    assertThat(evidence.under()).isEqualTo(WEEK);
    assertThat(evidence.bands().stream().mapToInt(n -> n).sum()).isEqualTo(WEEK);

    Made high =
        Made.honest().from(NOW, NOW + WEEK, h -> decimal(75 + 3 * chance.nextGaussian(), 1));
    assertThat(high.found(SuspicionKind.UNDER_LIMIT)).isEmpty();
  }

  @Test
  void framesFromTheFutureAndEarlyMeansAreClocksOutOfOrder() {
    Made made = Made.honest();
    for (int i = 0; i < 3; i++) {
      made.clock(sample(i, Duration.ofMinutes(40), Duration.ofHours(1)));
    }
    Evidence.Clock evidence = (Evidence.Clock) only(made.found(SuspicionKind.CLOCK)).evidence();
    assertThat(evidence.ahead()).isEqualTo(3);
  }

  @Test
  void whatComesLateAfterABrokenLineIsNoClockOutOfOrder() {
    Made made = Made.honest();
    for (int i = 0; i < 40; i++) {
      made.clock(sample(i / 30, Duration.ofHours(-i), Duration.ofHours(1)));
    }
    assertThat(made.found(SuspicionKind.CLOCK)).isEmpty();
  }

  @Test
  void aClockThatIsSlowAllDayIsSeenByItsSteadyLag() {
    Made made = Made.honest();
    for (int i = 0; i < 12; i++) {
      made.clock(sample(i, Duration.ofMinutes(-25), Duration.ofHours(1)));
    }
    Evidence.Clock evidence = (Evidence.Clock) only(made.found(SuspicionKind.CLOCK)).evidence();
    assertThat(evidence.lagMinutes()).isEqualByComparingTo("25");
  }

  @Test
  void calibrationsThatBeginAtEachPeakAreSuspectedAndNightlyOnesAreNot() {
    Made peaks = Made.honest();
    peaks.from(
        NOW,
        Made.HOURS,
        h -> decimal(40 + (h % 24 == 13 || h % 24 == 14 ? 20 : 0) + chance.nextGaussian(), 1));
    for (int day = 0; day < 14; day++) {
      peaks.mark(NOW + day * 24 + 14, "C");
    }
    assertThat(peaks.found(SuspicionKind.MARKS)).hasSize(1);

    Made nights = Made.honest();
    for (int day = 0; day < 14; day++) {
      nights.mark(NOW + day * 24 + 2, "C");
    }
    assertThat(nights.found(SuspicionKind.MARKS)).isEmpty();
  }

  private ClockSample sample(int hour, Duration off, Duration covers) {
    Instant received = at(NOW + hour).plus(Duration.ofMinutes(61));
    Instant sent = received.plus(off);
    return new ClockSample(hour, received, sent, sent.minus(covers), covers);
  }

  private static Finding only(List<Finding> found) {
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
