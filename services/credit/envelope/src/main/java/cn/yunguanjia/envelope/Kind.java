package cn.yunguanjia.envelope;

/** What a code stands for. */
public enum Kind {
  ENTERPRISE(1, "企业码", "Enterprise code"),
  OUTLET(2, "排放口码", "Outlet code"),
  SITE(3, "点位码", "Site code");

  private final int number;
  private final Words words;

  Kind(int number, String zh, String en) {
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
