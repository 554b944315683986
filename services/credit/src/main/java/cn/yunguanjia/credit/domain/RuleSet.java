package cn.yunguanjia.credit.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What conduct costs, what a score means, and what no score can outweigh: data with a date.
 *
 * @param effectiveFrom first day on which these rules hold
 * @param official false for a demonstration set
 * @param bands from the best status down, each with its lowest score
 * @param vetoes what caps the colour while an issue is open, strictest first
 */
public record RuleSet(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    int base,
    int floor,
    int ceiling,
    List<Band> bands,
    List<Veto> vetoes,
    Repeat repeat,
    List<Item> items) {

  public record Band(CodeStatus status, int from) {}

  /**
   * @param fromMultiple multiple above the limit from which it applies, null for any
   */
  public record Veto(
      String id,
      Bilingual clause,
      String item,
      BigDecimal fromMultiple,
      CodeStatus atBest,
      Bilingual text) {}

  /** The item that counts when exceedance issues began on so many days within so many. */
  public record Repeat(String item, int days, int within) {}

  /**
   * @param days after which an event of this item ends by itself, null when only repair ends it
   */
  public record Item(
      String code,
      Bilingual title,
      Bilingual clause,
      List<Step> steps,
      Integer days,
      Repair repair,
      List<Example> examples) {

    public int points(BigDecimal multiple, Severity severity) {
      return steps.stream()
          .filter(s -> s.severity() == null || s.severity() == severity)
          .filter(
              s ->
                  s.fromMultiple() == null
                      || multiple != null && multiple.compareTo(s.fromMultiple()) >= 0)
          .mapToInt(Step::points)
          .max()
          .orElse(0);
    }
  }

  public record Step(BigDecimal fromMultiple, Severity severity, int points) {}

  /** After repair the points, divided and rounded up, remain for so many days. */
  public record Repair(int divisor, int days, Bilingual text) {
    public int remaining(int points) {
      return Math.ceilDiv(points, divisor);
    }
  }

  public record Example(BigDecimal multiple, Severity severity, int points) {}

  public Item item(String code) {
    return items.stream()
        .filter(i -> i.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Rule set " + id + " has no item " + code));
  }

  public CodeStatus statusOf(int score) {
    return bands.stream()
        .filter(b -> score >= b.from())
        .map(Band::status)
        .findFirst()
        .orElse(CodeStatus.BLACK);
  }

  public String label() {
    return id + "/" + version;
  }
}
