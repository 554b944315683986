package cn.yunguanjia.monitoring.air.area;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.hours.AirHours;
import cn.yunguanjia.monitoring.station.StationView.Station;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import java.math.BigDecimal;
import java.time.Instant;
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

  AreaHours(AirHours hours, AirStations stations) {
    this.hours = hours;
    this.stations = stations;
  }

  /**
   * @param values items that count
   * @param of what was measured at each station, by its id
   */
  public record Hour(
      Instant start, Map<AirItem, BigDecimal> values, Map<String, AirHours.Hour> of) {
    public AirQuality quality() {
      return AirQuality.of(AqiStandard.forDate(CityTime.day(start)), AirQuality.HOURLY, values);
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
    known.forEach(
        (start, of) ->
            all.add(
                new Hour(
                    start,
                    AreaMean.of(of.values().stream().map(AirHours.Hour::valid).toList(), n -> true),
                    of)));
    return all;
  }
}
