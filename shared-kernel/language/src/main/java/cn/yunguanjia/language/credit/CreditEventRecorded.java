package cn.yunguanjia.language.credit;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * Conduct that counts for or against an enterprise.
 *
 * @param creditEventId derived from its source, so that the same conduct counts once
 * @param item scoring item of the rule set, such as EX-1
 * @param sourceId the event's subject: issue or exceedance id
 * @param points deducted while it stands
 * @param until end of its effect where nothing repairs it earlier
 */
@Published(name = "credit.CreditEventRecorded")
public record CreditEventRecorded(
    String creditEventId,
    String uscc,
    String item,
    String sourceId,
    int points,
    Bilingual text,
    String ruleSet,
    Instant until,
    Instant at)
    implements DomainEvent {}
