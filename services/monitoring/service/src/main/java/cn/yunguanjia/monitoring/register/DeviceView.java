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
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The device register as people read it. */
@Component
class DeviceView implements Projection {
  private static final int MOST = 1000;
  private final ReadModel model;

  record Entry(String mn, String outlet, String station, String systemType, String area) {}

  DeviceView(ReadModels models) {
    model = models.describe("devices").part("all", Indexes.ascending("uscc")).open();
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
            .append("systemType", device.systemType())
            .append("area", device.area()));
  }

  /** Devices in an area of the tree, of one enterprise where it is named. */
  List<Entry> find(String area, String uscc) {
    Bson filter = uscc == null ? new Document() : Filters.eq("uscc", uscc);
    List<Entry> found = new ArrayList<>();
    for (Document each :
        model.collection("all").find(filter).sort(Sorts.ascending("_id")).limit(MOST)) {
      if (area == null || Region.covers(area, each.getString("area"))) {
        found.add(
            new Entry(
                each.getString("_id"),
                each.getString("outlet"),
                each.getString("station"),
                each.getString("systemType"),
                each.getString("area")));
      }
    }
    return found;
  }
}
