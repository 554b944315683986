package cn.yunguanjia.permit.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The limits written down for one outlet, not yet believed.
 *
 * @param outlet outlet code, such as DW001
 */
public record OutletLimits(String outlet, List<LimitForm> limits) {

  public OutletLimits {
    limits = limits == null ? List.of() : List.copyOf(limits);
  }

  /**
   * @param factor code of HJ 212-2017 appendix B
   * @param period HOUR or DAY
   * @param unit of both bounds; only pH has none
   * @param referenceOxygen percent, for exhaust that is converted to it, or null
   */
  public record LimitForm(
      String factor,
      String period,
      BigDecimal max,
      BigDecimal min,
      String unit,
      String standard,
      String clause,
      BigDecimal referenceOxygen) {}
}
