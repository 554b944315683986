package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The device register as people read it. */
@Component
public class DeviceView implements Projection {
  /** What the source of a station's values begins with. */
  public static final String STATION = "station:";

  private static final int MOST = 1000;
  private final ReadModel model;

  /**
   * @param outlet uscc:code, null for a station's device
   * @param station id, null for an outlet's device
   */
  public record Entry(String mn, String outlet, String station, String systemType, String area) {
    /** What its values belong to: the outlet, or the station as station:id. */
    public String source() {
      return outlet != null ? outlet : STATION + station;
    }
  }

  DeviceView(ReadModels models) {
    model =
        models
            .describe("devices")
            .part("all", Indexes.ascending("uscc"), Indexes.ascending("source"))
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(DeviceRegistered device) {
    String outlet = device.outlet();
    model.put(
        "all",
        new Document("_id", device.mn())
            .append("outlet", outlet)
            .append("uscc", outlet == null ? null : outlet.substring(0, outlet.indexOf(':')))
            .append("station", device.station())
            .append("source", outlet == null ? STATION + device.station() : outlet)
            .append("systemType", device.systemType())
            .append("area", device.area()));
  }

  /** Devices in an area of the tree, of one enterprise where it is named. */
  public List<Entry> find(String area, String uscc) {
    Bson filter = uscc == null ? new Document() : Filters.eq("uscc", uscc);
    List<Entry> found = new ArrayList<>();
    for (Document each :
        model.collection("all").find(filter).sort(Sorts.ascending("_id")).limit(MOST)) {
      if (area == null || Region.covers(area, each.getString("area"))) {
        found.add(entry(each));
      }
    }
    return found;
  }

  /** Every device of the register. */
  public List<Entry> all() {
    return model.collection("all").find().map(DeviceView::entry).into(new ArrayList<>());
  }

  /** The county of each of these sources. */
  public Map<String, String> areas(Collection<String> sources) {
    Map<String, String> areas = new HashMap<>();
    for (Document each : model.collection("all").find(Filters.in("source", Set.copyOf(sources)))) {
      areas.put(each.getString("source"), each.getString("area"));
    }
    return areas;
  }

  /** The device with this MN, where one is registered. */
  public Optional<Entry> find(String mn) {
    return Optional.ofNullable(model.find("all", mn)).map(DeviceView::entry);
  }

  /**
   * The device that was let in at the door.
   *
   * @throws IllegalStateException while the register's view has not seen it yet
   */
  public Entry require(String mn) {
    Document known = model.find("all", mn);
    if (known == null) {
      throw new IllegalStateException("The register does not know " + mn + " yet");
    }
    return entry(known);
  }

  /**
   * The devices of a batch that were let in at the door, by MN.
   *
   * @throws IllegalStateException while the register's view has not seen one of them yet
   */
  public Map<String, Entry> require(Collection<String> mns) {
    Map<String, Entry> known = new HashMap<>();
    for (Document each : model.collection("all").find(Filters.in("_id", mns))) {
      known.put(each.getString("_id"), entry(each));
    }
    mns.stream()
        .filter(mn -> !known.containsKey(mn))
        .findFirst()
        .ifPresent(
            mn -> {
              throw new IllegalStateException("The register does not know " + mn + " yet");
            });
    return known;
  }

  private static Entry entry(Document each) {
    return new Entry(
        each.getString("_id"),
        each.getString("outlet"),
        each.getString("station"),
        each.getString("systemType"),
        each.getString("area"));
  }
}
