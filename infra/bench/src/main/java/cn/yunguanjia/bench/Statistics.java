package cn.yunguanjia.bench;

import java.util.Arrays;
import java.util.List;

/** The few figures we speak in. */
public final class Statistics {

  private Statistics() {}

  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The value that the given share of all values does not exceed. */
  public static double quantile(double share, long[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
  }

  /** Four digits: a machine shared with others knows no more. */
  public static double rounded(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(4, java.math.RoundingMode.HALF_UP))
        .doubleValue();
  }
}
