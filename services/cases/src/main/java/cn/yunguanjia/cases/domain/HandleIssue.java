package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.LeadFiled;
import cn.yunguanjia.language.cases.LeadWithdrawn;
import java.time.Instant;

/** What can be asked of an issue. */
public sealed interface HandleIssue {

  /** Leads from one state to the next, so it cannot have happened before the step before it. */
  sealed interface Step extends HandleIssue {
    Instant at();
  }

  /**
   * @param number drawn for it; not looked at where the issue is reported already
   * @param channel EXCEEDANCE, ALERT, LEAD, SUSPICION, GRID, PATROL, OFFICER or OTHER
   * @param finding the exceedance it begins with, or null
   * @param due when the answer to an issue or finding of this severity is due
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
      String description,
      String place,
      FindingAdded finding,
      Instant due,
      Instant at)
      implements HandleIssue {

    public Report numbered(String drawn) {
      return new Report(
          issueId,
          drawn,
          channel,
          uscc,
          outlet,
          factor,
          area,
          title,
          severity,
          description,
          place,
          finding,
          due,
          at);
    }
  }

  /**
   * @param due when the answer is due if the lead makes the issue graver
   */
  record FileLead(LeadFiled lead, Instant due) implements HandleIssue {}

  record WithdrawLead(LeadWithdrawn lead) implements HandleIssue {}

  record WithdrawFinding(String exceedanceId, String reason, Instant at) implements HandleIssue {}

  record Assign(String area, Instant due, Instant at) implements Step {}

  record Answer(String by, String role, String text, Instant at) implements Step {}

  record Return(String by, String note, Instant due, Instant at) implements Step {}

  record Verify(String by, String note, Instant at) implements Step {}

  record WriteOff(String by, String note, Instant at) implements Step {}

  record CheckDue(Instant at) implements HandleIssue {}
}
