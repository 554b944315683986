package cn.yunguanjia.index.domain;

import cn.yunguanjia.language.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Indicators, scales and weights of the index: data with a date.
 *
 * @param window days the measuring indicators look back
 * @param issueWindow days the governance indicators look back
 * @param majorCap highest index while a major issue is open
 * @param badCodeCap highest index while a red or black code stays so longer than {@code
 *     badCodeDays}
 */
public record IndexRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    int window,
    int issueWindow,
    BigDecimal majorCap,
    BigDecimal badCodeCap,
    int badCodeDays,
    List<SubIndex> subIndices) {

  public record SubIndex(
      String id, Bilingual name, BigDecimal weight, List<Indicator> indicators) {}

  /**
   * @param direction UP when more is better, DOWN when less is
   * @param floor value that scores 0
   * @param target value that scores 100
   */
  public record Indicator(
      String id,
      Bilingual name,
      String kind,
      String direction,
      String unit,
      BigDecimal floor,
      BigDecimal target,
      BigDecimal weight,
      List<Example> examples) {

    /** Linear between floor and target, 0 to 100 with one decimal. */
    public BigDecimal score(BigDecimal value) {
      BigDecimal share =
          value.subtract(floor).divide(target.subtract(floor), 6, RoundingMode.HALF_UP);
      return share
          .max(BigDecimal.ZERO)
          .min(BigDecimal.ONE)
          .multiply(BigDecimal.valueOf(100))
          .setScale(1, RoundingMode.HALF_UP);
    }
  }

  public record Example(BigDecimal value, BigDecimal score) {}

  public String label() {
    return id + "/" + version;
  }
}
