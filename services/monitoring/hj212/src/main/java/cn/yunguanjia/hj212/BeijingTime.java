package cn.yunguanjia.hj212;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times on the wire: YYYYMMDDhhmmss[zzz], always in Beijing time. */
final class BeijingTime {
  static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");

  private BeijingTime() {}

  static String seconds(OffsetDateTime time) {
    return SECONDS.format(time.withOffsetSameInstant(OFFSET));
  }

  static String millis(OffsetDateTime time) {
    return MILLIS.format(time.withOffsetSameInstant(OFFSET));
  }

  /** A QN so many milliseconds later; a QN that is no time, or none, stays as it is. */
  static String later(String qn, int millis) {
    byte[] b = qn == null ? new byte[0] : qn.getBytes(StandardCharsets.UTF_8);
    return b.length == 17 && isPossible(b, 0, 17)
        ? millis(parse(b, 0, 17).plusNanos(millis * 1_000_000L))
        : qn;
  }

  /** Whether the bytes are 14 or 17 digits that some clock could show; year 1970 to 9999. */
  static boolean isPossible(byte[] b, int from, int to) {
    int length = to - from;
    if (length != 14 && length != 17) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return false;
      }
    }
    int year = two(b, from) * 100 + two(b, from + 2);
    int month = two(b, from + 4);
    int day = two(b, from + 6);
    return year >= 1970
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth())
        && two(b, from + 8) < 24
        && two(b, from + 10) < 60
        && two(b, from + 12) < 60;
  }

  /**
   * The time that the text shows.
   *
   * @throws DateTimeException when the text is no possible time
   */
  static OffsetDateTime parse(byte[] b, int from, int to) {
    if (!isPossible(b, from, to)) {
      throw new DateTimeException("no time: " + new String(b, from, to - from));
    }
    int millis = to - from == 17 ? (b[from + 14] - '0') * 100 + two(b, from + 15) : 0;
    return OffsetDateTime.of(
        two(b, from) * 100 + two(b, from + 2),
        two(b, from + 4),
        two(b, from + 6),
        two(b, from + 8),
        two(b, from + 10),
        two(b, from + 12),
        millis * 1_000_000,
        OFFSET);
  }

  private static int two(byte[] b, int at) {
    return (b[at] - '0') * 10 + b[at + 1] - '0';
  }
}
