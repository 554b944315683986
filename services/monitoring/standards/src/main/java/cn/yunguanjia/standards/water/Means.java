package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Arithmetic means, not rounded to fewer than 34 digits. */
public final class Means {
  private Means() {}

  /**
   * @throws ArithmeticException when there is nothing to average
   */
  public static BigDecimal of(Collection<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(new BigDecimal(values.size()), MathContext.DECIMAL128);
  }

  /** Each item over the sections that measured it. */
  public static Map<WaterItem, BigDecimal> over(Collection<Map<WaterItem, BigDecimal>> sections) {
    Map<WaterItem, List<BigDecimal>> all = new EnumMap<>(WaterItem.class);
    sections.forEach(
        values ->
            values.forEach(
                (item, value) -> all.computeIfAbsent(item, i -> new ArrayList<>()).add(value)));
    Map<WaterItem, BigDecimal> means = new EnumMap<>(WaterItem.class);
    all.forEach((item, values) -> means.put(item, of(values)));
    return means;
  }
}
