package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.standards.water.Trend;
import cn.yunguanjia.standards.water.WaterBody;
import cn.yunguanjia.standards.water.WaterClass;
import cn.yunguanjia.standards.water.WaterItem;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the item by which a section's class is about to fall, drawing its trend on. */
final class FallingClass {
  private FallingClass() {}

  /**
   * @param days values by item, each with the number of its day
   */
  static Optional<Sign.Falling> of(
      WaterBody body, Map<WaterItem, List<Trend.Point>> days, WaterRules.Falling rules) {
    Map<WaterItem, Trend> trends = new EnumMap<>(WaterItem.class);
    days.forEach(
        (item, points) -> {
          if (item.isEvaluated()
              && item != WaterItem.PH
              && points.size() >= Math.max(3, rules.fewestDays())) {
            Trend.of(points).ifPresent(trend -> trends.put(item, trend));
          }
        });
    Optional<WaterClass> now =
        trends.entrySet().stream()
            .map(t -> classOf(t.getKey(), body, t.getValue().level()))
            .max(Comparator.naturalOrder());
    return now.flatMap(
        present ->
            trends.entrySet().stream()
                .flatMap(t -> falls(t.getKey(), body, t.getValue(), present, rules).stream())
                .max(
                    Comparator.comparing(Sign.Falling::to)
                        .thenComparing(Sign.Falling::inDays, Comparator.reverseOrder())));
  }

  private static Optional<Sign.Falling> falls(
      WaterItem item, WaterBody body, Trend trend, WaterClass present, WaterRules.Falling rules) {
    if (trend.agreement().compareTo(rules.agreement()) < 0) {
      return Optional.empty();
    }
    for (int day = 1; day <= rules.ahead(); day++) {
      WaterClass then = classOf(item, body, trend.after(day));
      if (then.isWorseThan(present)) {
        return Optional.of(
            new Sign.Falling(
                item.key(),
                trend.level(),
                item.limit(body, present).orElseThrow(),
                present,
                then,
                day));
      }
    }
    return Optional.empty();
  }

  /** A trend may lead below zero, where no value is. */
  private static WaterClass classOf(WaterItem item, WaterBody body, BigDecimal value) {
    return item.classOf(body, value.max(BigDecimal.ZERO));
  }
}
