package cn.yunguanjia.monitoring.air.hours;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.rules.HourRuleBook;
import cn.yunguanjia.monitoring.air.rules.HourRules;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.SlidingMean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The air at a station by the hour, from its hourly means. */
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

  /** How far before an hour its longest sliding mean begins. */
  private static final Duration BEFORE = Duration.ofHours(23);

  private final Readings readings;
  private final HourRuleBook rules;

  AirHours(Readings readings, HourRuleBook rules) {
    this.readings = readings;
    this.rules = rules;
  }

  /**
   * Values of one hour, by item.
   *
   * @param sliding means over the hours that end with it, also those that do not count
   */
  public record Hour(Instant start, Map<AirItem, Measured> values, List<SlidingMean> sliding) {
    /** What counts: of the hour itself, and the sliding means that end with it. */
    public Map<AirItem, BigDecimal> valid() {
      Map<AirItem, BigDecimal> valid = new EnumMap<>(AirItem.class);
      values.forEach(
          (item, m) -> {
            if (m.valid()) {
              valid.put(item, m.value());
            }
          });
      for (SlidingMean mean : sliding) {
        if (mean.value() != null) {
          valid.put(mean.item(), mean.value());
        }
      }
      return valid;
    }
  }

  /** The youngest hour of a station that is over at that time, not older than a day. */
  public Optional<Hour> latest(String source, Instant asOf) {
    Instant from = asOf.minus(Duration.ofDays(1));
    Instant to = asOf.minus(Duration.ofHours(1)).plusNanos(1);
    SortedMap<Instant, Map<AirItem, Measured>> known = read(source, from.minus(BEFORE), to);
    if (known.tailMap(from).isEmpty()) {
      return Optional.empty();
    }
    Instant start = known.lastKey();
    return Optional.of(new Hour(start, known.get(start), sliding(start, valid(known))));
  }

  /** What is known of the hours from a time to before another, oldest first. */
  public List<Hour> between(String source, Instant from, Instant to) {
    SortedMap<Instant, Map<AirItem, Measured>> known = read(source, from.minus(BEFORE), to);
    Map<AirItem, Map<Instant, BigDecimal>> valid = valid(known);
    List<Hour> hours = new ArrayList<>();
    known
        .tailMap(from)
        .forEach((start, values) -> hours.add(new Hour(start, values, sliding(start, valid))));
    return hours;
  }

  /** What was measured, by the start of its hour. */
  SortedMap<Instant, Map<AirItem, Measured>> read(String source, Instant from, Instant to) {
    SortedMap<Instant, Map<AirItem, Measured>> hours = new TreeMap<>();
    FACTORS.forEach(
        (item, factor) ->
            readings
                .series(source, factor, Resolution.HOUR, from, to)
                .forEach(
                    m ->
                        hours
                            .computeIfAbsent(m.time(), t -> new EnumMap<>(AirItem.class))
                            .put(item, m)));
    return hours;
  }

  /** By item, the values that count. */
  private static Map<AirItem, Map<Instant, BigDecimal>> valid(
      SortedMap<Instant, Map<AirItem, Measured>> hours) {
    Map<AirItem, Map<Instant, BigDecimal>> valid = new EnumMap<>(AirItem.class);
    hours.forEach(
        (start, values) ->
            values.forEach(
                (item, m) -> {
                  if (m.valid()) {
                    valid.computeIfAbsent(item, i -> new HashMap<>()).put(start, m.value());
                  }
                }));
    return valid;
  }

  private List<SlidingMean> sliding(Instant start, Map<AirItem, Map<Instant, BigDecimal>> valid) {
    HourRules rule = rules.on(CityTime.day(start));
    return SlidingMean.ITEMS.stream()
        .map(
            item ->
                SlidingMean.of(
                    item,
                    start,
                    valid.getOrDefault(AirPollutant.of(item).hour(), Map.of()),
                    rule.needed(item)))
        .toList();
  }

  public static String factor(AirItem item) {
    return FACTORS.get(item);
  }

  /** In air around us all but carbon monoxide is given in µg/m³ (GB 3095), unlike in exhaust. */
  public static String unit(AirItem item) {
    return item == AirItem.CO_1H ? "mg/m³" : "µg/m³";
  }
}
