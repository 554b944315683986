package cn.yunguanjia.envelope;

/** The colour a code says; the names are those of the platform. */
public enum Status {
  GREEN(1, "绿码", "Green"),
  BLUE(2, "蓝码", "Blue"),
  YELLOW(3, "黄码", "Yellow"),
  RED(4, "红码", "Red"),
  BLACK(5, "黑码", "Black"),
  GREY(6, "灰码（暂无数据）", "Grey (no data)");

  private final int number;
  private final Words words;

  Status(int number, String zh, String en) {
    this.number = number;
    this.words = new Words(zh, en);
  }

  /** As it stands in the claims. */
  public int number() {
    return number;
  }

  public Words words() {
    return words;
  }
}
