package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A mean that slides with the hour: of ozone over the eight hours that end with it, of particles
 * and sulfur dioxide over twenty-four (HJ 633-2012, real-time report).
 *
 * @param item what it is a mean of, O3_8H or one of 24 hours
 * @param hours starts of the hours with a valid value in the window, oldest first
 * @param needed how many of them make the mean count
 * @param value µg/m³, not rounded; null where there are too few
 */
public record SlidingMean(AirItem item, List<Instant> hours, int needed, BigDecimal value) {
  /** Items an hour may have a sliding mean of. */
  public static final List<AirItem> ITEMS =
      List.of(AirItem.SO2_24H, AirItem.PM10_24H, AirItem.PM2_5_24H, AirItem.O3_8H);

  /**
   * @param item one of {@link #ITEMS}
   * @param last start of the hour it ends with
   * @param valid values of hours by their start; those outside the window do not matter
   * @param needed valid hours that make it count
   */
  public static SlidingMean of(
      AirItem item, Instant last, Map<Instant, BigDecimal> valid, int needed) {
    List<Instant> hours = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int before = window(item) - 1; before >= 0; before--) {
      Instant hour = last.minus(Duration.ofHours(before));
      BigDecimal value = valid.get(hour);
      if (value != null) {
        hours.add(hour);
        sum = sum.add(value);
      }
    }
    boolean enough = !hours.isEmpty() && hours.size() >= needed;
    return new SlidingMean(
        item,
        List.copyOf(hours),
        needed,
        enough ? sum.divide(BigDecimal.valueOf(hours.size()), MathContext.DECIMAL64) : null);
  }

  /** Over how many hours it is made. */
  public static int window(AirItem item) {
    return item == AirItem.O3_8H ? 8 : 24;
  }

  public int window() {
    return window(item);
  }
}
