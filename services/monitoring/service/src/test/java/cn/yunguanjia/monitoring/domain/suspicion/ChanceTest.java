package cn.yunguanjia.monitoring.domain.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChanceTest {

  /** Upper quantiles as every table of the chi-square distribution has them. */
  @Test
  void chiSquareHasTheProbabilitiesOfTheTables() {
    assertThat(Chance.chiSquareAtLeast(16.919, 9)).isCloseTo(0.05, within(1e-5));
    assertThat(Chance.chiSquareAtLeast(21.666, 9)).isCloseTo(0.01, within(1e-5));
    assertThat(Chance.chiSquareAtLeast(4.168, 9)).isCloseTo(0.90, within(1e-4));
    assertThat(Chance.chiSquareAtLeast(3.841, 1)).isCloseTo(0.05, within(1e-4));
  }

  @Test
  void binomialIsCountedExactly() {
    assertThat(Chance.atLeast(2, 3, 0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(Chance.atLeast(10, 10, 0.1)).isCloseTo(1e-10, within(1e-20));
  }

  /** Two values: equal with one in ten; three: all equal with one in a hundred. */
  @Test
  void fewDigitsAreCountedOut() {
    assertThat(EvenDigits.chance(counts(2), 2)).isCloseTo(0.1, within(1e-12));
    assertThat(EvenDigits.chance(counts(3), 3)).isCloseTo(0.01, within(1e-12));
    assertThat(EvenDigits.chance(counts(1, 1, 1), 3)).isCloseTo(1, within(1e-12));
    assertThat(EvenDigits.exact(49)).isTrue();
  }

  /** By trial: the share of samples at least as uneven is what was counted out. */
  @Test
  void whatIsCountedOutIsWhatHappens() {
    int[] uneven = counts(9, 6, 5, 3, 3, 2, 1, 1);
    double limit = EvenDigits.statistic(uneven, 30);
    Random chance = new Random(5);
    int asUneven = 0;
    int trials = 100_000;
    for (int t = 0; t < trials; t++) {
      int[] counts = new int[10];
      for (int i = 0; i < 30; i++) {
        counts[chance.nextInt(10)]++;
      }
      asUneven += EvenDigits.statistic(counts, 30) >= limit - 1e-9 ? 1 : 0;
    }
    assertThat(EvenDigits.chance(uneven, 30)).isCloseTo(asUneven / (double) trials, within(0.002));
  }

  private static int[] counts(int... first) {
    return java.util.Arrays.copyOf(first, 10);
  }
}
