package cn.yunguanjia.hj212;

/**
 * How much one connection may hold.
 *
 * @param packet longest packet in bytes, from ## to the check; at most 32,000
 */
public record Limits(int packet) {
  /** Enough for every length that four digits can declare. */
  public static final Limits DEFAULT = new Limits(2 + 4 + 9999 + 4);

  public Limits {
    if (packet < 16 || packet > 32_000) {
      throw new IllegalArgumentException("a packet of " + packet + " bytes: 16 to 32,000");
    }
  }
}
