package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * Nobody acknowledged an alert in time, so it rose by one grade and went to the next recipients.
 *
 * @param uscc null where the alert is of a suspicion
 * @param from the grade whose clock ran out
 * @param grade the next one
 * @param recipients who has to acknowledge it now: ENTERPRISE, COUNTY, CITY
 * @param due by when
 */
@Published(name = "monitoring.AlertEscalated")
public record AlertEscalated(
    String alertId,
    String uscc,
    String outlet,
    String area,
    String from,
    String grade,
    List<String> recipients,
    Instant due,
    Instant at)
    implements DomainEvent {}
