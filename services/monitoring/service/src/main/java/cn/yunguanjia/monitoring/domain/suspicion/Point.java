package cn.yunguanjia.monitoring.domain.suspicion;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One hourly mean as a detector sees it.
 *
 * @param time start of the hour
 * @param value decimal as sent
 * @param converted at reference oxygen as the device reports it, or null
 * @param flag data mark of HJ 212-2017, 6.6.4
 * @param computed whether the platform made the mean, so that its digits are not the device's
 */
public record Point(
    Instant time, BigDecimal value, BigDecimal converted, String flag, boolean computed) {

  public static Point of(Instant time, String value) {
    return new Point(time, new BigDecimal(value), null, "N", false);
  }

  public boolean valid() {
    return "N".equals(flag);
  }

  /** Calibration or maintenance of the instrument. */
  boolean marked() {
    return "C".equals(flag) || "M".equals(flag);
  }

  Dot dot() {
    return new Dot(time, value);
  }
}
