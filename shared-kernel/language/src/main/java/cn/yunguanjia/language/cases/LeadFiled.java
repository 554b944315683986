package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.Severity;
import java.time.Instant;
import java.util.List;

/**
 * A lead was laid to an issue.
 *
 * @param leadId id of the suspicion or alert it comes from
 * @param kind REPEATED or LARGE exceedances, or an unanswered ALERT
 * @param text what the lead says
 * @param exceedanceIds findings that are its evidence; empty where it has none
 * @param severity the issue is at least so grave; null where the lead does not weigh
 * @param judged when monitoring recorded the lead; null in events of before 2026-11-28
 */
@Published(name = "cases.LeadFiled")
public record LeadFiled(
    String issueId,
    String leadId,
    String kind,
    Bilingual text,
    List<String> exceedanceIds,
    Severity severity,
    Instant judged,
    Instant at)
    implements DomainEvent {}
