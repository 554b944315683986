package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;

/** An outlet as a caller names it. */
public final class AskedOutlet {
  private AskedOutlet() {}

  /**
   * @throws RefusedException that says how an outlet is written
   */
  public static OutletId parse(String text) {
    try {
      return OutletId.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException(
          Refusal.invalid(
              "outlet-malformed",
              "outlet",
              "排放口应写作 统一社会信用代码:排放口编号",
              "An outlet is written uscc:code, such as 91330483MA2YGJ0017:DW001"));
    }
  }
}
