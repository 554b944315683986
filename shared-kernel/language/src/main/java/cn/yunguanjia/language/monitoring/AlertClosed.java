package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * What an alert warned of is over.
 *
 * @param uscc null where the alert was of a suspicion
 * @param reason BACK_WITHIN (the values kept the limit for long enough), HOUR_KEPT (the mean of the
 *     hour was judged to keep it), DATA_CAME (the outlet sends again); of a suspicion WITHDRAWN,
 *     DISMISSED or TAKEN_UP
 */
@Published(name = "monitoring.AlertClosed")
public record AlertClosed(
    String alertId, String uscc, String outlet, String area, String reason, Instant at)
    implements DomainEvent {}
