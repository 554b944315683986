package cn.yunguanjia.standards.water;

import java.util.Arrays;
import java.util.Optional;

/** Classes of GB 3838-2002 and the grade of a section that goes with each (环办〔2011〕22号). */
public enum WaterClass {
  I("Ⅰ", "优", "Excellent"),
  II("Ⅱ", "优", "Excellent"),
  III("Ⅲ", "良好", "Good"),
  IV("Ⅳ", "轻度污染", "Lightly polluted"),
  V("Ⅴ", "中度污染", "Moderately polluted"),
  WORSE_THAN_V("劣Ⅴ", "重度污染", "Heavily polluted");

  private final String symbol;
  private final String grade;
  private final String gradeEn;

  WaterClass(String symbol, String grade, String gradeEn) {
    this.symbol = symbol;
    this.grade = grade;
    this.gradeEn = gradeEn;
  }

  public String symbol() {
    return symbol;
  }

  public String grade() {
    return grade;
  }

  public String gradeEn() {
    return gradeEn;
  }

  /** The class written as Ⅰ to Ⅴ, 劣Ⅴ, or as I to V. */
  public static Optional<WaterClass> of(String written) {
    return Arrays.stream(values())
        .filter(each -> each.symbol.equals(written) || each.name().equals(written))
        .findFirst();
  }

  public boolean isWorseThan(WaterClass other) {
    return ordinal() > other.ordinal();
  }
}
