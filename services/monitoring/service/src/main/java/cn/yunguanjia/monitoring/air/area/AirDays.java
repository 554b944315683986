package cn.yunguanjia.monitoring.air.area;

import cn.yunguanjia.language.monitoring.AirDayValue;
import cn.yunguanjia.language.monitoring.AirQualityAssessed;
import cn.yunguanjia.monitoring.air.hours.StationDays;
import cn.yunguanjia.monitoring.air.rules.AirRuleBook;
import cn.yunguanjia.monitoring.air.waiver.WaiverView;
import cn.yunguanjia.monitoring.days.DayView;
import cn.yunguanjia.monitoring.station.StationView.Station;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The days of a place: of a station as published, of an area by its official stations. */
@Component
public class AirDays {
  private static final Map<String, AirItem> ITEMS = items();

  private final DayView days;
  private final StationDays hours;
  private final AirStations stations;
  private final AirRuleBook rules;
  private final WaiverView waivers;

  AirDays(
      DayView days,
      StationDays hours,
      AirStations stations,
      AirRuleBook rules,
      WaiverView waivers) {
    this.days = days;
    this.hours = hours;
    this.stations = stations;
    this.rules = rules;
    this.waivers = waivers;
  }

  /**
   * A day with its concentrations, from which any version of the standard makes its index.
   *
   * @param values items that count
   * @param of what each station contributed, by its id; null where nothing is known of it
   * @param never pollutants the place never monitored and may do without (HJ 633-2026)
   */
  public record Day(
      LocalDate day,
      Map<AirItem, BigDecimal> values,
      Map<String, Map<AirItem, BigDecimal>> of,
      Set<AirPollutant> never) {

    public AirQuality by(AqiStandard standard) {
      return AirQuality.ofDay(standard, values, never);
    }

    /** By the standard of its date. */
    public AirQuality quality() {
      return by(AqiStandard.forDate(day));
    }
  }

  /** Days of which something is known, oldest first; both ends included. */
  public List<Day> of(Place place, LocalDate from, LocalDate to) {
    Map<LocalDate, Map<String, Map<AirItem, BigDecimal>>> known = new TreeMap<>();
    for (Station station : place.stations()) {
      published(station, place.isArea(), from, to)
          .forEach(
              (day, values) -> {
                if (!place.isArea() || stations.isOfficial(station, day)) {
                  known.computeIfAbsent(day, d -> new TreeMap<>()).put(station.id(), values);
                }
              });
    }
    List<Day> all = new ArrayList<>();
    WaiverView.Known waived = waivers.known();
    known.forEach(
        (day, of) ->
            all.add(
                new Day(
                    day, values(place, day, of, waived), of, waived.of(place.id(), day).keySet())));
    return all;
  }

  public Optional<Day> of(Place place, LocalDate day) {
    return of(place, day, day).stream().findFirst();
  }

  /** A station that never monitored an item is not waited for with it. */
  private Map<AirItem, BigDecimal> values(
      Place place,
      LocalDate day,
      Map<String, Map<AirItem, BigDecimal>> of,
      WaiverView.Known waived) {
    if (!place.isArea()) {
      return of.values().iterator().next();
    }
    List<Set<AirPollutant>> without =
        place.stations().stream()
            .filter(s -> of.containsKey(s.id()) || isDue(s, day))
            .map(s -> waived.of(s.id(), day).keySet())
            .toList();
    return AreaMean.of(
        of.values(),
        (item, n) -> {
          AirPollutant pollutant = AirPollutant.of(item);
          long due = without.stream().filter(never -> !never.contains(pollutant)).count();
          return rules.on(day).enoughStations(n, (int) Math.max(n, due));
        });
  }

  /** Whether an official station should have had a value that day. */
  private boolean isDue(Station station, LocalDate day) {
    boolean there = station.since() != null && !station.since().isAfter(day);
    return there && stations.isOfficial(station, day);
  }

  /** Of a station that publishes nothing, a micro station, the days are made of its hours. */
  private Map<LocalDate, Map<AirItem, BigDecimal>> published(
      Station station, boolean ofArea, LocalDate from, LocalDate to) {
    Map<LocalDate, Map<AirItem, BigDecimal>> values = new HashMap<>();
    for (AirQualityAssessed day : days.airDays(station.id(), from, to)) {
      if (!day.values().isEmpty()) {
        values.put(day.day(), values(day.values()));
      }
    }
    if (!ofArea && !stations.isOfficial(station, to)) {
      hours
          .ofDays(station.source(), from, to)
          .forEach(
              (day, found) -> {
                if (!stations.isOfficial(station, day)) {
                  values.put(day, values(found.values()));
                }
              });
    }
    return values;
  }

  private static Map<AirItem, BigDecimal> values(List<AirDayValue> items) {
    Map<AirItem, BigDecimal> values = new EnumMap<>(AirItem.class);
    for (AirDayValue each : items) {
      if (each.value() != null) {
        values.put(ITEMS.get(each.item()), each.value());
      }
    }
    return values;
  }

  private static Map<String, AirItem> items() {
    Map<String, AirItem> items = new HashMap<>();
    for (AirPollutant each : AirPollutant.values()) {
      items.put(each.day().label(), each.day());
    }
    items.put(AirItem.O3_1H.label(), AirItem.O3_1H);
    return items;
  }
}
