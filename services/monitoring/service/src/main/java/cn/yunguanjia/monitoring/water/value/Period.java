package cn.yunguanjia.monitoring.water.value;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A year, a month or a day of the city, as addresses name it: 2026, 2026-11, 2026-11-25.
 *
 * @param to first day after it
 */
public record Period(String text, LocalDate from, LocalDate to, Grain grain) {
  public enum Grain {
    YEAR,
    MONTH,
    DAY
  }

  public static Period of(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1), Grain.MONTH);
  }

  public static Period of(LocalDate day) {
    return new Period(day.toString(), day, day.plusDays(1), Grain.DAY);
  }

  public static Period of(Year year) {
    return new Period(year.toString(), year.atDay(1), year.plusYears(1).atDay(1), Grain.YEAR);
  }

  /**
   * @throws RefusedException when it is none of the three
   */
  public static Period parse(String field, String text) {
    try {
      if (text.matches("2[0-9]{3}")) {
        return of(Year.parse(text));
      }
      if (text.matches("2[0-9]{3}-[0-9]{2}")) {
        return of(YearMonth.parse(text));
      }
      if (text.matches("2[0-9]{3}-[0-9]{2}-[0-9]{2}")) {
        return of(LocalDate.parse(text));
      }
    } catch (DateTimeException impossible) {
      // such as a thirteenth month: told below
    }
    throw new RefusedException(
        Refusal.invalid(
            "period-malformed",
            field,
            "时段须为年、月或日，例：2026、2026-11、2026-11-25",
            "A period is a year, a month or a day, for example 2026, 2026-11, 2026-11-25"));
  }

  /** The same period a year before. */
  public Period yearBefore() {
    return switch (grain) {
      case YEAR -> of(Year.parse(text).minusYears(1));
      case MONTH -> of(YearMonth.parse(text).minusYears(1));
      case DAY -> of(from.minusYears(1));
    };
  }

  /** The last day of it that has begun. */
  public LocalDate lastDay(LocalDate today) {
    LocalDate last = to.minusDays(1);
    return last.isAfter(today) && !from.isAfter(today) ? today : last;
  }
}
