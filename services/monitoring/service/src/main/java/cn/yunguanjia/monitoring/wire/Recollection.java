package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Reads the end of the frame log before the door opens: a frame that was there before a restart is
 * a repetition after it, too.
 */
record Recollection(FrameLog frames, Lines lines, DoorClock door, Clock clock) {
  private static final int FRAMES = 50_000;

  void recall() {
    List<LoggedFrame> last = frames.last(FRAMES);
    for (LoggedFrame each : last) {
      if (each.frame().verdict() == Verdict.ACCEPTED) {
        lines.of(each.frame().mn()).again(each.frame().bytes(), each.frame().receivedAt());
      }
    }
    door.resume(
        last.stream()
            .map(each -> each.frame().receivedAt())
            .reduce(clock.instant(), (a, b) -> latest(a, b)));
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
