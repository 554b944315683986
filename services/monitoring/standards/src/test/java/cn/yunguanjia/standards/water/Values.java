package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Measured values from pairs of text, for tests. */
final class Values {
  private Values() {}

  static Map<WaterItem, BigDecimal> of(String... pairs) {
    Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(WaterItem.valueOf(pairs[i]), new BigDecimal(pairs[i + 1]));
    }
    return values;
  }
}
