package cn.yunguanjia.monitoring.station;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.StationLevelChanged;
import cn.yunguanjia.language.monitoring.StationRegistered;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The register of stations and sections as people read it. */
@Component
public class StationView implements Projection {
  private final ReadModel model;

  /**
   * @param kind AIR or WATER
   * @param level NATIONAL, PROVINCE or CITY: by whom it is controlled first; or MICRO
   * @param since first day it is registered for
   * @param changes the level from a day on, where it changed later
   */
  public record Station(
      String id,
      Bilingual name,
      Medium kind,
      String level,
      String area,
      double lon,
      double lat,
      LocalDate since,
      SortedMap<LocalDate, String> changes) {
    /** The level that held on the day of the data. */
    public String levelOn(LocalDate day) {
      SortedMap<LocalDate, String> before = changes.headMap(day.plusDays(1));
      return before.isEmpty() ? level : before.get(before.lastKey());
    }

    /** What its values belong to. */
    public String source() {
      return "station:" + id;
    }
  }

  StationView(ReadModels models) {
    model = models.describe("stations").part("all", Indexes.ascending("kind")).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(StationRegistered e) {
    model.put(
        "all",
        new Document("_id", e.stationId())
            .append("zh", e.name().zh())
            .append("en", e.name().en())
            .append("kind", e.kind().name())
            .append("level", e.level())
            .append("area", e.area())
            .append("lon", e.lon())
            .append("lat", e.lat())
            .append("since", CityTime.day(e.at()).toString()));
  }

  @EventHandler
  void on(StationLevelChanged e) {
    model.upsert("all", e.stationId(), Updates.set("changes." + e.from(), e.level()));
  }

  /** Stations of a kind in an area of the tree; null where it does not matter. */
  public List<Station> find(Medium kind, String area) {
    List<Station> found = new ArrayList<>();
    for (Document each :
        model
            .collection("all")
            .find(kind == null ? new Document() : Filters.eq("kind", kind.name()))
            .sort(Sorts.ascending("_id"))) {
      if (area == null || Region.covers(area, each.getString("area"))) {
        found.add(station(each));
      }
    }
    return found;
  }

  public Optional<Station> find(String id) {
    return Optional.ofNullable(model.find("all", id)).map(StationView::station);
  }

  private static Station station(Document each) {
    return new Station(
        each.getString("_id"),
        Bilingual.of(each.getString("zh"), each.getString("en")),
        Medium.valueOf(each.getString("kind")),
        each.getString("level"),
        each.getString("area"),
        each.getDouble("lon"),
        each.getDouble("lat"),
        each.getString("since") == null ? null : LocalDate.parse(each.getString("since")),
        changes(each));
  }

  private static SortedMap<LocalDate, String> changes(Document each) {
    SortedMap<LocalDate, String> changes = new TreeMap<>();
    Document known = each.get("changes", Document.class);
    if (known != null) {
      known.forEach((day, level) -> changes.put(LocalDate.parse(day), (String) level));
    }
    return changes;
  }
}
