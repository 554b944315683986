package cn.yunguanjia.envelope.wire;

/** What no honest code or list needs more of; looked at before any work is done. */
public final class Limits {
  /** Characters of the whole text. A code in QR version 15 at level Q has at most 434. */
  public static final int TEXT = 1_000;

  /** Bytes after decompression. */
  public static final int INFLATED = 1_024;

  /** Bytes of a signed key list. */
  public static final int KEY_LIST = 20_000;

  /** Keys for plates in a list: each is tried, because a plate's link names none. */
  public static final int PLATE_KEYS = 8;

  private Limits() {}
}
