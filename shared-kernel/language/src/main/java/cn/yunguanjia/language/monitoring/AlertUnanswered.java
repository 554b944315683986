package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The last recipients, too, let their time pass: an alert of the top grade that nobody
 * acknowledged.
 *
 * @param uscc null where the alert is of a suspicion
 * @param kind VALUE, SILENCE or SUSPICION
 * @param factor null where the alert is not about one, and then value, limit and unit, too
 * @param value as it was raised with its gravest value
 * @param began time of the measurement that was raised
 */
@Published(name = "monitoring.AlertUnanswered")
public record AlertUnanswered(
    String alertId,
    String uscc,
    String outlet,
    String area,
    String kind,
    String factor,
    BigDecimal value,
    BigDecimal limit,
    String unit,
    String grade,
    Instant began,
    Instant at)
    implements DomainEvent {}
