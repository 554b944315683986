package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * The enterprise said why an alert came and what it did; a later answer takes the earlier one's
 * place.
 *
 * @param by subject id of who answered for the enterprise
 */
@Published(name = "monitoring.AlertAnswered")
public record AlertAnswered(
    String alertId,
    String uscc,
    String outlet,
    String area,
    String by,
    String reason,
    String measure,
    Instant at)
    implements DomainEvent {}
