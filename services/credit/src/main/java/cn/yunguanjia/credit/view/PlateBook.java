package cn.yunguanjia.credit.view;

import cn.yunguanjia.credit.domain.plate.Plate;
import cn.yunguanjia.credit.domain.plate.Plates;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.language.credit.PlatePrinted;
import cn.yunguanjia.language.credit.PlateWithdrawn;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which plates there are: those of a code in one document, and to which code a serial belongs. */
@Component
public class PlateBook implements Projection {
  private static final String CODES = "codes";
  private static final String SERIALS = "serials";
  private static final String WITHDRAWN = "withdrawn";

  private final ReadModel model;
  private final JsonMapper json;

  PlateBook(ReadModels models, JsonMapper json) {
    this.json = json;
    this.model = models.describe("plates").part(CODES).part(SERIALS).part(WITHDRAWN).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(PlateIssued e) {
    model.upsert(
        CODES,
        e.codeId(),
        Updates.set("plates." + e.serial() + ".issued", json.writeValueAsString(e)));
    model.put(SERIALS, new Document("_id", e.serial()).append("codeId", e.codeId()));
  }

  @EventHandler
  void on(PlatePrinted e) {
    model.upsert(
        CODES,
        e.codeId(),
        Updates.set("plates." + e.serial() + ".printed", json.writeValueAsString(e)));
  }

  @EventHandler
  void on(PlateWithdrawn e) {
    model.upsert(
        CODES,
        e.codeId(),
        Updates.set("plates." + e.serial() + ".withdrawn", json.writeValueAsString(e)));
    model.put(WITHDRAWN, new Document("_id", e.serial()).append("at", e.at().toString()));
  }

  /** All plates of a code, the newest first. */
  public List<Plate> of(String codeId) {
    return plates(model.find(CODES, codeId));
  }

  public Optional<Plate> find(String serial) {
    Document where = model.find(SERIALS, serial);
    return where == null
        ? Optional.empty()
        : of(where.getString("codeId")).stream()
            .filter(plate -> plate.serial().equals(serial))
            .findFirst();
  }

  /** The plate at the firm's main gate. */
  public Optional<Plate.Hanging> atGate(String codeId) {
    return of(codeId).stream()
        .filter(Plate.Hanging.class::isInstance)
        .map(Plate.Hanging.class::cast)
        .filter(plate -> plate.issued().place().equals(Plates.GATE))
        .findFirst();
  }

  /** The plates of every code. */
  public Map<String, List<Plate>> all() {
    Map<String, List<Plate>> all = new HashMap<>();
    model.collection(CODES).find().forEach(d -> all.put(d.getString("_id"), plates(d)));
    return all;
  }

  /** Serials that hold no longer, the last withdrawn first. */
  public List<String> withdrawn(int most) {
    return model
        .collection(WITHDRAWN)
        .find()
        .sort(Sorts.descending("at"))
        .limit(most)
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>());
  }

  private List<Plate> plates(Document code) {
    if (code == null) {
      return List.of();
    }
    return code.get("plates", Document.class).values().stream()
        .map(Document.class::cast)
        .filter(d -> d.containsKey("issued"))
        .map(this::plate)
        .sorted(Comparator.comparing((Plate p) -> p.issued().at()).reversed())
        .toList();
  }

  private Plate plate(Document d) {
    PlateIssued issued = json.readValue(d.getString("issued"), PlateIssued.class);
    String withdrawn = d.getString("withdrawn");
    String printed = d.getString("printed");
    return withdrawn == null
        ? new Plate.Hanging(
            issued, printed == null ? null : json.readValue(printed, PlatePrinted.class))
        : new Plate.Withdrawn(issued, json.readValue(withdrawn, PlateWithdrawn.class));
  }
}
