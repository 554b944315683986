package cn.yunguanjia.index.web;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.AskedArea;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads what a question names, or says what is wrong with it. */
final class Asked {
  private Asked() {}

  static void area(String area) {
    AskedArea.mustBeKnown(area);
  }

  static Instant moment(String asOf, Clock clock) {
    if (asOf == null || asOf.isBlank()) {
      return clock.instant();
    }
    try {
      // a plus sign that was not escaped arrives as a blank
      return OffsetDateTime.parse(asOf.strip().replace(' ', '+')).toInstant();
    } catch (DateTimeException unreadable) {
      throw refused(
          "unreadable-time",
          "asOf",
          "时间应为带时区的 ISO 8601 格式，如 2026-03-01T08:00:00+08:00",
          "A time is written as ISO 8601 with offset, such as 2026-03-01T08:00:00+08:00");
    }
  }

  static LocalDate day(String field, String text, LocalDate otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw refused(
          "unreadable-date", field, "日期应为 2026-03-01 的形式", "A date is written as 2026-03-01");
    }
  }

  static void range(LocalDate from, LocalDate to, int longest) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days < 0 || days > longest) {
      throw refused(
          "date-range",
          "from",
          "起止日期颠倒或超过 " + longest + " 天",
          "The range is reversed or longer than " + longest + " days");
    }
  }

  private static RefusedException refused(String code, String field, String zh, String en) {
    return new RefusedException(Refusal.invalid(code, field, zh, en));
  }
}
