package cn.yunguanjia.gateway.guard;

import java.time.Duration;

/**
 * A token bucket: so many at once after a quiet time, then so many a second.
 *
 * <p>Time is nanoseconds of any steady clock and is passed in.
 */
final class Allowance {

  private final double burst;
  private final double perNano;
  private double left;
  private long asOf;

  Allowance(int perSecond, int burst, long now) {
    this.burst = burst;
    this.perNano = perSecond / (double) Duration.ofSeconds(1).toNanos();
    this.left = burst;
    this.asOf = now;
  }

  /** Zero when one more is allowed now, else how long until the next one is. */
  synchronized Duration take(long now) {
    refill(now);
    if (left >= 1) {
      left -= 1;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((1 - left) / perNano));
  }

  /** Full again: forgetting it changes nothing. */
  synchronized boolean untouched(long now) {
    refill(now);
    return left >= burst;
  }

  private void refill(long now) {
    left = Math.min(burst, left + (now - asOf) * perNano);
    asOf = now;
  }
}
