package cn.yunguanjia.monitoring.framelog;

/** What the door decided about a frame when it came; the frame is kept as evidence in any case. */
public enum Verdict {
  /** Of a registered device with the right password: its values count. */
  ACCEPTED(true),
  /** Its time of measurement cannot be: kept and acknowledged, but its values do not count. */
  IMPOSSIBLE_TIME(true),
  /** No frame of a device but a file that somebody imported: its values count. */
  IMPORTED(true),
  /** No such device is registered: quarantine. */
  UNKNOWN_DEVICE(false),
  /** The device is registered with another password: quarantine. */
  WRONG_PASSWORD(false);

  private final boolean acknowledged;

  Verdict(boolean acknowledged) {
    this.acknowledged = acknowledged;
  }

  /** Whether the sender is told that we have it. */
  public boolean acknowledged() {
    return acknowledged;
  }
}
