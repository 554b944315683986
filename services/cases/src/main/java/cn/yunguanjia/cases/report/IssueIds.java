package cn.yunguanjia.cases.report;

import cn.yunguanjia.language.CityTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The same finding day of the same factor at the same outlet is the same issue. */
final class IssueIds {
  private IssueIds() {}

  /**
   * @param turn 1, and more where an earlier issue of that day is written off already
   */
  static String ofFinding(String outlet, String factor, Instant start, int turn) {
    return UUID.nameUUIDFromBytes(
            (outlet + "|" + factor + "|" + CityTime.day(start) + "|" + turn)
                .getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** What people call it by: the day it was found and four characters of its id. */
  static String number(String issueId, Instant found) {
    return "HJ"
        + DateTimeFormatter.BASIC_ISO_DATE.format(CityTime.day(found))
        + "-"
        + issueId.substring(0, 4).toUpperCase(Locale.ROOT);
  }
}
