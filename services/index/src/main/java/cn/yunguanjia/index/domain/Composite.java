package cn.yunguanjia.index.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of an area at a time: a pure function of dated facts. What could not be measured leaves
 * its weight to the rest.
 *
 * @param value after the gate, one decimal; null where nothing could be measured
 * @param gate null where none applied
 */
public record Composite(
    String area, Instant asOf, BigDecimal value, BigDecimal ungated, Gate gate, List<Part> parts) {

  /**
   * @param eventId of the issue or code that closed the gate
   */
  public record Gate(BigDecimal cap, Bilingual reason, String eventId) {}

  public record Part(
      IndexRules.SubIndex of, BigDecimal value, BigDecimal contribution, List<Row> rows) {}

  public record Row(
      IndexRules.Indicator of, Measured measured, BigDecimal score, BigDecimal contribution) {}

  public static Composite of(Facts facts, IndexRules rules, String area, Instant asOf) {
    Indicators indicators = new Indicators(facts, rules, area, asOf);
    List<Part> parts = new ArrayList<>();
    for (IndexRules.SubIndex sub : rules.subIndices()) {
      parts.add(part(sub, indicators));
    }
    BigDecimal weights =
        parts.stream()
            .filter(p -> p.value() != null)
            .map(p -> p.of().weight())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Part> weighed =
        parts.stream()
            .map(
                p ->
                    new Part(
                        p.of(), p.value(), portion(p.value(), p.of().weight(), weights), p.rows()))
            .toList();
    if (weights.signum() == 0) {
      return new Composite(area, asOf, null, null, null, weighed);
    }
    BigDecimal ungated =
        parts.stream()
            .filter(p -> p.value() != null)
            .map(p -> p.value().multiply(p.of().weight()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(weights, 1, RoundingMode.HALF_UP);
    Gate gate = gate(indicators, rules, asOf);
    boolean applied = gate != null && ungated.compareTo(gate.cap()) > 0;
    BigDecimal value = applied ? gate.cap().setScale(1, RoundingMode.HALF_UP) : ungated;
    return new Composite(area, asOf, value, ungated, applied ? gate : null, weighed);
  }

  private static Part part(IndexRules.SubIndex sub, Indicators indicators) {
    List<Row> rows = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (IndexRules.Indicator each : sub.indicators()) {
      Measured measured = indicators.measure(each.id());
      BigDecimal score = measured.value() == null ? null : each.score(measured.value());
      rows.add(new Row(each, measured, score, null));
      if (score != null) {
        sum = sum.add(score.multiply(each.weight()));
        weights = weights.add(each.weight());
      }
    }
    BigDecimal all = weights;
    return new Part(
        sub,
        weights.signum() == 0 ? null : sum.divide(weights, 1, RoundingMode.HALF_UP),
        null,
        rows.stream()
            .map(
                r ->
                    new Row(
                        r.of(), r.measured(), r.score(), portion(r.score(), r.of().weight(), all)))
            .toList());
  }

  private static BigDecimal portion(BigDecimal score, BigDecimal weight, BigDecimal weights) {
    return score == null ? null : score.multiply(weight).divide(weights, 2, RoundingMode.HALF_UP);
  }

  /** The safety bottom line: nothing outweighs an open major issue or a code that stays bad. */
  private static Gate gate(Indicators indicators, IndexRules rules, Instant asOf) {
    Instant limit = asOf.minus(Duration.ofDays(rules.badCodeDays()));
    Gate major =
        indicators
            .issues()
            .filter(i -> i.openAt(asOf) && i.severity() == Severity.MAJOR && !i.ownFinding())
            .findFirst()
            .map(
                i ->
                    new Gate(
                        rules.majorCap(),
                        Bilingual.of("有重大问题尚未销号", "A major issue is not yet written off"),
                        i.eventId()))
            .orElse(null);
    Gate bad =
        indicators.colours().stream()
            .filter(c -> c.status() == CodeStatus.RED || c.status() == CodeStatus.BLACK)
            .filter(c -> c.at().isBefore(limit))
            .findFirst()
            .map(
                c ->
                    new Gate(
                        rules.badCodeCap(),
                        Bilingual.of(
                            "有企业红码或黑码超过 " + rules.badCodeDays() + " 天未解决",
                            "A red or black code has stood for more than "
                                + rules.badCodeDays()
                                + " days"),
                        c.eventId()))
            .orElse(null);
    if (major == null || bad == null) {
      return major == null ? bad : major;
    }
    return major.cap().compareTo(bad.cap()) <= 0 ? major : bad;
  }
}
