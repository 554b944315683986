package cn.yunguanjia.monitoring.wall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The picture of all outlets as it was drawn a moment ago. However many look at the wall, it is
 * drawn once for all of them, and never so often that drawing is all the platform does.
 */
@Component
class Picture {
  private static final long KEPT = Duration.ofSeconds(1).toNanos();
  private static final int REST = 4;

  private final Board board;
  private final Clock clock;
  private volatile Drawn last = new Drawn(List.of(), Instant.EPOCH, System.nanoTime());

  /**
   * @param at the time it shows
   * @param until when the next one is drawn, by the clock that only goes on
   */
  record Drawn(List<Row> rows, Instant at, long until) {
    boolean isOld() {
      return System.nanoTime() - until >= 0;
    }
  }

  Picture(Board board, Clock clock) {
    this.board = board;
    this.clock = clock;
  }

  Drawn now() {
    Drawn known = last;
    return known.isOld() ? draw() : known;
  }

  private synchronized Drawn draw() {
    if (last.isOld()) {
      long began = System.nanoTime();
      Instant at = clock.instant();
      List<Row> rows = board.draw(at);
      long done = System.nanoTime();
      last = new Drawn(rows, at, done + Math.max(KEPT, (done - began) * REST));
    }
    return last;
  }
}
