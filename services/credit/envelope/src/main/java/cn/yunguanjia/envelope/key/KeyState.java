package cn.yunguanjia.envelope.key;

/** Where a key stands in its life. */
public enum KeyState {
  /** Signs. */
  ACTIVE(1),
  /** Signs no more; what it has signed holds until its time. */
  RETIRED(2),
  /** Nothing it has signed holds. */
  REVOKED(3);

  private final int number;

  KeyState(int number) {
    this.number = number;
  }

  /** As it stands in the list. */
  public int number() {
    return number;
  }
}
