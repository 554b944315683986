package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.FindingAdded;
import java.time.Instant;

/** What can be asked of an issue. */
public sealed interface HandleIssue {

  /**
   * @param channel EXCEEDANCE, PATROL or OFFICER
   * @param finding the exceedance it begins with, or null
   */
  record Report(
      String issueId,
      String number,
      String channel,
      String uscc,
      String outlet,
      String factor,
      String area,
      Bilingual title,
      Severity severity,
      FindingAdded finding,
      Instant due,
      Instant at)
      implements HandleIssue {}

  record WithdrawFinding(String exceedanceId, String reason, Instant at) implements HandleIssue {}

  record Assign(String area, Instant due, Instant at) implements HandleIssue {}

  record Answer(String by, String role, String text, Instant at) implements HandleIssue {}

  record Return(String by, String note, Instant due, Instant at) implements HandleIssue {}

  record Verify(String by, String note, Instant at) implements HandleIssue {}

  record WriteOff(String by, String note, Instant at) implements HandleIssue {}

  record CheckDue(Instant at) implements HandleIssue {}
}
