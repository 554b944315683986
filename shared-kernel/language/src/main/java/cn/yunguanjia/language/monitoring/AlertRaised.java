package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A live reading stands above the limit: not yet judged, but somebody should look.
 *
 * @param alertId derived from outlet, factor and hour
 * @param grade YELLOW, ORANGE or RED
 */
@Published(name = "monitoring.AlertRaised")
public record AlertRaised(
    String alertId,
    String uscc,
    String outlet,
    String area,
    String factor,
    BigDecimal value,
    BigDecimal limit,
    String unit,
    String grade,
    Instant at)
    implements DomainEvent {}
