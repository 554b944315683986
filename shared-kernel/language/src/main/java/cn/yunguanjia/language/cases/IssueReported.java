package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.Severity;
import java.time.Instant;

/**
 * An environmental issue was found.
 *
 * @param number what people call it by, such as HJ2026-00012
 * @param channel by whose finding: EXCEEDANCE, ALERT, LEAD or SUSPICION of monitoring, or of people
 *     GRID, PATROL, OFFICER or OTHER
 * @param uscc the responsible enterprise, null where it is not known
 * @param outlet uscc:code, null where the issue is not about one
 * @param factor null where the issue is not about one
 * @param description what the finder saw, null where the findings say it
 * @param place where it was seen, in the finder's words, or null
 */
@Published(name = "cases.IssueReported")
public record IssueReported(
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
    Instant at)
    implements DomainEvent {

  /** Found by something that says all with its findings. */
  public IssueReported(
      String issueId,
      String number,
      String channel,
      String uscc,
      String outlet,
      String factor,
      String area,
      Bilingual title,
      Severity severity,
      Instant at) {
    this(issueId, number, channel, uscc, outlet, factor, area, title, severity, null, null, at);
  }
}
