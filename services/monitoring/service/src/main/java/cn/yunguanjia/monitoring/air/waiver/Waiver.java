package cn.yunguanjia.monitoring.air.waiver;

import cn.yunguanjia.standards.air.AirPollutant;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That the index of a place does without a pollutant it never monitored (HJ 633-2026).
 *
 * @param place id of a station, or code of an area
 * @param to last day, null while no end is known; before the first one where it never held
 * @param reason why it ended, null while nobody ended it
 * @param eventId that told of it
 * @param endedBy event that told of its end, or null
 */
public record Waiver(
    String place,
    String area,
    AirPollutant pollutant,
    LocalDate from,
    LocalDate to,
    String basis,
    Instant at,
    String reason,
    Instant endedAt,
    String eventId,
    String endedBy) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
