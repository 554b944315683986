package cn.yunguanjia.monitoring.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One value as it was measured, or a mean that the platform made of such values.
 *
 * @param source outlet (uscc:code) or station:id
 * @param time start of the period, or the instant of a sample
 * @param value decimal as sent
 * @param converted at reference oxygen as the device reports it (ZsAvg), or null
 * @param flag data mark of HJ 212-2017, 6.6.4, or {@link #INSUFFICIENT}
 * @param computed whether the platform made the mean itself, because the device sent none
 * @param frames ids of the frames that carried it
 */
public record Measured(
    String source,
    String factor,
    Resolution resolution,
    Instant time,
    BigDecimal value,
    BigDecimal converted,
    String flag,
    boolean computed,
    List<Long> frames) {

  /** Mark of a mean made of too few valid values; no mark of the protocol. */
  public static final String INSUFFICIENT = "~";

  public static final String NORMAL = "N";

  /** Only normal data is judged; every other mark takes it out (HJ 212-2017, 6.6.4). */
  public boolean valid() {
    return NORMAL.equals(flag);
  }

  /**
   * The youngest frame it rests on; of two values for one slot, the one from the younger counts.
   */
  public long youngestFrame() {
    return frames.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
