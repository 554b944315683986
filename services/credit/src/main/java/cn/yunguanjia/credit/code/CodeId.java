package cn.yunguanjia.credit.code;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The id of an environmental code: 80 random bits as sixteen characters of Crockford's base32 and a
 * check character. The check is the polynomial Σ cᵢ·αⁱ over GF(2⁵) with x⁵+x²+1: it finds every
 * wrong character and every swap of neighbours.
 */
public final class CodeId {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  private CodeId() {}

  public static String random(RandomGenerator random) {
    StringBuilder id = new StringBuilder(LENGTH + 1);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(32)));
    }
    return id.append(check(id)).toString();
  }

  /**
   * As people type it: small letters, O for 0, I or L for 1, hyphens and blanks are understood.
   *
   * @throws RefusedException when no code can look like this
   */
  public static String read(String typed) {
    String id =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (id.length() != LENGTH + 1 || id.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      throw new RefusedException(
          Refusal.invalid(
              "code-ill-formed",
              "codeId",
              "环保码由 17 位数字和字母组成，请核对后重试",
              "An environmental code has 17 digits and letters; please check what you typed"));
    }
    if (check(id.substring(0, LENGTH)) != id.charAt(LENGTH)) {
      throw new RefusedException(
          Refusal.invalid(
              "code-mistyped",
              "codeId",
              "环保码校验位不符，可能有一位输错或两位颠倒",
              "The check character does not fit: one character is wrong or two are swapped"));
    }
    return id;
  }

  private static char check(CharSequence sixteen) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum = timesAlpha(sum) ^ ALPHABET.indexOf(sixteen.charAt(i));
    }
    return ALPHABET.charAt(timesAlpha(sum));
  }

  private static int timesAlpha(int value) {
    int shifted = value << 1;
    return shifted > 31 ? shifted ^ 0b100101 : shifted;
  }
}
