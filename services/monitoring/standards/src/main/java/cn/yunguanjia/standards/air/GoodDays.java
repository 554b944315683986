package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The good-day ratio (优良天数比率): days with an index up to 100 of all days with a valid index.
 *
 * @param good days up to 100
 * @param valid days with an index
 * @param byLevel days of each level
 */
public record GoodDays(int good, int valid, Map<AqiLevel, Integer> byLevel) {

  public static GoodDays of(Collection<AirQuality> days) {
    Map<AqiLevel, Integer> byLevel = new EnumMap<>(AqiLevel.class);
    for (AirQuality day : days) {
      OptionalInt aqi = day.aqi();
      if (aqi.isPresent()) {
        byLevel.merge(AqiLevel.of(aqi.getAsInt()), 1, Integer::sum);
      }
    }
    int valid = byLevel.values().stream().mapToInt(Integer::intValue).sum();
    int good = byLevel.getOrDefault(AqiLevel.EXCELLENT, 0) + byLevel.getOrDefault(AqiLevel.GOOD, 0);
    return new GoodDays(good, valid, byLevel);
  }

  /** In percent with one decimal, half to even; null without a valid day. */
  public BigDecimal percent() {
    return valid == 0
        ? null
        : BigDecimal.valueOf(good)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(valid), 1, RoundingMode.HALF_EVEN);
  }
}
