package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;

/** Plain decimals: sign, digits, point; no exponent, so that no text costs more than its length. */
final class Decimals {
  static final int LONGEST = 32;

  private Decimals() {}

  static boolean isDecimal(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return isDecimal(bytes, 0, bytes.length);
  }

  static boolean isDecimal(byte[] b, int from, int to) {
    if (to - from > LONGEST) {
      return false;
    }
    int i = from;
    if (i < to && (b[i] == '-' || b[i] == '+')) {
      i++;
    }
    int digits = 0;
    int points = 0;
    for (; i < to; i++) {
      int c = b[i] - '0';
      if (c >= 0 && c <= 9) {
        digits++;
      } else if (b[i] == '.') {
        points++;
      } else {
        return false;
      }
    }
    return digits > 0 && points <= 1;
  }
}
