package cn.yunguanjia.atlas.map;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.cases.IssueAssigned;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.credit.CodeIssued;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.language.monitoring.SectionListPublished;
import cn.yunguanjia.language.monitoring.StationRegistered;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Where everything stands, and what became of it: the ground of every layer. */
@Component
class MapView implements Projection {
  /** Sections whose position is not public, whichever is heard of first. */
  static final String HELD_BACK = "held_back";

  private final ReadModel model;
  private final Ground ground;

  MapView(ReadModels models, Ground ground) {
    this.ground = ground;
    model =
        models
            .describe("map")
            .part("enterprises", Indexes.ascending("lon", "lat"))
            .part("statuses", Indexes.ascending("uscc", "at"))
            .part("stations")
            .part(HELD_BACK)
            .part("cases", Indexes.ascending("uscc"))
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(EnterpriseRegistered e) {
    model.upsert(
        "enterprises",
        e.uscc(),
        Updates.combine(
            Updates.set("name", name(e.name())),
            Updates.set("sector", e.sector().name()),
            Updates.set("area", e.area()),
            Updates.set("lon", e.site().lon()),
            Updates.set("lat", e.site().lat()),
            Updates.set("outsideArea", ground.outside(e.area(), e.site().lon(), e.site().lat())),
            Updates.set("since", e.at().toString())));
  }

  @EventHandler
  void on(CodeIssued e) {
    model.upsert("enterprises", e.uscc(), Updates.set("codeId", e.codeId()));
  }

  @EventHandler
  void on(CodeStatusChanged e) {
    model.put(
        "statuses",
        new Document("_id", e.codeId() + "@" + e.at())
            .append("uscc", e.uscc())
            .append("at", e.at().toString())
            .append("status", e.to().name()));
  }

  @EventHandler
  void on(StationRegistered e) {
    model.put(
        "stations",
        new Document("_id", e.stationId())
            .append("name", name(e.name()))
            .append("layer", e.kind() == Medium.AIR ? "stations" : "sections")
            .append("level", e.level())
            .append("area", e.area())
            .append("lon", e.lon())
            .append("lat", e.lat())
            .append("outsideArea", ground.outside(e.area(), e.lon(), e.lat()))
            .append("since", e.at().toString()));
  }

  /** Where drinking water is taken is told to nobody; once held back, always. */
  @EventHandler
  void on(SectionListPublished e) {
    e.sections().stream()
        .filter(ListedSection::drinkingSource)
        .forEach(s -> model.put(HELD_BACK, new Document("_id", s.id())));
  }

  @EventHandler
  void on(IssueReported e) {
    model.upsert(
        "cases",
        e.issueId(),
        Updates.combine(
            Updates.set("number", e.number()),
            Updates.set("title", name(e.title())),
            Updates.set("severity", e.severity().name()),
            Updates.set("uscc", e.uscc()),
            Updates.set("area", e.area()),
            Updates.set("since", e.at().toString())));
  }

  @EventHandler
  void on(IssueAssigned e) {
    model.upsert("cases", e.issueId(), Updates.set("area", e.area()));
  }

  @EventHandler
  void on(IssueWrittenOff e) {
    model.upsert("cases", e.issueId(), Updates.set("until", e.at().toString()));
  }

  /** A code without any judgement yet is grey, never green. */
  static String unjudged() {
    return CodeStatus.GREY.name();
  }

  private static Document name(Bilingual name) {
    return new Document("zh", name.zh()).append("en", name.en());
  }
}
