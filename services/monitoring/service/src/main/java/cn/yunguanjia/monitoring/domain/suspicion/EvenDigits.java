package cn.yunguanjia.monitoring.domain.suspicion;

/**
 * Whether ten digits come equally often. Chi-square is an approximation that needs five expected of
 * each; with fewer values the probability is counted out over all ways they could have fallen.
 */
final class EvenDigits {
  private static final int DIGITS = 10;
  private static final int APPROXIMATE_FROM = 50;

  private EvenDigits() {}

  static boolean exact(int n) {
    return n < APPROXIMATE_FROM;
  }

  static double statistic(int[] counts, int n) {
    double expected = n / (double) DIGITS;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }

  /** Probability of counts at least as uneven. */
  static double chance(int[] counts, int n) {
    if (!exact(n)) {
      return Chance.chiSquareAtLeast(statistic(counts, n), DIGITS - 1);
    }
    int squares = 0;
    for (int count : counts) {
      squares += count * count;
    }
    return countedOut(n, squares);
  }

  /**
   * Chi-square grows with the sum of squares of the counts, so it is enough to know how probable
   * each such sum is: digit by digit, by how many values are placed and what sum they make. Weights
   * are 1 / (c₁! … c₁₀!), of which all together make 10ⁿ / n!.
   */
  private static double countedOut(int n, int squares) {
    double[][] ways = new double[n + 1][n * n + 1];
    ways[0][0] = 1;
    for (int digit = 0; digit < DIGITS; digit++) {
      ways = withOneMoreDigit(ways, n);
    }
    double above = 0;
    for (int sum = squares; sum <= n * n; sum++) {
      above += ways[n][sum];
    }
    return above * Math.exp(Chance.logFactorial(n) - n * Math.log(DIGITS));
  }

  private static double[][] withOneMoreDigit(double[][] ways, int n) {
    double[][] more = new double[n + 1][n * n + 1];
    for (int placed = 0; placed <= n; placed++) {
      for (int sum = 0; sum <= placed * placed; sum++) {
        double way = ways[placed][sum];
        if (way == 0) {
          continue;
        }
        double weight = 1;
        for (int count = 0; placed + count <= n; count++) {
          more[placed + count][sum + count * count] += way * weight;
          weight /= count + 1;
        }
      }
    }
    return more;
  }
}
