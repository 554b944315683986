package cn.yunguanjia.monitoring.wire;

import java.time.Duration;

/**
 * How fast frames may come: so many a minute, up to a minute's worth at once. Whoever is faster
 * waits, and with it the sender; nothing is lost.
 */
final class Pace {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private double allowed;
  private long last;
  private boolean begun;

  /**
   * Takes one frame at a moment of the steady clock.
   *
   * @return how long its reader has to wait, zero mostly
   */
  synchronized Duration take(int perMinute, long nanos) {
    if (!begun) {
      begun = true;
      allowed = perMinute;
      last = nanos;
    }
    double each = (double) MINUTE / perMinute;
    allowed = Math.min(perMinute, allowed + (nanos - last) / each) - 1;
    last = nanos;
    return allowed >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-allowed * each));
  }
}
