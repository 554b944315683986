package cn.yunguanjia.standards.water;

/** How the water of a river or a basin is said to be (环办〔2011〕22号, table 3). */
public enum BasinGrade {
  EXCELLENT("优", "Excellent"),
  GOOD("良好", "Good"),
  LIGHTLY_POLLUTED("轻度污染", "Lightly polluted"),
  MODERATELY_POLLUTED("中度污染", "Moderately polluted"),
  HEAVILY_POLLUTED("重度污染", "Heavily polluted");

  private final String zh;
  private final String en;

  BasinGrade(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** The grade that goes with the class of a mean over few sections. */
  static BasinGrade of(WaterClass waterClass) {
    return switch (waterClass) {
      case I, II -> EXCELLENT;
      case III -> GOOD;
      case IV -> LIGHTLY_POLLUTED;
      case V -> MODERATELY_POLLUTED;
      case WORSE_THAN_V -> HEAVILY_POLLUTED;
    };
  }
}
