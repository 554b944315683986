package cn.yunguanjia.monitoring.wire;

import java.time.Duration;
import java.time.Instant;

/**
 * Remembers how late it was already. Receipts are dated by the clock as it is; but when somebody
 * sets it back, times that were possible a moment ago must not become impossible, for what is
 * acknowledged then would not count.
 */
final class DoorClock {
  private static final Duration TOLERANCE = Duration.ofSeconds(2);
  private Instant latest = Instant.MIN;
  private long then;

  /** The latest receipt the log knows, at the start. */
  synchronized void resume(Instant lastReceipt) {
    latest = lastReceipt;
    then = System.nanoTime();
  }

  /** The later one of the clock and of what the clock would show had nobody set it. */
  synchronized Instant latest(Instant now) {
    long moment = System.nanoTime();
    Instant steady = latest == Instant.MIN ? now : latest.plusNanos(moment - then);
    if (!now.isBefore(steady.minus(TOLERANCE))) {
      latest = now.isAfter(latest) ? now : latest;
      then = moment;
      return latest;
    }
    return steady;
  }

  /** By how much the clock stands behind what it showed before; zero mostly. */
  synchronized Duration setBack(Instant now) {
    Duration behind =
        latest == Instant.MIN
            ? Duration.ZERO
            : Duration.between(now, latest.plusNanos(System.nanoTime() - then));
    return behind.compareTo(TOLERANCE) > 0 ? behind : Duration.ZERO;
  }
}
