package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days on which offices work: Monday to Friday, moved by the State Council's yearly notice.
 *
 * @param withoutEntry what is said of a date in a year whose notice is not entered
 */
public record WorkingDays(Bilingual withoutEntry, List<Year> years) {

  /**
   * @param source the notice
   * @param workdays days off that are worked in exchange
   */
  public record Year(int year, String source, List<Holiday> holidays, List<LocalDate> workdays) {}

  /**
   * @param from first day
   * @param to last day
   */
  public record Holiday(Bilingual name, LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public Optional<Year> yearOf(LocalDate day) {
    return years.stream().filter(y -> y.year() == day.getYear()).findFirst();
  }

  public boolean isWorkingDay(LocalDate day) {
    boolean weekday =
        day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    return yearOf(day)
        .map(
            year ->
                year.workdays().contains(day)
                    || weekday && year.holidays().stream().noneMatch(h -> h.covers(day)))
        .orElse(weekday);
  }

  /** The n-th working day after a day, which is not counted itself. */
  public LocalDate after(LocalDate day, int n) {
    LocalDate reached = day;
    for (int left = n; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorkingDay(reached)) {
        left--;
      }
    }
    return reached;
  }

  /** Working days after {@code from} up to and with {@code to}; negative when it lies before. */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
