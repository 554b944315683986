package cn.yunguanjia.credit.web;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The moment a question is about. */
final class Moments {
  private Moments() {}

  static Instant read(String asOf, Clock clock) {
    if (asOf == null || asOf.isBlank()) {
      return clock.instant();
    }
    try {
      // a plus sign that was not escaped arrives as a blank
      return OffsetDateTime.parse(asOf.strip().replace(' ', '+')).toInstant();
    } catch (DateTimeException unreadable) {
      throw new RefusedException(
          Refusal.invalid(
              "unreadable-time",
              "asOf",
              "时间应为带时区的 ISO 8601 格式，如 2026-03-01T08:00:00+08:00",
              "A time is written as ISO 8601 with offset, such as 2026-03-01T08:00:00+08:00"));
    }
  }
}
