package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A concentration held against a limit of GB 3095; equal to the limit keeps it.
 *
 * @param value as compared: rounded as reports give it (GB/T 8170)
 * @param multiple value / limit - 1, zero where the limit is kept
 */
public record LimitCheck(BigDecimal value, BigDecimal limit, boolean exceeds, BigDecimal multiple) {

  public static LimitCheck of(AirPollutant pollutant, BigDecimal concentration, BigDecimal limit) {
    BigDecimal value = pollutant.rounded(concentration);
    boolean exceeds = value.compareTo(limit) > 0;
    return new LimitCheck(
        value,
        limit,
        exceeds,
        exceeds ? value.subtract(limit).divide(limit, MathContext.DECIMAL64) : BigDecimal.ZERO);
  }
}
