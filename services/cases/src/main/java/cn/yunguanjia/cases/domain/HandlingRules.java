package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How grave a finding is and how long an answer may take, by versions with dates. */
public record HandlingRules(List<Version> versions, WorkingDays calendar) {

  /**
   * @param seriousFrom multiple above the limit (0.2 is 20 % above) from which an issue is serious
   * @param majorFrom multiple from which it is major
   * @param answerWithinWorkingDays working days for the answer; the day of the finding is not
   *     counted
   * @param leads how grave an issue is at least by the kind of a lead; null or without the kind
   *     where leads do not weigh
   */
  public record Version(
      String id,
      int version,
      LocalDate effectiveFrom,
      boolean official,
      Bilingual note,
      BigDecimal seriousFrom,
      BigDecimal majorFrom,
      Map<Severity, Integer> answerWithinWorkingDays,
      Map<String, Severity> leads) {}

  public Version at(Instant time) {
    return find(time)
        .orElseThrow(
            () -> new IllegalStateException("No handling rules hold on " + CityTime.day(time)));
  }

  /** The version in force at a time; empty before the first one. */
  public Optional<Version> find(Instant time) {
    LocalDate day = CityTime.day(time);
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(day))
        .max(Comparator.comparing(Version::effectiveFrom));
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

  /** How grave a lead makes an issue at least; null where it does not weigh. */
  public Severity ofLead(String kind, Instant time) {
    Map<String, Severity> leads = at(time).leads();
    return leads == null ? null : leads.get(kind);
  }

  /** The end of the last day for the answer. */
  public Instant due(Severity severity, Instant from) {
    int days = at(from).answerWithinWorkingDays().get(severity);
    return CityTime.startOf(calendar.after(CityTime.day(from), days).plusDays(1));
  }

  /** How many working days are left after today: 0 on the last day, negative when it is over. */
  public int left(Instant due, Instant now) {
    return calendar.between(CityTime.day(now), lastDay(due));
  }

  /** Whether the last day lies in a year whose notice is not entered yet. */
  public boolean provisional(Instant due) {
    return calendar.yearOf(lastDay(due)).isEmpty();
  }

  /** A due time at midnight ends the day before. */
  public static LocalDate lastDay(Instant due) {
    return CityTime.day(due.minusNanos(1));
  }
}
