package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The day of an outlet was closed, or corrected by late data: the latest of the same outlet and day
 * counts.
 *
 * @param hoursReported hours with a value
 * @param hoursValid hours with a valid value
 * @param judged means that were compared with a limit
 * @param exceeded of these, means that broke it
 */
@Published(name = "monitoring.ReadingsAggregated")
public record ReadingsAggregated(
    String uscc,
    String outlet,
    String area,
    LocalDate day,
    int hoursReported,
    int hoursValid,
    int judged,
    int exceeded,
    Instant at)
    implements DomainEvent {}
