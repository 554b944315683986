package cn.yunguanjia.language;

import java.math.BigDecimal;

/**
 * What a permit allows of one factor at one outlet.
 *
 * @param outlet outlet code, such as DW001
 * @param factor factor code of HJ 212-2017 appendix B, such as w01018
 * @param min lower bound, null where there is none (pH has both)
 * @param max upper bound, null where there is none
 * @param unit of both bounds, such as mg/L or mg/m³
 * @param standard the standard the limit was taken from, such as GB 4287-2012
 * @param clause table and column in it
 * @param referenceOxygen oxygen content in percent to which exhaust concentrations are converted,
 *     null where there is no conversion
 */
public record Limit(
    String outlet,
    String factor,
    AveragingPeriod period,
    BigDecimal min,
    BigDecimal max,
    String unit,
    String standard,
    String clause,
    BigDecimal referenceOxygen) {

  /** The bound that a value is held against: the lower one only where it lies below it. */
  public BigDecimal boundFor(BigDecimal value) {
    boolean below = min != null && value.compareTo(min) < 0;
    return below || max == null ? min : max;
  }

  /** Whether a mean breaks this limit; a value equal to the bound keeps it. */
  public boolean brokenBy(BigDecimal value) {
    return max != null && value.compareTo(max) > 0 || min != null && value.compareTo(min) < 0;
  }
}
