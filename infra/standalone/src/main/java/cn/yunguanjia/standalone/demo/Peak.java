package cn.yunguanjia.standalone.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * A short rise of the live values that comes again and again, too short to lift the mean of its
 * hour: an alert without an exceedance.
 *
 * @param times as a multiple of the limit
 * @param everyMinutes of the day
 * @param fromMinute within that time
 * @param minutes how long it lasts
 */
public record Peak(
    String uscc,
    String outlet,
    String factor,
    BigDecimal times,
    int everyMinutes,
    int fromMinute,
    int minutes) {

  boolean isOn(LocalDateTime moment) {
    int minute = moment.toLocalTime().toSecondOfDay() / 60 % everyMinutes;
    return minute >= fromMinute && minute < fromMinute + minutes;
  }
}
