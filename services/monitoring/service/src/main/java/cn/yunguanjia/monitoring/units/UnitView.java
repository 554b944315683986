package cn.yunguanjia.monitoring.units;

import cn.yunguanjia.language.monitoring.ReadingUnitRegistered;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** In which units devices report, and which registrations have not met older values yet. */
@Component
public class UnitView implements Projection {
  private static final String DEVICES = "devices";
  private static final String LOOK_BACKS = "look_backs";
  private final ReadModel model;

  /** What had been measured before the unit became known is read again from {@code from} on. */
  public record LookBack(String id, String mn, String source, String factor, Instant from) {}

  UnitView(ReadModels models) {
    model = models.describe("units").part(DEVICES).part(LOOK_BACKS).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(ReadingUnitRegistered e) {
    List<Document> versions = new ArrayList<>(versions(model.find(DEVICES, e.mn())));
    versions.removeIf(
        v ->
            v.getString("factor").equals(e.factor())
                && v.getString("from").equals(e.from().toString()));
    versions.add(
        new Document("factor", e.factor())
            .append("unit", e.unit())
            .append("from", e.from().toString())
            .append("at", e.at().toString()));
    versions.sort(Comparator.comparing(v -> Instant.parse(v.getString("from"))));
    model.put(
        DEVICES,
        new Document("_id", e.mn()).append("source", e.source()).append("versions", versions));
    model.put(
        LOOK_BACKS,
        new Document("_id", String.join("|", e.mn(), e.factor(), e.from().toString()))
            .append("mn", e.mn())
            .append("source", e.source())
            .append("factor", e.factor())
            .append("from", e.from().toString()));
  }

  /** Units of these devices; only those for which any was registered. */
  public Map<String, RegisteredUnits> of(Collection<String> mns) {
    Map<String, RegisteredUnits> units = new HashMap<>();
    for (Document device : model.collection(DEVICES).find(Filters.in("_id", mns))) {
      units.put(device.getString("_id"), units(device));
    }
    return units;
  }

  public RegisteredUnits of(String mn) {
    return units(model.find(DEVICES, mn));
  }

  public List<LookBack> lookBacks(int atMost) {
    return model
        .collection(LOOK_BACKS)
        .find()
        .limit(atMost)
        .map(
            d ->
                new LookBack(
                    d.getString("_id"),
                    d.getString("mn"),
                    d.getString("source"),
                    d.getString("factor"),
                    Instant.parse(d.getString("from"))))
        .into(new ArrayList<>());
  }

  /** It got so far; at null it is done. */
  public void lookedBack(LookBack at, Instant reached) {
    model.apart(
        () -> {
          if (reached == null) {
            model.delete(LOOK_BACKS, at.id());
          } else {
            model.upsert(LOOK_BACKS, at.id(), Updates.set("from", reached.toString()));
          }
        });
  }

  private static RegisteredUnits units(Document device) {
    return new RegisteredUnits(
        versions(device).stream()
            .map(
                v ->
                    new RegisteredUnits.Version(
                        v.getString("factor"),
                        Unit.parse(v.getString("unit")).orElseThrow(),
                        Instant.parse(v.getString("from")),
                        Instant.parse(v.getString("at"))))
            .toList());
  }

  private static List<Document> versions(Document device) {
    return device == null ? List.of() : device.getList("versions", Document.class);
  }
}
