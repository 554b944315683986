package cn.yunguanjia.monitoring.framelog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The append-only log of telemetry frames. */
public interface FrameLog {

  /**
   * Hands a frame over to be written. Waits while too many frames wait already, which slows its
   * sender down instead of losing anything.
   *
   * @param committed called once the frame is on disk, and never before
   */
  void append(ReceivedFrame frame, Runnable committed) throws InterruptedException;

  /** Frames after a position, oldest first. */
  List<LoggedFrame> after(long position, int atMost);

  /** The newest frames, oldest first. */
  List<LoggedFrame> last(int atMost);

  Optional<LoggedFrame> find(long id);

  /**
   * Frames of these devices by time of receipt, from one to before another, oldest first; behind a
   * position, so that a long span is read in portions.
   */
  List<LoggedFrame> of(Collection<String> mns, Instant from, Instant to, long after, int atMost);

  /** These frames, oldest first; what is not there is left out. */
  default List<LoggedFrame> all(Collection<Long> ids) {
    return ids.stream().sorted().distinct().map(this::find).flatMap(Optional::stream).toList();
  }

  /** The newest frames of quarantine, newest first. */
  List<LoggedFrame> quarantine(int atMost);
}
