package cn.yunguanjia.monitoring.air.area;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.hours.AirHours;
import cn.yunguanjia.monitoring.air.rules.HourRuleBook;
import cn.yunguanjia.monitoring.air.waiver.WaiverView;
import cn.yunguanjia.monitoring.station.StationView.Station;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.SlidingMean;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The hours of a place: of a station as measured, of an area the mean of its official stations. */
@Component
public class AreaHours {
  private final AirHours hours;
  private final AirStations stations;
  private final HourRuleBook rules;
  private final WaiverView waivers;

  AreaHours(AirHours hours, AirStations stations, HourRuleBook rules, WaiverView waivers) {
    this.hours = hours;
    this.stations = stations;
    this.rules = rules;
    this.waivers = waivers;
  }

  /**
   * @param values items that count, sliding means among them
   * @param of what was measured at each station, by its id
   * @param quality by the standard of the hour's date
   */
  public record Hour(
      Instant start,
      Map<AirItem, BigDecimal> values,
      Map<String, AirHours.Hour> of,
      AirQuality quality) {

    /** The sliding means of a station with their hours; an area has only the means of these. */
    public List<SlidingMean> sliding(Place place) {
      return place.isArea() ? List.of() : of.get(place.id()).sliding();
    }
  }

  /** Hours that begin from a time to before another, oldest first. */
  public List<Hour> of(Place place, Instant from, Instant to) {
    Map<Instant, Map<String, AirHours.Hour>> known = new TreeMap<>();
    for (Station station : place.stations()) {
      for (AirHours.Hour hour : hours.between(station.source(), from, to)) {
        if (!place.isArea() || stations.isOfficial(station, CityTime.day(hour.start()))) {
          known.computeIfAbsent(hour.start(), h -> new TreeMap<>()).put(station.id(), hour);
        }
      }
    }
    List<Hour> all = new ArrayList<>();
    WaiverView.Known waived = waivers.known();
    known.forEach((start, of) -> all.add(hour(place.id(), start, of, waived)));
    return all;
  }

  /**
   * The hour of a place. The sliding means of an area are the means of its stations' sliding means,
   * as its other concentrations are the means of theirs.
   *
   * @param of what was measured at each of its stations that enters
   */
  public Hour hour(
      String place, Instant start, Map<String, AirHours.Hour> of, WaiverView.Known waived) {
    Map<AirItem, BigDecimal> values =
        AreaMean.of(of.values().stream().map(AirHours.Hour::valid).toList(), (item, n) -> true);
    LocalDate day = CityTime.day(start);
    AirQuality quality =
        AirQuality.ofHour(
            AqiStandard.forDate(day),
            values,
            rules.on(day).particles(),
            waived.of(place, day).keySet());
    return new Hour(start, values, of, quality);
  }
}
