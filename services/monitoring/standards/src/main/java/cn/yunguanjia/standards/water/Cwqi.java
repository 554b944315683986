package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * City water quality index of the ranking rules of 2017 (城市地表水环境质量排名技术规定(试行)): the sum over 21
 * items of value over the limit of class III. Smaller is better. Nothing is rounded on the way; an
 * item without a value is left out, so sums over different items can't be compared.
 */
public final class Cwqi {
  private static final BigDecimal NEUTRAL = new BigDecimal("7");
  private static final BigDecimal TWO = new BigDecimal("2");

  private Cwqi() {}

  /** The sum; empty when nothing counts, or dissolved oxygen is zero and has no index. */
  public static Optional<BigDecimal> of(WaterBody body, Map<WaterItem, BigDecimal> values) {
    return parts(body, values).values().stream().reduce(BigDecimal::add);
  }

  /** What each item adds to the sum; empty where {@link #of} is. */
  public static Map<WaterItem, BigDecimal> parts(
      WaterBody body, Map<WaterItem, BigDecimal> values) {
    Map<WaterItem, BigDecimal> parts = new EnumMap<>(WaterItem.class);
    for (Map.Entry<WaterItem, BigDecimal> entry : values.entrySet()) {
      if (entry.getKey().isEvaluated()) {
        Optional<BigDecimal> index = index(entry.getKey(), body, entry.getValue());
        if (index.isEmpty()) {
          return Map.of();
        }
        parts.put(entry.getKey(), index.get());
      }
    }
    return parts;
  }

  /** Change of an index against an earlier one as a share; below zero the water became better. */
  public static BigDecimal change(BigDecimal now, BigDecimal before) {
    return now.subtract(before).divide(before, MathContext.DECIMAL128);
  }

  /** Index of one item; empty for dissolved oxygen of zero. */
  public static Optional<BigDecimal> index(WaterItem item, WaterBody body, BigDecimal value) {
    return switch (item) {
      case PH -> {
        BigDecimal off = value.subtract(NEUTRAL);
        yield Optional.of(off.signum() > 0 ? off.divide(TWO) : off.negate());
      }
      case DO -> {
        BigDecimal limit = item.classIII(body).orElseThrow();
        yield value.signum() == 0
            ? Optional.empty()
            : Optional.of(limit.divide(value, MathContext.DECIMAL128));
      }
      default ->
          Optional.of(value.divide(item.classIII(body).orElseThrow(), MathContext.DECIMAL128));
    };
  }
}
