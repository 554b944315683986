package cn.yunguanjia.monitoring.readings;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One value as it was measured.
 *
 * @param source outlet (uscc:code) or station:id
 * @param time start of the period, or the instant of a sample
 * @param value decimal as sent
 * @param converted at reference oxygen as the device reports it (ZsAvg), or null
 * @param flag data mark of HJ 212-2017, 6.6.4
 * @param frame id of the frame that carried it
 */
public record Measured(
    String source,
    String factor,
    Resolution resolution,
    Instant time,
    BigDecimal value,
    BigDecimal converted,
    String flag,
    long frame) {

  /** Only normal data is judged; every other mark takes it out (HJ 212-2017, 6.6.4). */
  public boolean valid() {
    return "N".equals(flag);
  }
}
