package cn.yunguanjia.monitoring.water.quality;

import java.math.BigDecimal;
import java.math.MathContext;

/** Computed figures for reading: six digits, no zeros at the end. Nothing is judged by these. */
public final class Digits {
  private static final MathContext SIX = new MathContext(6);

  private Digits() {}

  public static BigDecimal shown(BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal digits = value.round(SIX).stripTrailingZeros();
    return digits.scale() < 0 ? digits.setScale(0) : digits;
  }

  public static BigDecimal shown(double value) {
    return shown(BigDecimal.valueOf(value));
  }
}
