package cn.yunguanjia.monitoring.water.value;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.water.item.Measurand;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What automatic stations measured, in the units kept: valid values only. */
@Component
public class AutomaticDays {
  private final Readings readings;

  AutomaticDays(Readings readings) {
    this.readings = readings;
  }

  /** Daily means by day and item; a day of which nothing is known is not there. */
  public Map<LocalDate, Map<String, BigDecimal>> between(
      String section, LocalDate from, LocalDate to, WaterRules rules) {
    Map<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();
    each(
        section,
        Resolution.DAY,
        CityTime.startOf(from),
        CityTime.startOf(to),
        rules,
        (key, time, value) ->
            days.computeIfAbsent(CityTime.day(time), d -> new HashMap<>()).put(key, value));
    return days;
  }

  /** Hourly means by item, the oldest first. */
  public Map<String, Map<Instant, BigDecimal>> hours(
      String section, Instant from, Instant to, WaterRules rules) {
    Map<String, Map<Instant, BigDecimal>> hours = new LinkedHashMap<>();
    each(
        section,
        Resolution.HOUR,
        from,
        to,
        rules,
        (key, time, value) -> hours.computeIfAbsent(key, k -> new TreeMap<>()).put(time, value));
    return hours;
  }

  private interface Taking {
    void take(String key, Instant time, BigDecimal value);
  }

  private void each(
      String section, Resolution of, Instant from, Instant to, WaterRules rules, Taking taking) {
    for (Measurand measurand : Measurand.all()) {
      WaterRules.Feed feed = feed(measurand, rules);
      if (feed != null) {
        List<Measured> series =
            readings.series(DeviceView.STATION + section, feed.factor(), of, from, to);
        for (Measured m : series) {
          if (m.valid()) {
            taking.take(measurand.key(), m.time(), m.value().multiply(feed.scale()));
          }
        }
      }
    }
  }

  private static WaterRules.Feed feed(Measurand measurand, WaterRules rules) {
    return measurand.factor() == null
        ? rules.feeds().get(measurand.key())
        : new WaterRules.Feed(measurand.factor(), BigDecimal.ONE);
  }
}
