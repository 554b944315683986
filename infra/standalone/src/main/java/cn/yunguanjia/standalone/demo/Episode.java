package cn.yunguanjia.standalone.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One exceedance of the stories, placed relative to the day the city is loaded.
 *
 * @param length in averaging periods of the limit: days for waste water, hours for exhaust gas
 * @param times the mean as a multiple of the limit
 * @param end how far its case has come: OPEN, ASSIGNED, ANSWERED, RETURNED, VERIFIED, WRITTEN_OFF
 * @param cause key of {@link Cause}
 */
public record Episode(
    String uscc,
    String outlet,
    String factor,
    int daysAgo,
    int startHour,
    int length,
    BigDecimal times,
    String end,
    String cause) {

  LocalDateTime begin(LocalDate anchor) {
    return anchor.minusDays(daysAgo).atTime(startHour, 0);
  }

  LocalDateTime end(LocalDate anchor, boolean daily) {
    return daily ? begin(anchor).plusDays(length) : begin(anchor).plusHours(length);
  }
}
