package cn.yunguanjia.monitoring.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value as it was measured, or a mean that the platform made of such values.
 *
 * @param source outlet (uscc:code) or station:id
 * @param time start of the period, or the instant of a sample
 * @param value in the unit the platform keeps the factor in; decimal as sent where that is the
 *     device's unit, too
 * @param converted at reference oxygen as the device reports it (ZsAvg), or null
 * @param flag data mark of HJ 212-2017, 6.6.4, or {@link #INSUFFICIENT}
 * @param computed whether the platform made the mean itself, because the device sent none
 * @param frames ids of the frames that carried it
 * @param mark state that the permit holder's mark gives the span, or null
 * @param making how it came to be; null where it is what was sent
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
    List<Long> frames,
    String mark,
    Making making) {

  /** Mark of a mean made of too few valid values; no mark of the protocol. */
  public static final String INSUFFICIENT = "~";

  public static final String NORMAL = "N";

  /** As it was sent, and not marked by the permit holder. */
  public Measured(
      String source,
      String factor,
      Resolution resolution,
      Instant time,
      BigDecimal value,
      BigDecimal converted,
      String flag,
      boolean computed,
      List<Long> frames) {
    this(source, factor, resolution, time, value, converted, flag, computed, frames, null, null);
  }

  /**
   * Only normal data is judged; every other mark takes it out (HJ 212-2017, 6.6.4), the device's as
   * well as the permit holder's.
   */
  public boolean valid() {
    return NORMAL.equals(flag) && mark == null;
  }

  /** The mark that holds: the permit holder's, else the device's. */
  public String state() {
    return mark != null ? mark : flag;
  }

  public Measured marked(String state) {
    return java.util.Objects.equals(state, mark)
        ? this
        : new Measured(
            source,
            factor,
            resolution,
            time,
            value,
            converted,
            flag,
            computed,
            frames,
            state,
            making);
  }

  /**
   * As the platform brings it to reference oxygen, resting on the oxygen's frames, too; not to be
   * written, for a bucket holds what was sent.
   */
  public Measured with(Optional<BigDecimal> atReferenceOxygen, Measured oxygen) {
    return new Measured(
        source,
        factor,
        resolution,
        time,
        value,
        atReferenceOxygen.orElse(null),
        flag,
        computed,
        Stream.concat(frames.stream(), oxygen.frames.stream()).distinct().sorted().toList(),
        mark,
        making);
  }

  /** Whether it says the same, whichever frames brought it. */
  public boolean saysSame(Measured other) {
    return value.compareTo(other.value) == 0
        && same(converted, other.converted)
        && java.util.Objects.equals(state(), other.state());
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  /** When its period is over; the instant itself for a sample and for a mean of some minutes. */
  public Instant end() {
    return resolution.end(time);
  }

  /**
   * The youngest frame it rests on; of two values for one slot, the one from the younger counts.
   */
  public long youngestFrame() {
    return frames.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
