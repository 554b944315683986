package cn.yunguanjia.monitoring.alert;

import java.math.BigDecimal;

/**
 * The value that an alert is about beside its limit, both in the same unit.
 *
 * @param multiple value / limit − 1; null for a factor with two bounds
 */
record Measure(
    String factor, BigDecimal value, BigDecimal limit, String unit, BigDecimal multiple) {

  /** An alert that is about no value. */
  static final Measure NONE = new Measure(null, null, null, null, null);
}
