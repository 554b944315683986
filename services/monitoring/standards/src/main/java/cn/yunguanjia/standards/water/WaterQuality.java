package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Class of a section by single factor: the worst item decides (GB 3838-2002, 5).
 *
 * @param waterClass empty when no graded item was measured
 * @param items class of each graded item
 * @param over items worse than class III, worst first
 */
public record WaterQuality(
    Optional<WaterClass> waterClass, Map<WaterItem, WaterClass> items, List<Over> over) {
  /**
   * An item worse than class III.
   *
   * @param times value over the limit of class III, less 1; null for pH and dissolved oxygen, which
   *     have no multiple
   */
  public record Over(WaterItem item, WaterClass waterClass, BigDecimal times) {}

  private static final Comparator<Over> WORST_FIRST =
      Comparator.comparing(Over::waterClass)
          .reversed()
          .thenComparing(Over::times, Comparator.nullsLast(Comparator.reverseOrder()));

  /**
   * @param values measured values in the item's unit; items that weren't measured are absent
   * @throws IllegalArgumentException when a value is negative
   */
  public static WaterQuality of(WaterBody body, Map<WaterItem, BigDecimal> values) {
    Map<WaterItem, WaterClass> items = new EnumMap<>(WaterItem.class);
    List<Over> over = new ArrayList<>();
    values.forEach(
        (item, value) -> {
          WaterClass waterClass = item.classOf(body, value);
          if (item.isGradedIn(body)) {
            items.put(item, waterClass);
            if (waterClass.isWorseThan(WaterClass.III)) {
              over.add(new Over(item, waterClass, times(item, body, value)));
            }
          }
        });
    over.sort(WORST_FIRST);
    return new WaterQuality(
        items.values().stream().max(Comparator.naturalOrder()), items, List.copyOf(over));
  }

  /** The class as sections are evaluated by: from the 21 items of 环办〔2011〕22号 alone. */
  public static WaterQuality evaluated(WaterBody body, Map<WaterItem, BigDecimal> values) {
    Map<WaterItem, BigDecimal> counted = new EnumMap<>(WaterItem.class);
    values.forEach(
        (item, value) -> {
          if (item.isEvaluated()) {
            counted.put(item, value);
          }
        });
    return of(body, counted);
  }

  private static BigDecimal times(WaterItem item, WaterBody body, BigDecimal value) {
    if (item == WaterItem.PH || item == WaterItem.DO) {
      return null;
    }
    BigDecimal limit = item.classIII(body).orElseThrow();
    return value.subtract(limit).divide(limit, MathContext.DECIMAL128);
  }
}
