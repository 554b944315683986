package cn.yunguanjia.hj212;

/** Hexadecimal digits as bytes. */
final class Hex {
  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

  private Hex() {}

  static String four(int value) {
    char[] text = new char[4];
    for (int i = 3, rest = value; i >= 0; i--, rest >>>= 4) {
      text[i] = DIGITS[rest & 0xF];
    }
    return new String(text);
  }

  /** The same four digits into a packet. */
  static void four(int value, byte[] packet, int at) {
    for (int i = 3, rest = value; i >= 0; i--, rest >>>= 4) {
      packet[at + i] = (byte) DIGITS[rest & 0xF];
    }
  }

  /** Value of the digits, or -1 when a byte is no hexadecimal digit or there are none. */
  static int value(byte[] bytes, int from, int to) {
    int value = from < to ? 0 : -1;
    for (int i = from; i < to && value >= 0; i++) {
      int digit = Character.digit(bytes[i], 16);
      value = digit < 0 ? -1 : value << 4 | digit;
    }
    return value;
  }
}
