package cn.yunguanjia.cases.report;

import cn.yunguanjia.language.CityTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

  /**
   * Of a lead or an alert that belongs to no issue yet.
   *
   * @param turn 1, and more where the lead was withdrawn and comes back
   */
  static String ofLead(String leadId, int turn) {
    String key = "lead|" + leadId + (turn == 1 ? "" : "|" + turn);
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
