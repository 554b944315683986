package cn.yunguanjia.monitoring.firms;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Outlet;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Names, trades and outlets of the enterprises, as the register publishes them. */
@Component
public class FirmView implements Projection {
  private static final String ALL = "all";
  private final ReadModel model;

  FirmView(ReadModels models) {
    model = models.describe("firms").part(ALL).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(EnterpriseRegistered firm) {
    Document outlets = new Document();
    for (Outlet outlet : firm.outlets()) {
      outlets.append(
          outlet.code(),
          name(outlet.name())
              .append("medium", outlet.kind().name())
              .append("lon", outlet.lon())
              .append("lat", outlet.lat()));
    }
    model.put(
        ALL,
        name(firm.name())
            .append("_id", firm.uscc())
            .append("sector", firm.sector().name())
            .append("outlets", outlets));
  }

  public Firm find(String uscc) {
    Document known = model.find(ALL, uscc);
    return known == null ? Firm.unknown(uscc) : firm(known);
  }

  /** Every firm by its credit code. */
  public Map<String, Firm> all() {
    Map<String, Firm> all = new HashMap<>();
    for (Document each : model.collection(ALL).find()) {
      all.put(each.getString("_id"), firm(each));
    }
    return all;
  }

  private static Firm firm(Document d) {
    Map<String, Firm.Place> places = new HashMap<>();
    d.get("outlets", Document.class)
        .forEach((code, outlet) -> places.put(code, place((Document) outlet)));
    return new Firm(d.getString("_id"), name(d), d.getString("sector"), places);
  }

  private static Firm.Place place(Document d) {
    return new Firm.Place(
        name(d), Medium.valueOf(d.getString("medium")), d.getDouble("lon"), d.getDouble("lat"));
  }

  private static Document name(Bilingual name) {
    return new Document("zh", name == null ? null : name.zh())
        .append("en", name == null ? null : name.en());
  }

  private static Bilingual name(Document d) {
    return Bilingual.of(d.getString("zh"), d.getString("en"));
  }
}
