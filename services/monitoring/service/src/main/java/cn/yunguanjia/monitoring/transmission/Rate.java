package cn.yunguanjia.monitoring.transmission;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of what was due came and counts, in hourly means of single factors.
 *
 * @param due hours × factors, without hours in which the outlet stood still by its mark
 * @param received of these, means that came or could be made
 * @param valid of these, means that count
 * @param marked of the received ones, those under a mark of the device or the permit holder
 */
public record Rate(int due, int received, int valid, int marked) {
  static final Rate NOTHING = new Rate(0, 0, 0, 0);

  Rate plus(Rate other) {
    return new Rate(
        due + other.due, received + other.received, valid + other.valid, marked + other.marked);
  }

  /** Received / due; null where nothing was due. */
  public BigDecimal transmission() {
    return share(received, due);
  }

  /** Valid / received; null where nothing came. */
  public BigDecimal validity() {
    return share(valid, received);
  }

  /** The product of both; null where nothing was due. */
  public BigDecimal effective() {
    return share(valid, due);
  }

  private static BigDecimal share(int part, int whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
  }
}
