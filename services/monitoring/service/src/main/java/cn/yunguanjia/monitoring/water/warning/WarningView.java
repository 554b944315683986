package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.WaterWarningRaised;
import cn.yunguanjia.language.monitoring.WaterWarningSentence;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Warnings of surface water as a list, kept so that the newest come first by id. */
@Component
class WarningView implements Projection {
  private static final String ALL = "all";
  private final ReadModel model;

  /**
   * @param eventId that told of it; null where the view is older than this
   * @param why what to ask at /api/explain/
   */
  record Warning(
      String warningId,
      String section,
      Bilingual name,
      String area,
      String kind,
      String item,
      Bilingual itemName,
      String value,
      String reference,
      String unit,
      String fromClass,
      String toClass,
      String expected,
      String rules,
      Instant at,
      String eventId,
      Bilingual text,
      String why) {}

  WarningView(ReadModels models) {
    model = models.describe("water_warnings").part(ALL).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(WaterWarningRaised e, @MessageIdentifier String eventId) {
    Bilingual text = WaterWarningSentence.of(e);
    model.put(
        ALL,
        new Document("_id", e.at() + "|" + e.warningId())
            .append("warningId", e.warningId())
            .append("section", e.sectionId())
            .append("zh", e.section().zh())
            .append("en", e.section().en())
            .append("area", e.area())
            .append("kind", e.kind())
            .append("item", e.item())
            .append("itemZh", e.itemName().zh())
            .append("itemEn", e.itemName().en())
            .append("value", e.value().toPlainString())
            .append("reference", e.reference().toPlainString())
            .append("unit", e.unit())
            .append("fromClass", e.fromClass())
            .append("toClass", e.toClass())
            .append("expected", e.expected() == null ? null : e.expected().toString())
            .append("rules", e.rules())
            .append("at", e.at().toString())
            .append("eventId", eventId)
            .append("textZh", text.zh())
            .append("textEn", text.en()));
  }

  /** The newest in an area of the tree. */
  List<Warning> newest(String area, int atMost) {
    List<Warning> found = new ArrayList<>();
    for (Document d : model.collection(ALL).find().sort(Sorts.descending("_id"))) {
      if (Region.covers(area, d.getString("area"))) {
        found.add(warning(d));
      }
      if (found.size() >= atMost) {
        break;
      }
    }
    return found;
  }

  Optional<Warning> find(String warningId) {
    return Optional.ofNullable(
            model.collection(ALL).find(Filters.eq("warningId", warningId)).first())
        .map(WarningView::warning);
  }

  private static Warning warning(Document d) {
    Instant at = Instant.parse(d.getString("at"));
    return new Warning(
        d.getString("warningId"),
        d.getString("section"),
        Bilingual.of(d.getString("zh"), d.getString("en")),
        d.getString("area"),
        d.getString("kind"),
        d.getString("item"),
        Bilingual.of(d.getString("itemZh"), d.getString("itemEn")),
        d.getString("value"),
        d.getString("reference"),
        d.getString("unit"),
        d.getString("fromClass"),
        d.getString("toClass"),
        d.getString("expected"),
        d.getString("rules"),
        at,
        d.getString("eventId"),
        Bilingual.of(d.getString("textZh"), d.getString("textEn")),
        "water-warning:" + d.getString("warningId"));
  }
}
