package cn.yunguanjia.language;

/**
 * Unified social credit code (GB 32100-2015): 18 characters, the last a check character over the
 * first seventeen. Some codes issued early are genuine and fail the check, so a failing check is a
 * warning and not a refusal; a wrong form is refused.
 */
public final class Uscc {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private Uscc() {}

  /** Eighteen characters of the code's alphabet. */
  public static boolean wellFormed(String code) {
    return code != null
        && code.length() == 18
        && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  public static boolean checkHolds(String code) {
    return wellFormed(code) && code.charAt(17) == checkCharacter(code.substring(0, 17));
  }

  /**
   * The check character for the first seventeen: weights are powers of 3 modulo 31 (clause 5.1).
   */
  public static char checkCharacter(String seventeen) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
