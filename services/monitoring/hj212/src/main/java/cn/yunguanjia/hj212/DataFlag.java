package cn.yunguanjia.hj212;

/**
 * Marks of data, HJ 212-2017, 6.6.4, table 8. A letter it doesn't know is unknown, never normal.
 */
public enum DataFlag {
  NORMAL("N", "正常", "normal"),
  STOPPED("F", "停运", "instrument stopped"),
  MAINTENANCE("M", "维护", "maintenance"),
  SET_BY_HAND("S", "手工输入", "set by hand"),
  FAULT("D", "故障", "instrument fault"),
  CALIBRATION("C", "校准", "calibration"),
  OVER_RANGE("T", "超测量上限", "above the range"),
  COMMUNICATION("B", "通讯异常", "instrument does not answer"),
  /** No mark was sent. */
  ABSENT(null, "未标记", "not marked"),
  UNKNOWN(null, "未知标记", "unknown mark");

  private final String letter;
  private final String zh;
  private final String en;

  DataFlag(String letter, String zh, String en) {
    this.letter = letter;
    this.zh = zh;
    this.en = en;
  }

  public static DataFlag of(String text) {
    if (text == null || text.isEmpty()) {
      return ABSENT;
    }
    return text.length() == 1 ? of(text.charAt(0)) : UNKNOWN;
  }

  static DataFlag of(int letter) {
    return switch (letter) {
      case 'N' -> NORMAL;
      case 'F' -> STOPPED;
      case 'M' -> MAINTENANCE;
      case 'S' -> SET_BY_HAND;
      case 'D' -> FAULT;
      case 'C' -> CALIBRATION;
      case 'T' -> OVER_RANGE;
      case 'B' -> COMMUNICATION;
      default -> UNKNOWN;
    };
  }

  /** The letter on the wire; null for the two that have none. */
  public String letter() {
    return letter;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
