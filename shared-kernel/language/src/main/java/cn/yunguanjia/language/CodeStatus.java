package cn.yunguanjia.language;

/** The colour of an environmental code, from best to worst; grey stands outside the order. */
public enum CodeStatus {
  GREEN("守信", "Trusted"),
  BLUE("良好", "Good"),
  YELLOW("警示", "Caution"),
  RED("不良", "Poor"),
  BLACK("严重失信", "Seriously dishonest"),
  GREY("暂无数据", "No data");

  private final Bilingual title;

  CodeStatus(String zh, String en) {
    this.title = Bilingual.of(zh, en);
  }

  public Bilingual title() {
    return title;
  }
}
