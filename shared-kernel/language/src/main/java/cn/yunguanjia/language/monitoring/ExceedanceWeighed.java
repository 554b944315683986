package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An exceedance was laid into the balance in which an outlet's findings about one factor add up, or
 * taken out of it.
 *
 * @param day of the measurement, in the city's zone
 * @param multiple value / limit - 1; null for a factor with two bounds
 * @param standing false once the exceedance is withdrawn
 */
@Published(name = "monitoring.ExceedanceWeighed")
public record ExceedanceWeighed(
    String exceedanceId,
    String outlet,
    String factor,
    LocalDate day,
    BigDecimal multiple,
    boolean standing,
    Instant at)
    implements DomainEvent {}
