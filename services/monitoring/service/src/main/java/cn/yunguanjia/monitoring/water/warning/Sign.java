package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.standards.water.WaterClass;
import java.math.BigDecimal;

/**
 * Something in the values that somebody should look at.
 *
 * @param item key of the measurand, or tli
 * @param reference the limit, usual value or threshold it is held against
 */
sealed interface Sign {
  String item();

  BigDecimal value();

  BigDecimal reference();

  /**
   * @param value where the trend stands
   * @param inDays after the last day that is over when it crosses the limit
   */
  record Falling(
      String item,
      BigDecimal value,
      BigDecimal reference,
      WaterClass from,
      WaterClass to,
      int inDays)
      implements Sign {}

  record Sudden(String item, BigDecimal value, BigDecimal reference) implements Sign {}

  record Algae(String item, BigDecimal value, BigDecimal reference) implements Sign {}
}
