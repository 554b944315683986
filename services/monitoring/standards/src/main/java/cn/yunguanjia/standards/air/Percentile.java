package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A percentile of daily values by rank and linear interpolation (HJ 663), in exact decimals. */
public final class Percentile {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percentile() {}

  /**
   * With n values in ascending order the rank is 1 + (n - 1) · p / 100; between two ranks the value
   * is interpolated.
   *
   * @return empty when there is no value
   * @throws IllegalArgumentException when p is not between 0 and 100
   */
  public static Optional<BigDecimal> of(List<BigDecimal> values, int p) {
    if (p < 0 || p > 100) {
      throw new IllegalArgumentException("no percentile: " + p);
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> sorted = values.stream().sorted().toList();
    // division by 100 is exact
    BigDecimal rank =
        BigDecimal.valueOf(sorted.size() - 1L).multiply(BigDecimal.valueOf(p)).divide(HUNDRED);
    int below = rank.intValue();
    BigDecimal low = sorted.get(below);
    if (below + 1 == sorted.size()) {
      return Optional.of(low);
    }
    BigDecimal share = rank.subtract(BigDecimal.valueOf(below));
    return Optional.of(low.add(sorted.get(below + 1).subtract(low).multiply(share)));
  }
}
