package cn.yunguanjia.credit.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts what was measured last into the rows of the page, as words and bars. */
final class MeasuredNow {
  private static final Duration OLD_AFTER = Duration.ofHours(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private MeasuredNow() {}

  /**
   * A judged exceedance of today stays until tomorrow: it says more than one value of this minute.
   *
   * @return when the newest of them was measured, or null
   */
  @SuppressWarnings("unchecked")
  static String into(
      List<Map<String, Object>> groups, Map<String, OpenReadings.Reading> readings, Instant now) {
    String newestOfAll = null;
    for (Map<String, Object> group : groups) {
      List<Map<String, Object>> rows = (List<Map<String, Object>>) group.get("rows");
      String newest = null;
      int high = 0;
      for (Map<String, Object> row : rows) {
        OpenReadings.Reading reading = readings.get(row.get("outlet") + " " + row.get("factor"));
        if (reading == null || reading.value() == null || reading.time() == null) {
          continue;
        }
        newest = later(newest, reading.time());
        if (!row.containsKey("over")) {
          put(row, new BigDecimal(reading.value()), reading);
          high += reading.over() ? 1 : 0;
        }
      }
      if (newest != null) {
        group.put("measuredAt", newest);
        group.put("silent", instant(newest).plus(OLD_AFTER).isBefore(now));
        group.put("high", high);
        newestOfAll = later(newestOfAll, newest);
      }
    }
    return newestOfAll;
  }

  private static void put(Map<String, Object> row, BigDecimal value, OpenReadings.Reading reading) {
    row.put("value", value.toPlainString());
    row.put("time", reading.time());
    row.put("high", reading.over());
    BigDecimal min = decimal(row.get("min"));
    Optional<BigDecimal> max = Optional.ofNullable(decimal(row.get("max")));
    if (min != null && max.isPresent() && max.get().compareTo(min) > 0) {
      BigDecimal share =
          value
              .subtract(min)
              .multiply(BigDecimal.valueOf(60))
              .divide(max.get().subtract(min), 1, RoundingMode.HALF_EVEN)
              .add(BigDecimal.valueOf(20));
      row.put("at", share.max(BigDecimal.valueOf(2)).min(BigDecimal.valueOf(98)).toPlainString());
    } else {
      max.filter(limit -> limit.signum() > 0)
          .ifPresent(
              limit ->
                  row.put(
                      "percent",
                      value.multiply(HUNDRED).divide(limit, 0, RoundingMode.HALF_UP).intValue()));
    }
  }

  private static BigDecimal decimal(Object value) {
    return value == null ? null : new BigDecimal(Objects.toString(value));
  }

  private static String later(String a, String b) {
    return a == null || instant(a).isBefore(instant(b)) ? b : a;
  }

  private static Instant instant(String iso) {
    return OffsetDateTime.parse(iso).toInstant();
  }
}
