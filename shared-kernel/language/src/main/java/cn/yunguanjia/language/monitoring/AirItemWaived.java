package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A place never monitored an item of the air quality index, and its index is published without it
 * (HJ 633-2026); the item was never primary there at light pollution or worse in the last three
 * years.
 *
 * @param place id of an air station, or code of an area
 * @param area the area it lies in, or is
 * @param item SO2, NO2, PM10, PM2.5, CO or O3
 * @param from first day of data, not before 2026-03-01
 * @param to last day, null while no end is known
 * @param basis where it is proved, in the officer's words
 */
@Published(name = "monitoring.AirItemWaived")
public record AirItemWaived(
    String place, String area, String item, LocalDate from, LocalDate to, String basis, Instant at)
    implements DomainEvent {}
