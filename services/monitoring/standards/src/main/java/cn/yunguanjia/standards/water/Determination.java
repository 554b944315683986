package cn.yunguanjia.standards.water;

import java.math.BigDecimal;

/**
 * What a laboratory says of one item: a value, or that it is below a detection limit.
 *
 * @param value the value, or the detection limit
 */
public record Determination(BigDecimal value, boolean belowDetection) {
  private static final String NUMBER = "[0-9]{1,20}(\\.[0-9]{1,12})?";

  /**
   * Reads 0.42, and as below detection &lt;0.05 or, as Chinese laboratories write, 0.05L.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static Determination parse(String text) {
    String plain = text.strip();
    boolean below = plain.startsWith("<") || plain.endsWith("L") || plain.endsWith("l");
    String number = plain.startsWith("<") ? plain.substring(1).strip() : plain;
    if (below && !plain.startsWith("<")) {
      number = plain.substring(0, plain.length() - 1).strip();
    }
    if (!number.matches(NUMBER)) {
      throw new IllegalArgumentException(text);
    }
    return new Determination(new BigDecimal(number), below);
  }

  /**
   * What it counts for.
   *
   * @param share of the detection limit that counts, by the rules a half
   */
  public BigDecimal counted(BigDecimal share) {
    return belowDetection ? value.multiply(share) : value;
  }
}
