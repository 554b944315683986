package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.Bilingual;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of what and how long they have, as it holds from a day on.
 *
 * @param grades lowest first; an alert rises along them
 * @param clearAfter how long values keep the limit until the alert ends
 */
public record AlertRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    List<Grade> grades,
    Duration clearAfter,
    Silence silence,
    Lead lead,
    Suspicions suspicions) {

  public AlertRules {
    for (Strength each : suspicions.grades()) {
      if (grade(grades, each.grade()).recipients().contains("ENTERPRISE")) {
        throw new IllegalArgumentException(
            version + ": a suspicion of grade " + each.grade() + " would go to whom it is about");
      }
    }
  }

  /**
   * @param fromMultiple value / limit − 1 from which a live value has the grade
   * @param recipients who has to acknowledge: ENTERPRISE, COUNTY, CITY
   * @param acknowledgeWithin before the alert rises by one grade
   */
  public record Grade(
      String grade, BigDecimal fromMultiple, List<String> recipients, Duration acknowledgeWithin) {}

  /**
   * When an outlet counts as silent: after so many of its own usual intervals, within bounds.
   *
   * @param grade of the alert
   * @param atMost also where no usual interval is known
   */
  public record Silence(String grade, int intervals, Duration atLeast, Duration atMost) {

    /**
     * @param usual how far apart the outlet's uploads usually are, if that is known
     */
    public Duration allowed(Optional<Duration> usual) {
      Duration wanted = usual.map(each -> each.multipliedBy(intervals)).orElse(atMost);
      Duration enough = wanted.compareTo(atLeast) < 0 ? atLeast : wanted;
      return enough.compareTo(atMost) > 0 ? atMost : enough;
    }
  }

  /**
   * What makes exceedances a lead for enforcement.
   *
   * @param days with exceedances
   * @param within so many days
   * @param largeFrom value / limit − 1 from which one alone is enough
   */
  public record Lead(int days, int within, BigDecimal largeFrom) {}

  /**
   * Which suspicions of broken or falsified data are alerts.
   *
   * @param grades weakest first; none of them goes to the permit holder
   * @param notOlderThan what became complete longer ago only stands in the list
   */
  public record Suspicions(List<Strength> grades, Duration notOlderThan) {

    /** Empty where it is too weak to be an alert. */
    public Optional<String> grade(int strength) {
      return grades.stream()
          .filter(each -> each.fromStrength() <= strength)
          .map(Strength::grade)
          .reduce((a, b) -> b);
    }
  }

  /**
   * @param fromStrength strength of the suspicion from which it has the grade
   */
  public record Strength(String grade, int fromStrength) {}

  /**
   * @throws IllegalArgumentException where no such grade is known
   */
  public Grade grade(String name) {
    return grade(grades, name);
  }

  private static Grade grade(List<Grade> grades, String name) {
    return grades.stream()
        .filter(each -> each.grade().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no grade " + name));
  }

  /** The grade of a live value so far above its limit; the lowest where there is no multiple. */
  public Optional<Grade> of(BigDecimal multiple) {
    BigDecimal far = multiple == null ? BigDecimal.ZERO : multiple;
    return grades.stream()
        .filter(each -> each.fromMultiple().compareTo(far) <= 0)
        .reduce((a, b) -> b);
  }

  /** The grade above; empty at the top. */
  public Optional<Grade> above(String name) {
    int next = grades.indexOf(grade(name)) + 1;
    return next < grades.size() ? Optional.of(grades.get(next)) : Optional.empty();
  }

  public boolean graver(String one, String other) {
    return grades.indexOf(grade(one)) > grades.indexOf(grade(other));
  }
}
