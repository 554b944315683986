package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What is usual in a series: its median, and the median of the distances to it, which a few odd
 * values do not move.
 */
public record Spread(BigDecimal median, BigDecimal deviation) {
  private static final BigDecimal TWO = new BigDecimal("2");

  /** Makes the deviation of a normal distribution its standard deviation. */
  private static final BigDecimal AS_STANDARD = new BigDecimal("1.4826");

  /**
   * @throws IllegalArgumentException when there are no values
   */
  public static Spread of(Collection<BigDecimal> values) {
    BigDecimal median = median(values);
    return new Spread(
        median,
        median(values.stream().map(v -> v.subtract(median).abs()).toList()).multiply(AS_STANDARD));
  }

  /** Whether a value lies further from the median than so many deviations. */
  public boolean isOdd(BigDecimal value, BigDecimal deviations) {
    return value.subtract(median).abs().compareTo(deviation.multiply(deviations)) > 0;
  }

  static BigDecimal median(Collection<BigDecimal> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
  }
}
