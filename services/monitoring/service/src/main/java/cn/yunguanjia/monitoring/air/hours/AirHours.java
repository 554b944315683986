package cn.yunguanjia.monitoring.air.hours;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.AirDayValue;
import cn.yunguanjia.monitoring.air.rules.AirRuleBook;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.standards.air.AirDay;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPeriod;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AirStandard;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.FunctionZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final AirRuleBook air;

  AirHours(Readings readings, RuleBook rules, AirRuleBook air) {
    this.readings = readings;
    this.rules = rules;
    this.air = air;
  }

  /** Values of one hour, by item. */
  public record Hour(Instant start, Map<AirItem, Measured> values) {
    public Map<AirItem, BigDecimal> valid() {
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
  public Optional<Hour> latest(String source, Instant asOf) {
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

  /** What is known of the hours from a time to before another, oldest first. */
  public List<Hour> between(String source, Instant from, Instant to) {
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
    return hours.entrySet().stream().map(e -> new Hour(e.getKey(), e.getValue())).toList();
  }

  /**
   * A day by the standard of its date.
   *
   * @param values of each daily item, also of those that do not count
   */
  public record Day(AirQuality quality, List<AirDayValue> values) {}

  /** Empty where no hour of the day is known. */
  public Optional<Day> ofDay(String source, LocalDate day) {
    return Optional.ofNullable(ofDays(source, day, day).get(day));
  }

  /** Days of which some hour is known, both ends included. */
  public Map<LocalDate, Day> ofDays(String source, LocalDate from, LocalDate to) {
    return between(source, CityTime.startOf(from), CityTime.startOf(to.plusDays(1))).stream()
        .collect(
            Collectors.groupingBy(
                hour -> CityTime.day(hour.start()),
                Collectors.collectingAndThen(Collectors.toList(), this::day)));
  }

  private Day day(List<Hour> known) {
    Map<AirItem, List<BigDecimal>> hours = new EnumMap<>(AirItem.class);
    FACTORS.keySet().forEach(item -> hours.put(item, Arrays.asList(new BigDecimal[24])));
    for (Hour hour : known) {
      int of = hour.start().atZone(CityTime.ZONE).getHour();
      hour.valid().forEach((item, value) -> hours.get(item).set(of, value));
    }
    LocalDate day = CityTime.day(known.getFirst().start());
    Map<AirItem, BigDecimal> values = AirDay.of(hours, validity(day));
    return new Day(AirQuality.ofDay(AqiStandard.forDate(day), values), values(values, hours));
  }

  private AirDay.Validity validity(LocalDate day) {
    MonitoringRules valid = rules.on(day);
    return new AirDay.Validity(
        valid.validHoursOfDay(),
        valid.ozoneEightHours(),
        valid.ozoneWindowsOfDay(),
        air.on(day).ozoneDayCountsAboveLimit()
            ? AirStandard.forDate(day)
                .limit(AirPollutant.O3, AirPeriod.EIGHT_HOURS, FunctionZone.TWO)
                .orElseThrow()
            : null);
  }

  private static List<AirDayValue> values(
      Map<AirItem, BigDecimal> day, Map<AirItem, List<BigDecimal>> hours) {
    List<AirDayValue> values = new ArrayList<>();
    for (AirPollutant pollutant : AirPollutant.values()) {
      int valid = (int) hours.get(pollutant.hour()).stream().filter(Objects::nonNull).count();
      values.add(value(pollutant.day(), day, valid));
      if (pollutant == AirPollutant.O3) {
        values.add(value(AirItem.O3_1H, day, valid));
      }
    }
    return values;
  }

  private static AirDayValue value(AirItem item, Map<AirItem, BigDecimal> day, int hours) {
    return new AirDayValue(item.label(), day.get(item), hours);
  }

  public static String factor(AirItem item) {
    return FACTORS.get(item);
  }

  /** In air around us all but carbon monoxide is given in µg/m³ (GB 3095), unlike in exhaust. */
  public static String unit(AirItem item) {
    return item == AirItem.CO_1H ? "mg/m³" : "µg/m³";
  }
}
