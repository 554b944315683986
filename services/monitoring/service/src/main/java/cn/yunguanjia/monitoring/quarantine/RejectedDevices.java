package cn.yunguanjia.monitoring.quarantine;

import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.language.monitoring.UnknownDeviceRejected;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Which unknown devices an officer does not want. */
@Component
class RejectedDevices implements Projection {
  private final ReadModel model;

  record Rejection(Instant at, String reason) {}

  RejectedDevices(ReadModels models) {
    model = models.describe("rejected-devices").part("all").open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(UnknownDeviceRejected e) {
    model.put(
        "all",
        new Document("_id", e.mn())
            .append("rejected", true)
            .append("at", e.at().toString())
            .append("reason", e.reason()));
  }

  /** Let in after all. */
  @EventHandler
  void on(DeviceRegistered e) {
    model.put("all", new Document("_id", e.mn()).append("rejected", false));
  }

  Map<String, Rejection> of(Collection<String> devices) {
    Map<String, Rejection> found = new HashMap<>();
    for (Document each : model.collection("all").find(Filters.in("_id", devices))) {
      if (each.getBoolean("rejected", false)) {
        found.put(
            each.getString("_id"),
            new Rejection(Instant.parse(each.getString("at")), each.getString("reason")));
      }
    }
    return found;
  }
}
