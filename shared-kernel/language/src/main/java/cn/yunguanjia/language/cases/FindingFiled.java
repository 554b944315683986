package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * Where an exceedance is filed among the issues.
 *
 * @param issueId null once the exceedance is withdrawn, so that it belongs to none
 * @param judged when the judgement that this follows was recorded; an older one changes nothing
 */
@Published(name = "cases.FindingFiled")
public record FindingFiled(String exceedanceId, String issueId, Instant judged, Instant at)
    implements DomainEvent {}
