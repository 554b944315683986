package cn.yunguanjia.envelope.key;

/** What a key may sign; a key has one use. */
public enum KeyUse {
  LIVE_CODE(1),
  PLATE(2);

  private final int number;

  KeyUse(int number) {
    this.number = number;
  }

  /** As it stands in the list. */
  public int number() {
    return number;
  }
}
