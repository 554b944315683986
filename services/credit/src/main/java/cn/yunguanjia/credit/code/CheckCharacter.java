package cn.yunguanjia.credit.code;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Random text of Crockford's base32 with a check character: the polynomial Σ cᵢ·αⁱ over GF(2⁵) with
 * x⁵+x²+1, which finds every wrong character and every swap of neighbours.
 */
final class CheckCharacter {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private CheckCharacter() {}

  static String random(int length, RandomGenerator random) {
    StringBuilder text = new StringBuilder(length + 1);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(32)));
    }
    return text.append(of(text)).toString();
  }

  /** Small letters, O for 0, I or L for 1, hyphens and blanks, as people type them. */
  static String typed(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  static boolean wellFormed(String text, int length) {
    return text.length() == length + 1 && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  static boolean fits(String text) {
    int last = text.length() - 1;
    return of(text.substring(0, last)) == text.charAt(last);
  }

  private static char of(CharSequence text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum = timesAlpha(sum) ^ ALPHABET.indexOf(text.charAt(i));
    }
    return ALPHABET.charAt(timesAlpha(sum));
  }

  private static int timesAlpha(int value) {
    int shifted = value << 1;
    return shifted > 31 ? shifted ^ 0b100101 : shifted;
  }
}
