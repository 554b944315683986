package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * A recipient took note of an alert, so its clock stands.
 *
 * @param uscc null where the alert is of a suspicion
 * @param grade that the alert had then
 * @param by subject id of who did
 * @param role in which they did
 */
@Published(name = "monitoring.AlertAcknowledged")
public record AlertAcknowledged(
    String alertId,
    String uscc,
    String outlet,
    String area,
    String grade,
    String by,
    String role,
    Instant at)
    implements DomainEvent {}
