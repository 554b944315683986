package cn.yunguanjia.hj212;

/**
 * The check of HJ 212-2017, appendix A. It is not CRC-16/Modbus: each step drops the low byte of
 * the register, so the result takes only 256 different values. It finds accidents, it proves
 * nothing.
 */
public final class Crc {
  private static final int POLYNOMIAL = 0xA001;
  private static final short[] TABLE = table();

  static final int CONTROL_SEEN = 1 << 16;
  static final int HIGH_SEEN = 1 << 17;

  private Crc() {}

  /** Check of the bytes {@code from} (inclusive) to {@code to} (exclusive), 0 to 0xFFFF. */
  public static int of(byte[] bytes, int from, int to) {
    int register = 0xFFFF;
    for (int i = from; i < to; i++) {
      register = TABLE[(register >>> 8) ^ (bytes[i] & 0xFF)] & 0xFFFF;
    }
    return register;
  }

  public static int of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** The true Modbus check, which a known kind of data logger sends by mistake. */
  public static int modbus(byte[] bytes, int from, int to) {
    int register = 0xFFFF;
    for (int i = from; i < to; i++) {
      register = (register >>> 8) ^ (TABLE[(register ^ bytes[i]) & 0xFF] & 0xFFFF);
    }
    return register;
  }

  /** Four upper-case hexadecimal digits, high byte first. */
  public static String text(int crc) {
    return Hex.four(crc);
  }

  /**
   * The check together with two facts about the bytes that cost nothing beside it: whether a
   * control character and whether a byte above 0x7F was seen.
   */
  static int scan(byte[] bytes, int from, int to) {
    int register = 0xFFFF;
    int control = 0;
    int high = 0;
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      high |= b;
      control |= (b & 0xFF) - 0x20;
      register = TABLE[(register >>> 8) ^ (b & 0xFF)] & 0xFFFF;
    }
    return register | (control < 0 ? CONTROL_SEEN : 0) | (high < 0 ? HIGH_SEEN : 0);
  }

  private static short[] table() {
    short[] table = new short[256];
    for (int i = 0; i < 256; i++) {
      int register = i;
      for (int bit = 0; bit < 8; bit++) {
        register = (register & 1) == 0 ? register >>> 1 : (register >>> 1) ^ POLYNOMIAL;
      }
      table[i] = (short) register;
    }
    return table;
  }
}
