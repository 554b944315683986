package cn.yunguanjia.language;

/** Over which period a mean is compared with a limit. */
public enum AveragingPeriod {
  HOUR("小时均值", "hourly mean"),
  DAY("日均值", "daily mean");

  private final Bilingual title;

  AveragingPeriod(String zh, String en) {
    this.title = Bilingual.of(zh, en);
  }

  public Bilingual title() {
    return title;
  }
}
