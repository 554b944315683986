package cn.yunguanjia.monitoring.domain.suspicion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Statistics that a few wild values do not move. */
final class Robust {
  /** Median of absolute deviations to standard deviation, for the normal distribution. */
  private static final double TO_SIGMA = 1.4826;

  private static final MathContext FIGURES = new MathContext(4);

  private Robust() {}

  /** NaN of nothing. */
  static double median(double[] values) {
    return quantile(values, 0.5);
  }

  static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int left = (int) place;
    int right = Math.min(left + 1, sorted.length - 1);
    return sorted[left] + (place - left) * (sorted[right] - sorted[left]);
  }

  /** Spread around the median, as a standard deviation. */
  static double spread(double[] values) {
    double middle = median(values);
    return TO_SIGMA * median(Arrays.stream(values).map(v -> Math.abs(v - middle)).toArray());
  }

  /** Spread of changes around no change, as a standard deviation. */
  static double noise(double[] changes) {
    return TO_SIGMA * median(Arrays.stream(changes).map(Math::abs).toArray());
  }

  /** A statistic to be shown; four figures say enough. */
  static BigDecimal shown(double value) {
    return new BigDecimal(value).round(FIGURES).stripTrailingZeros();
  }
}
