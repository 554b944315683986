package cn.yunguanjia.monitoring.ambient;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.standards.air.AirDay;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The air at a station by the hour and by the day, from its hourly means. */
@Component
public class AirHours {
  private static final Map<AirItem, String> FACTORS =
      new EnumMap<>(
          Map.of(
              AirItem.SO2_1H, "a21026",
              AirItem.NO2_1H, "a21004",
              AirItem.PM10_1H, "a34002",
              AirItem.PM2_5_1H, "a34004",
              AirItem.CO_1H, "a21005",
              AirItem.O3_1H, "a05024"));

  private final Readings readings;
  private final RuleBook rules;

  AirHours(Readings readings, RuleBook rules) {
    this.readings = readings;
    this.rules = rules;
  }

  /** Values of one hour, by item. */
  record Hour(Instant start, Map<AirItem, Measured> values) {
    Map<AirItem, BigDecimal> valid() {
      Map<AirItem, BigDecimal> valid = new EnumMap<>(AirItem.class);
      values.forEach(
          (item, m) -> {
            if (m.valid()) {
              valid.put(item, m.value());
            }
          });
      return valid;
    }
  }

  /** The youngest hour of a station that is over at that time, not older than a day. */
  Optional<Hour> latest(String source, Instant asOf) {
    Map<AirItem, List<Measured>> series = new EnumMap<>(AirItem.class);
    FACTORS.forEach(
        (item, factor) ->
            series.put(
                item,
                readings.series(
                    source,
                    factor,
                    Resolution.HOUR,
                    asOf.minus(Duration.ofDays(1)),
                    asOf.minus(Duration.ofHours(1)).plusNanos(1))));
    return series.values().stream()
        .flatMap(List::stream)
        .map(Measured::time)
        .max(Instant::compareTo)
        .map(
            start -> {
              Map<AirItem, Measured> values = new EnumMap<>(AirItem.class);
              series.forEach(
                  (item, all) ->
                      all.stream()
                          .filter(m -> m.time().equals(start))
                          .forEach(m -> values.put(item, m)));
              return new Hour(start, values);
            });
  }

  /** The index of a day; empty where no hour of it is known. */
  public Optional<AirQuality> ofDay(String source, LocalDate day) {
    Instant from = CityTime.startOf(day);
    Instant to = CityTime.startOf(day.plusDays(1));
    Map<AirItem, List<BigDecimal>> hours = new EnumMap<>(AirItem.class);
    boolean any = false;
    for (var item : FACTORS.entrySet()) {
      BigDecimal[] values = new BigDecimal[24];
      for (Measured m : readings.series(source, item.getValue(), Resolution.HOUR, from, to)) {
        any = true;
        if (m.valid()) {
          values[m.time().atZone(CityTime.ZONE).getHour()] = m.value();
        }
      }
      hours.put(item.getKey(), Arrays.asList(values));
    }
    MonitoringRules valid = rules.on(day);
    return any
        ? Optional.of(
            AirQuality.of(
                AqiStandard.forDate(day),
                AirQuality.DAILY,
                AirDay.of(
                    hours,
                    new AirDay.Validity(
                        valid.validHoursOfDay(),
                        valid.ozoneEightHours(),
                        valid.ozoneWindowsOfDay()))))
        : Optional.empty();
  }

  static String factor(AirItem item) {
    return FACTORS.get(item);
  }

  /** In air around us all but carbon monoxide is given in µg/m³ (GB 3095), unlike in exhaust. */
  static String unit(AirItem item) {
    return item == AirItem.CO_1H ? "mg/m³" : "µg/m³";
  }
}
