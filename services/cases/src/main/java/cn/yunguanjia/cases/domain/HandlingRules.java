package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How grave a finding is and how long an answer may take, by versions with dates. */
public record HandlingRules(List<Version> versions) {

  /**
   * @param seriousFrom multiple above the limit (0.2 is 20 % above) from which an issue is serious
   * @param majorFrom multiple from which it is major
   * @param answerWithinDays calendar days for the answer
   */
  public record Version(
      String id,
      int version,
      LocalDate effectiveFrom,
      boolean official,
      Bilingual note,
      BigDecimal seriousFrom,
      BigDecimal majorFrom,
      Map<Severity, Integer> answerWithinDays) {}

  public Version at(Instant time) {
    LocalDate day = CityTime.day(time);
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .max(Comparator.comparing(Version::effectiveFrom))
        .orElseThrow(() -> new IllegalStateException("No handling rules hold on " + day));
  }

  /** A factor with two bounds, such as pH, has no multiple and is serious. */
  public Severity severity(BigDecimal multiple, Instant time) {
    Version rules = at(time);
    if (multiple == null) {
      return Severity.SERIOUS;
    }
    if (multiple.compareTo(rules.majorFrom()) >= 0) {
      return Severity.MAJOR;
    }
    return multiple.compareTo(rules.seriousFrom()) >= 0 ? Severity.SERIOUS : Severity.ORDINARY;
  }

  /** The end of the last day for the answer. */
  public Instant due(Severity severity, Instant from) {
    int days = at(from).answerWithinDays().get(severity);
    return CityTime.startOf(CityTime.day(from).plus(Period.ofDays(days + 1)));
  }
}
