package cn.yunguanjia.monitoring.framelog;

/** What the door decided about a frame when it came; the frame is kept as evidence in any case. */
public enum Verdict {
  /** Of a registered device with what it must show: its values count. */
  ACCEPTED(true, true),
  /** Kept first and let in by an officer afterwards: its values count from then on. */
  ADMITTED(true, true),
  /** No frame of a device but a file that somebody imported: read as such, and its values count. */
  IMPORTED(true, false),
  /** Its time of measurement cannot be: kept and acknowledged, but its values do not count. */
  IMPOSSIBLE_TIME(true, false),
  /** The very same frame was there a while ago: acknowledged again, and not read twice. */
  REPEATED(true, false),
  /** Its QN, the moment of sending, is too far from ours: kept until an officer lets it count. */
  OUT_OF_WINDOW(true, false),
  /** No such device is registered: quarantine. */
  UNKNOWN_DEVICE(false, false),
  /** The device is registered with another password: quarantine. */
  WRONG_PASSWORD(false, false),
  /** It comes from an address that its device does not speak from: quarantine. */
  WRONG_ADDRESS(false, false);

  private final boolean acknowledged;
  private final boolean counts;

  Verdict(boolean acknowledged, boolean counts) {
    this.acknowledged = acknowledged;
    this.counts = counts;
  }

  /** Whether the sender is told that we have it. */
  public boolean acknowledged() {
    return acknowledged;
  }

  /** Whether it is a device's frame whose values count. */
  public boolean counts() {
    return counts;
  }
}
