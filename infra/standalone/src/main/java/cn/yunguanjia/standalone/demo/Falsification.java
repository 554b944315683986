package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Data of the stories that somebody falsified or that broke, for the detectors of suspicious data
 * to find. Placed relative to the day the city is loaded.
 *
 * @param hours how long
 * @param how FLAT: one value; HELD: held just under the limit; COPIED: from so many days before;
 *     TOTAL: the device adds up only a part of its flow
 * @param copiedDaysBefore only of a copy, otherwise 0
 */
public record Falsification(
    String uscc,
    String outlet,
    String factor,
    int daysAgo,
    int startHour,
    int hours,
    How how,
    int copiedDaysBefore) {

  /** In what way. */
  public enum How {
    FLAT,
    HELD,
    COPIED,
    TOTAL
  }

  LocalDateTime begin(LocalDate anchor) {
    return anchor.minusDays(daysAgo).atTime(startHour, 0);
  }

  boolean holds(LocalDateTime hour, LocalDate anchor) {
    return !hour.isBefore(begin(anchor)) && hour.isBefore(begin(anchor).plusHours(hours));
  }
}
