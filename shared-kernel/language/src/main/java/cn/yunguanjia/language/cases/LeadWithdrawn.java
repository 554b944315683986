package cn.yunguanjia.language.cases;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * A lead was taken back because its findings were.
 *
 * @param text what is left of it
 * @param judged when monitoring recorded that the lead is none
 */
@Published(name = "cases.LeadWithdrawn")
public record LeadWithdrawn(
    String issueId, String leadId, Bilingual text, Instant judged, Instant at)
    implements DomainEvent {}
