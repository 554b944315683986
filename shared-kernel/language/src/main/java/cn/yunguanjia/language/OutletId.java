package cn.yunguanjia.language;

import java.util.regex.Pattern;

/**
 * An outlet's address over all enterprises: {@code uscc:code}, such as {@code
 * 91330483MA2YGJ0017:DW001}. The code follows HJ 608-2017: D, then A for air or W for water, then
 * three digits.
 */
public record OutletId(String uscc, String code) {
  private static final Pattern CODE = Pattern.compile("D[AW]\\d{3}");

  public OutletId {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Outlet code must be DA or DW and three digits: " + code);
    }
  }

  public static boolean wellFormedCode(String code) {
    return code != null && CODE.matcher(code).matches();
  }

  public static OutletId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("An outlet is written uscc:code, but got " + text);
    }
    return new OutletId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return uscc + ":" + code;
  }
}
