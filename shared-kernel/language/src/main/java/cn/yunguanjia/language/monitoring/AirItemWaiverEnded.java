package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;

/**
 * From a day on the air quality index of a place asks for an item again.
 *
 * @param from first day of the waiver that ends, which names it
 * @param to last day it holds; the day before its first one where it should never have been
 * @param reason in the officer's words
 */
@Published(name = "monitoring.AirItemWaiverEnded")
public record AirItemWaiverEnded(
    String place, String area, String item, LocalDate from, LocalDate to, String reason, Instant at)
    implements DomainEvent {}
