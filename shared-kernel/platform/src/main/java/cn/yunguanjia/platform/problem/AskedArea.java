package cn.yunguanjia.platform.problem;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;

/** The area a question is about. */
public final class AskedArea {
  private AskedArea() {}

  /**
   * @throws RefusedException where no area has this code
   */
  public static void mustBeKnown(String area) {
    if (Region.find(area).isEmpty()) {
      throw new RefusedException(
          Refusal.invalid(
              "unknown-area", "area", "没有这个行政区划代码：" + area, "No such area code: " + area));
    }
  }
}
