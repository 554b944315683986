package cn.yunguanjia.hj212.dialogue;

import java.time.Duration;

/**
 * How long one end waits for the other (6.2).
 *
 * @param answer for 9011, 9013 or 9014
 * @param resends how often the packet is sent again before the other end counts as unreachable
 * @param execution after 9011, and after each upload since, for the next upload or 9012
 */
public record Patience(Duration answer, int resends, Duration execution) {
  /** Table 1 for every kind of line but ADSL. */
  public static final Patience DEFAULT =
      new Patience(Duration.ofSeconds(10), 3, Duration.ofSeconds(10));

  /** Table 1 for ADSL. */
  public static final Patience ADSL = new Patience(Duration.ofSeconds(5), 3, Duration.ofSeconds(5));

  public Patience {
    if (!positive(answer) || !positive(execution) || resends < 0) {
      throw new IllegalArgumentException("no patience: " + answer + " " + execution);
    }
  }

  /** For a task that takes its time, such as a calibration (6.2.1 allows it). */
  public Patience execution(Duration longer) {
    return new Patience(answer, resends, longer);
  }

  private static boolean positive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
