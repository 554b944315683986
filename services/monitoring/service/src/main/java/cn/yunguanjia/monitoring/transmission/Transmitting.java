package cn.yunguanjia.monitoring.transmission;

import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Since when each outlet of a firm has a data logger, and so owes data. */
@Component
class Transmitting implements Projection {
  private static final String FIRMS = "firms";
  private final ReadModel model;

  Transmitting(ReadModels models) {
    model = models.describe("transmitting").part(FIRMS).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(DeviceRegistered device) {
    if (device.outlet() != null) {
      int colon = device.outlet().indexOf(':');
      String code = device.outlet().substring(colon + 1);
      model.upsert(
          FIRMS,
          device.outlet().substring(0, colon),
          Updates.combine(
              Updates.min("since." + code, device.at().toString()),
              Updates.set("area." + code, device.area())));
    }
  }

  /**
   * @param area county
   */
  record Since(Instant since, String area) {}

  /** By outlet (uscc:code), in order. */
  Map<String, Since> of(String uscc) {
    Map<String, Since> outlets = new TreeMap<>();
    Optional.ofNullable(model.find(FIRMS, uscc)).ifPresent(firm -> outletsOf(firm, outlets));
    return outlets;
  }

  /** Of all firms. */
  Map<String, Since> all() {
    Map<String, Since> outlets = new TreeMap<>();
    model.collection(FIRMS).find().forEach(firm -> outletsOf(firm, outlets));
    return outlets;
  }

  private static void outletsOf(Document firm, Map<String, Since> outlets) {
    firm.get("since", Document.class)
        .forEach(
            (code, since) ->
                outlets.put(
                    firm.getString("_id") + ":" + code,
                    new Since(
                        Instant.parse((String) since),
                        firm.get("area", Document.class).getString(code))));
  }
}
