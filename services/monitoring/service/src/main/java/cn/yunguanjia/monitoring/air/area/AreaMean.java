package cn.yunguanjia.monitoring.air.area;

import cn.yunguanjia.standards.air.AirItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What an area's air is, by the air at its stations: the mean of their concentrations first, then
 * the index of the mean (HJ 633-2026; for 2012 as the national release did).
 */
public final class AreaMean {
  private AreaMean() {}

  /**
   * @param stations concentrations at each official station
   * @param enough whether so many stations with a value of the item make the area's
   * @return items for which enough stations have a value; not rounded
   */
  public static Map<AirItem, BigDecimal> of(
      Collection<Map<AirItem, BigDecimal>> stations, BiPredicate<AirItem, Integer> enough) {
    Map<AirItem, List<BigDecimal>> all = new EnumMap<>(AirItem.class);
    stations.forEach(
        station ->
            station.forEach(
                (item, value) -> all.computeIfAbsent(item, i -> new ArrayList<>()).add(value)));
    Map<AirItem, BigDecimal> means = new EnumMap<>(AirItem.class);
    all.forEach(
        (item, values) -> {
          if (enough.test(item, values.size())) {
            means.put(
                item,
                values.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64));
          }
        });
    return means;
  }
}
