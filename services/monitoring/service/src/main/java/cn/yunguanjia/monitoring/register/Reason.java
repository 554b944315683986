package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;

/** Why somebody does something that others will ask about. */
public final class Reason {
  private static final int LONGEST = 500;

  private Reason() {}

  /**
   * @throws RefusedException where none is given
   */
  public static String of(String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new RefusedException(
          Refusal.invalid(
              "reason-missing",
              "reason",
              "请写明理由（500 字以内），它会留在审计记录里",
              "Say why (500 characters at most); it stays in the audit trail"));
    }
    return text.strip();
  }
}
