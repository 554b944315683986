package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;

/**
 * From a day on a station is controlled by somebody else; its data before stay what they were.
 *
 * @param level NATIONAL, PROVINCE, CITY or MICRO; the values of a micro station never enter
 *     official figures
 * @param from first day of data
 */
@Published(name = "monitoring.StationLevelChanged")
public record StationLevelChanged(String stationId, String level, LocalDate from, Instant at)
    implements DomainEvent {}
