package cn.yunguanjia.monitoring.air.area;

import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.SlidingMean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A sliding mean as an hour shows it, beside the means of the hour itself.
 *
 * @param item such as O3-8h or PM2.5-24h
 * @param value µg/m³, null where too few hours are valid
 * @param iaqi its own index, of hours of HJ 633-2012 only
 * @param counts whether the index of the hour is made of it too; otherwise it is shown for
 *     information
 * @param hours valid hours in the window; null of an area, whose stations each have their own
 * @param needed hours that make it count
 * @param window over how many hours it is made
 */
public record Sliding(
    String item,
    String value,
    String unit,
    Integer iaqi,
    boolean counts,
    Integer hours,
    Integer needed,
    int window) {

  /**
   * Those of an hour: the three of the real-time report of HJ 633-2012, and sulfur dioxide where
   * its mean of the hour is above its scale.
   *
   * @param of the means of the station with their hours; empty of an area
   */
  public static List<Sliding> of(
      Map<AirItem, BigDecimal> values, AirQuality quality, List<SlidingMean> of) {
    List<Sliding> shown = new ArrayList<>();
    for (AirItem item : shownItems(values, quality)) {
      BigDecimal value = values.get(item);
      SlidingMean mean = of.stream().filter(m -> m.item() == item).findFirst().orElse(null);
      if (value != null || mean != null) {
        shown.add(
            new Sliding(
                item.labelInHour(),
                AirAnswer.plain(value),
                AirPollutant.of(item).unit(),
                iaqi(item, value, quality),
                quality.individual().containsKey(item),
                mean == null ? null : mean.hours().size(),
                mean == null ? null : mean.needed(),
                SlidingMean.window(item)));
      }
    }
    return shown;
  }

  /** Which sliding means belong to an hour. */
  private static List<AirItem> shownItems(Map<AirItem, BigDecimal> values, AirQuality quality) {
    BigDecimal sulfur = values.get(AirItem.SO2_1H);
    boolean beyond = sulfur != null && quality.standard().iaqi(AirItem.SO2_1H, sulfur).isEmpty();
    return SlidingMean.ITEMS.stream().filter(item -> item != AirItem.SO2_24H || beyond).toList();
  }

  private static Integer iaqi(AirItem item, BigDecimal value, AirQuality quality) {
    if (value == null || quality.standard() != AqiStandard.HJ_633_2012) {
      return null;
    }
    OptionalInt iaqi = quality.standard().iaqi(item, value);
    return iaqi.isPresent() ? iaqi.getAsInt() : null;
  }
}
