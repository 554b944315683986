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
    Lead lead)
    implements Dated {

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
   * @throws IllegalArgumentException where no such grade is known
   */
  public Grade grade(String name) {
    return grades.stream()
        .filter(each -> each.grade().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(version + " has no grade " + name));
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
