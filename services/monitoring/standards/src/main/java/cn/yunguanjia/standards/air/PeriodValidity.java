package cn.yunguanjia.standards.air;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * How many valid days the mean of a period needs.
 *
 * @param kind of the period, by where it begins and ends
 * @param needed days; null where no rule speaks of such a period
 */
public record PeriodValidity(Kind kind, Integer needed) {

  public enum Kind {
    YEAR,
    MONTH,
    /** Neither a whole month nor a whole year: no rule says how many days it needs. */
    OTHER
  }

  /**
   * Valid days that make a mean count (GB 3095-2026, table 4: 27, 25 and 324).
   *
   * @param month of a month other than February
   */
  public record Rule(int month, int february, int year) {
    public static final Rule GB_3095_2026 = new Rule(27, 25, 324);
  }

  public static PeriodValidity of(LocalDate from, LocalDate to, Rule rule) {
    if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
      return new PeriodValidity(Kind.YEAR, rule.year());
    }
    YearMonth month = YearMonth.from(from);
    if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
      boolean february = from.getMonth() == Month.FEBRUARY;
      return new PeriodValidity(Kind.MONTH, february ? rule.february() : rule.month());
    }
    return new PeriodValidity(Kind.OTHER, null);
  }

  /** Null where no rule speaks of such a period. */
  public Boolean enough(int validDays) {
    return needed == null ? null : validDays >= needed;
  }
}
