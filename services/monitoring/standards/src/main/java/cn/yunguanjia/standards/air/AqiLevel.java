package cn.yunguanjia.standards.air;

/** The six levels of the index (HJ 633-2012 and HJ 633-2026, table of levels). */
public enum AqiLevel {
  EXCELLENT(50, "优", "Excellent", "绿", "#00e400"),
  GOOD(100, "良", "Good", "黄", "#ffff00"),
  LIGHT(150, "轻度污染", "Lightly polluted", "橙", "#ff7e00"),
  MODERATE(200, "中度污染", "Moderately polluted", "红", "#ff0000"),
  HEAVY(300, "重度污染", "Heavily polluted", "紫", "#99004c"),
  SEVERE(500, "严重污染", "Severely polluted", "褐红", "#7e0023");

  private final int upTo;
  private final String zh;
  private final String en;
  private final String colourName;
  private final String colour;

  AqiLevel(int upTo, String zh, String en, String colourName, String colour) {
    this.upTo = upTo;
    this.zh = zh;
    this.en = en;
    this.colourName = colourName;
    this.colour = colour;
  }

  /** The highest index of the level. */
  public int upTo() {
    return upTo;
  }

  public static AqiLevel of(int aqi) {
    for (AqiLevel level : values()) {
      if (aqi <= level.upTo) {
        return level;
      }
    }
    return SEVERE;
  }

  /** 1 (best) to 6. */
  public int number() {
    return ordinal() + 1;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Name of the colour in Chinese. */
  public String colourName() {
    return colourName;
  }

  /** The standard's colour as #rrggbb. */
  public String colour() {
    return colour;
  }
}
