package cn.yunguanjia.standards.water;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which of the items worse than class III a section is said to suffer from (环办〔2011〕22号). The order
 * within the method is known from practice only, so what comes first is the caller's rule.
 */
public final class MainPollutants {
  /**
   * @param first items that come before all others, such as cyanide and heavy metals
   * @param most how many are named
   */
  public record Order(Set<WaterItem> first, int most) {}

  private MainPollutants() {}

  public static List<WaterQuality.Over> of(WaterQuality quality, Order order) {
    // the sort keeps what has the same place in its order: by class, then by multiple
    return quality.over().stream()
        .sorted(Comparator.comparing(over -> !order.first().contains(over.item())))
        .limit(order.most())
        .toList();
  }
}
