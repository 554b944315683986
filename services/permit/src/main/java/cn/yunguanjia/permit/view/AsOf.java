package cn.yunguanjia.permit.view;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The day somebody asks about: a date, or a time with offset that falls on it. */
final class AsOf {
  private AsOf() {}

  static LocalDate day(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text)
          : CityTime.day(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException unreadable) {
      throw new RefusedException(
          Refusal.invalid(
              "as-of-malformed",
              "asOf",
              "asOf 应为日期或带时区的时间，如 2026-11-20",
              "asOf is a date or a time with offset, such as 2026-11-20"));
    }
  }
}
