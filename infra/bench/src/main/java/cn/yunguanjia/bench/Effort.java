package cn.yunguanjia.bench;

import java.time.Duration;

/**
 * How much time a benchmark may take.
 *
 * @param warmUps turns of each side that are not counted
 * @param turns counted turns of each side
 * @param turn how long a turn lasts, where time decides
 * @param quick whether a name must end within a minute
 */
public record Effort(int warmUps, int turns, Duration turn, boolean quick) {

  static final Effort QUICK = new Effort(2, 3, Duration.ofSeconds(2), true);
  static final Effort FULL = new Effort(2, 7, Duration.ofSeconds(5), false);

  /** No warm-up, and so many turns. */
  public Effort cold(int coldTurns) {
    return new Effort(0, coldTurns, turn, quick);
  }

  public long nanos() {
    return turn.toNanos();
  }

  /** One of two sizes of work, where size decides and not time. */
  public int size(int quickly, int fully) {
    return quick ? quickly : fully;
  }
}
