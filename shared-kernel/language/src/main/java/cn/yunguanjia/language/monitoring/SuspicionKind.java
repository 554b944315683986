package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.Bilingual;

/** In what way data looks broken or falsified. None of them proves anything by itself. */
public enum SuspicionKind {
  FLAT_LINE("数值长时间不变", "Flat line"),
  OFF_SCALE("零值或量程顶格", "Zero or off the scale"),
  LOW_NOISE("波动异常偏小", "Too little noise"),
  DIGIT_PATTERN("尾数分布异常", "Pattern of last digits"),
  SUDDEN_STEP("无工况变化的突降", "Sudden step down"),
  COPIED_PERIOD("复制其他时段数据", "Copy of another period"),
  UNDER_LIMIT("贴近限值下方", "Held just under the limit"),
  CLOCK("时钟不一致", "Clock out of order"),
  MARKS("标记时机可疑", "Marks at suspicious times"),
  DILUTED("氧含量偏高（稀释）", "Oxygen near that of air"),
  UNEXPLAINED_EMISSION("排放与用电不符", "Emission does not follow power"),
  TOLD_TOTAL("自报总量与均值不符", "Told totals do not follow the means");

  private final Bilingual title;

  SuspicionKind(String zh, String en) {
    this.title = Bilingual.of(zh, en);
  }

  public Bilingual title() {
    return title;
  }
}
