package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.Bilingual;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How times, marks and transmission are reckoned, as it holds from a day on.
 *
 * @param readingsOfMinute valid readings that make a minute count (HJ 212-2017, appendix D: one
 *     every five seconds)
 * @param lateAfter how far later than a mean's end something must have been measured and received
 *     already, for the mean to count as late
 * @param markWithin how long after a span its mark may be made
 * @param markAhead how long before a span its mark may be made
 * @param shortestReason characters that reason and evidence must have at least
 * @param marks which states a permit holder may mark, and how much
 * @param transmissionTarget share of the hours due that must come and be valid
 */
public record EventTimeRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    int readingsOfMinute,
    Duration lateAfter,
    Duration markWithin,
    Duration markAhead,
    int shortestReason,
    List<MarkRule> marks,
    BigDecimal transmissionTarget) {

  /**
   * @param state letter of HJ 212-2017, 6.6.4
   * @param longest span of one mark
   * @param perMonth marks an outlet may have in a month
   * @param hoursPerMonth hours they may cover in it
   * @param due whether data is still due in the span: not while the outlet stands still
   */
  public record MarkRule(
      String state,
      Bilingual name,
      Duration longest,
      int perMonth,
      int hoursPerMonth,
      boolean due) {}

  public Optional<MarkRule> mark(String state) {
    return marks.stream().filter(rule -> rule.state().equals(state)).findFirst();
  }
}
