package cn.yunguanjia.monitoring.air.area;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.monitoring.air.rules.AirRuleBook;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.station.StationView;
import cn.yunguanjia.monitoring.station.StationView.Station;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which air stations there are, and which of them make official figures on a day. */
@Component
public class AirStations {
  private final StationView stations;
  private final AirRuleBook rules;

  AirStations(StationView stations, AirRuleBook rules) {
    this.stations = stations;
    this.rules = rules;
  }

  /** A place whose air is asked for: a station by its id, or an area by its code. */
  public Place place(String id) {
    Optional<Station> station = stations.find(id).filter(s -> s.kind() == Medium.AIR);
    if (station.isPresent()) {
      return Place.of(station.get());
    }
    return Region.find(id)
        .map(region -> Place.of(region, stations.find(Medium.AIR, region.code())))
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "no-such-air-place",
                        "没有空气站或区划 " + id + "；站点编号见 /api/public/air/latest，区划代码如 330400",
                        "No air station and no area "
                            + id
                            + "; stations are listed at /api/public/air/latest, an area is a code"
                            + " such as 330400")));
  }

  public List<Station> all() {
    return stations.find(Medium.AIR, null);
  }

  public Optional<Station> find(String id) {
    return stations.find(id).filter(s -> s.kind() == Medium.AIR);
  }

  /** What people call a place, or its id where nothing is known of it. */
  public Bilingual name(String id) {
    return find(id)
        .map(Station::name)
        .or(() -> Region.find(id).map(Region::name))
        .orElse(Bilingual.of(id, id));
  }

  /** Whether the station's values enter official figures of that day. */
  public boolean isOfficial(Station station, LocalDate day) {
    return rules.on(day).officialLevels().contains(station.levelOn(day));
  }

  /** The same; a station that the register does not know has only a device. */
  public boolean isOfficial(String id, LocalDate day) {
    return stations.find(id).map(s -> isOfficial(s, day)).orElse(true);
  }

  /** The county of each of these sources that is a station. */
  public Map<String, String> areas(Collection<String> sources) {
    Map<String, String> areas = new HashMap<>();
    for (String source : sources) {
      if (source.startsWith(DeviceView.STATION)) {
        stations
            .find(source.substring(DeviceView.STATION.length()))
            .ifPresent(s -> areas.put(source, s.area()));
      }
    }
    return areas;
  }
}
