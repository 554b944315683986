package cn.yunguanjia.atlas.live;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.credit.CodeIssued;
import cn.yunguanjia.language.credit.CodeReinstated;
import cn.yunguanjia.language.credit.CodeRevoked;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.credit.KeyBatchRevoked;
import cn.yunguanjia.language.credit.PlateWithdrawn;
import cn.yunguanjia.language.index.IndexComputed;
import cn.yunguanjia.language.monitoring.AirWarningRaised;
import cn.yunguanjia.language.monitoring.AlertAcknowledged;
import cn.yunguanjia.language.monitoring.AlertEscalated;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.language.monitoring.NonComplianceWithdrawn;
import cn.yunguanjia.language.monitoring.OutletFellSilent;
import cn.yunguanjia.language.monitoring.OutletResumed;
import cn.yunguanjia.language.monitoring.WaterWarningRaised;
import cn.yunguanjia.language.monitoring.WaterWarningSentence;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** What happened, as sentences, in the order of the log. Holds nothing that is not public. */
@Component
class FeedView implements Projection {
  /** An inspection of suspected data, which nobody is told of before it. */
  private static final String UNANNOUNCED = "SUSPICION";

  private final ReadModel model;

  FeedView(ReadModels models) {
    model = models.describe("feed").part("items", Indexes.descending("at")).part("names").open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(EnterpriseRegistered e) {
    model.upsert(
        "names",
        e.uscc(),
        Updates.combine(Updates.set("zh", e.name().zh()), Updates.set("en", e.name().en())));
  }

  @EventHandler
  void on(CodeIssued e) {
    model.upsert("names", e.uscc(), Updates.set("codeId", e.codeId()));
  }

  @EventHandler
  void on(PermitIssued e, TrackingToken token) {
    Bilingual firm = name(e.uscc());
    add(
        token,
        e,
        "permit",
        e.area(),
        subject(e.uscc()),
        Bilingual.of(firm.zh() + " 取得排污许可证", firm.en() + " was granted a discharge permit"),
        null);
  }

  @EventHandler
  void on(ExceedanceConfirmed e, TrackingToken token) {
    Bilingual firm = name(e.uscc());
    Bilingual factor = Pollutant.nameOf(e.factor());
    String bound = e.limit().boundFor(e.value()).toPlainString();
    boolean below = bound(e.limit().min()).equals(bound);
    String shown = e.value().toPlainString() + " " + e.limit().unit();
    add(
        token,
        e,
        "exceedance",
        e.area(),
        subject(e.uscc()).append("exceedanceId", e.exceedanceId()),
        Bilingual.of(
            "%s %s%s %s，%s许可限值 %s"
                .formatted(
                    firm.zh(),
                    factor.zh(),
                    e.period().title().zh(),
                    shown,
                    below ? "低于" : "超过",
                    bound),
            "%s: %s %s %s is %s the permitted %s"
                .formatted(
                    firm.en(),
                    factor.en(),
                    e.period().title().en(),
                    shown,
                    below ? "below" : "above",
                    bound)),
        null);
  }

  /**
   * Of an outlet that fell silent the silence itself is told; of suspected data, which names no
   * firm, nothing.
   */
  @EventHandler
  void on(AlertRaised e, TrackingToken token) {
    if (e.factor() == null || e.uscc() == null) {
      return;
    }
    Bilingual firm = name(e.uscc());
    Bilingual factor = Pollutant.nameOf(e.factor());
    String value = (e.value().toPlainString() + " " + e.unit()).strip();
    String limit = e.limit().toPlainString();
    add(
        token,
        e,
        "alert",
        e.area(),
        subject(e.uscc()).append("alertId", e.alertId()),
        Bilingual.of(
            "%s %s实时值 %s，限值 %s，尚未判定".formatted(firm.zh(), factor.zh(), value, limit),
            "%s: %s stands at %s now, limit %s, not yet judged"
                .formatted(firm.en(), factor.en(), value, limit)),
        null);
  }

  @EventHandler
  void on(AlertEscalated e, TrackingToken token) {
    ofAlert(
        token,
        e,
        e.uscc(),
        e.alertId(),
        e.outlet(),
        e.area(),
        Bilingual.of(
            "预警逾时无人签收，升为" + grade(e.grade()).zh(),
            "nobody acknowledged the alert, it is " + grade(e.grade()).en() + " now"));
  }

  @EventHandler
  void on(AlertAcknowledged e, TrackingToken token) {
    ofAlert(
        token,
        e,
        e.uscc(),
        e.alertId(),
        e.outlet(),
        e.area(),
        Bilingual.of(
            grade(e.grade()).zh() + "预警已签收",
            "the " + grade(e.grade()).en() + " alert is acknowledged"));
  }

  @EventHandler
  void on(AlertUnanswered e, TrackingToken token) {
    ofAlert(
        token,
        e,
        e.uscc(),
        e.alertId(),
        e.outlet(),
        e.area(),
        Bilingual.of("预警逐级无人签收，自动立案", "no grade of the alert was acknowledged, an issue opens"));
  }

  @EventHandler
  void on(NonComplianceSuspected e, TrackingToken token) {
    Bilingual firm = name(e.uscc());
    Bilingual factor = Pollutant.nameOf(e.factor());
    boolean repeated = "REPEATED".equals(e.reason());
    add(
        token,
        e,
        "exceedance",
        e.area(),
        subject(e.uscc()).append("exceedanceId", e.exceedanceIds().getLast()),
        Bilingual.of(
            firm.zh() + " " + factor.zh() + (repeated ? "反复超标" : "大幅超标") + "，列为执法线索",
            firm.en()
                + ": "
                + factor.en()
                + (repeated ? " exceeds repeatedly" : " exceeds by far")
                + ", a lead for enforcement"),
        null);
  }

  /** Whoever was named as a lead is told of as loudly when it is none. */
  @EventHandler
  void on(NonComplianceWithdrawn e, TrackingToken token) {
    Bilingual firm = name(e.uscc());
    Bilingual factor = Pollutant.nameOf(e.factor());
    add(
        token,
        e,
        "exceedance",
        e.area(),
        subject(e.uscc()).append("exceedanceId", e.exceedanceIds().getLast()),
        Bilingual.of(
            firm.zh() + " " + factor.zh() + "的监测数据已更正，执法线索撤回",
            firm.en() + ": the data of " + factor.en() + " was corrected, the lead is withdrawn"),
        null);
  }

  private void ofAlert(
      TrackingToken token,
      DomainEvent e,
      String uscc,
      String alertId,
      String outlet,
      String area,
      Bilingual what) {
    if (uscc == null) {
      return;
    }
    OutletId id = OutletId.parse(outlet);
    Bilingual firm = name(id.uscc());
    add(
        token,
        e,
        "alert",
        area,
        subject(id.uscc()).append("alertId", alertId),
        Bilingual.of(
            "%s 排放口 %s %s".formatted(firm.zh(), id.code(), what.zh()),
            "%s: outlet %s, %s".formatted(firm.en(), id.code(), what.en())),
        null);
  }

  private static Bilingual grade(String grade) {
    return switch (grade) {
      case "YELLOW" -> Bilingual.of("黄色", "yellow");
      case "ORANGE" -> Bilingual.of("橙色", "orange");
      case "RED" -> Bilingual.of("红色", "red");
      default -> Bilingual.of(grade, grade);
    };
  }

  @EventHandler
  void on(AirWarningRaised e, TrackingToken token) {
    Bilingual area = Region.nameOf(e.area());
    boolean expected = e.kind().equals("CLASS_EXPECTED_TO_FALL");
    String now = Integer.toString(e.aqiNow());
    String before = Integer.toString(e.aqiBefore());
    add(
        token,
        e,
        "air",
        e.area(),
        new Document("warningId", e.warningId()),
        expected
            ? Bilingual.of(
                "%s预计 %s 空气质量变差：AQI 由 %s 升至约 %s".formatted(area.zh(), e.day(), before, now),
                "%s: worse air expected on %s, the AQI rising from %s to about %s"
                    .formatted(area.en(), e.day(), before, now))
            : Bilingual.of(
                "%s空气质量突变：小时 AQI 由 %s 升至 %s".formatted(area.zh(), before, now),
                "%s: the air changed suddenly, the hourly AQI rising from %s to %s"
                    .formatted(area.en(), before, now)),
        null);
  }

  @EventHandler
  void on(OutletFellSilent e, TrackingToken token) {
    ofOutlet(token, e, e.outlet(), e.area(), "监测数据中断", "sends no data any more");
  }

  @EventHandler
  void on(OutletResumed e, TrackingToken token) {
    ofOutlet(token, e, e.outlet(), e.area(), "恢复传输", "sends data again");
  }

  @EventHandler
  void on(WaterWarningRaised e, TrackingToken token) {
    add(
        token,
        e,
        "water",
        e.area(),
        new Document("section", e.sectionId()).append("warningId", e.warningId()),
        WaterWarningSentence.of(e),
        null);
  }

  private void ofOutlet(
      TrackingToken token, DomainEvent e, String outlet, String area, String zh, String en) {
    OutletId id = OutletId.parse(outlet);
    Bilingual firm = name(id.uscc());
    add(
        token,
        e,
        "silence",
        area,
        subject(id.uscc()),
        Bilingual.of(
            "%s 排放口 %s %s".formatted(firm.zh(), id.code(), zh),
            "%s: outlet %s %s".formatted(firm.en(), id.code(), en)),
        null);
  }

  private static String bound(BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  @EventHandler
  void on(IssueReported e, TrackingToken token) {
    if (e.channel().equals(UNANNOUNCED)) {
      return;
    }
    Bilingual party = party(e.uscc(), e.area());
    add(
        token,
        e,
        "case",
        e.area(),
        subject(e.uscc()).append("issueId", e.issueId()),
        Bilingual.of(
            party.zh() + " 立案 " + e.number() + "：" + e.title().zh(),
            "Issue " + e.number() + " opened, " + party.en() + ": " + e.title().en()),
        null);
  }

  @EventHandler
  void on(IssueWrittenOff e, TrackingToken token) {
    Bilingual party = party(e.uscc(), e.area());
    add(
        token,
        e,
        "case",
        e.area(),
        subject(e.uscc()).append("issueId", e.issueId()),
        Bilingual.of(party.zh() + " 的问题已销号", party.en() + ": an issue was written off"),
        null);
  }

  @EventHandler
  void on(CodeStatusChanged e, TrackingToken token) {
    Bilingual firm = name(e.uscc());
    String why = e.reasons().isEmpty() ? "" : "：" + e.reasons().getFirst().zh();
    String because = e.reasons().isEmpty() ? "" : ": " + e.reasons().getFirst().en();
    add(
        token,
        e,
        "code",
        e.area(),
        code(e.codeId(), e.uscc()),
        Bilingual.of(
            firm.zh() + " 环保码转为“" + e.to().title().zh() + "”" + why,
            "The code of "
                + firm.en()
                + " turned "
                + e.to().name().toLowerCase(java.util.Locale.ROOT)
                + because),
        e.to().name());
  }

  /** Without the reason: it is for the file, and may name a person. */
  @EventHandler
  void on(CodeRevoked e, TrackingToken token) {
    Bilingual firm = name(e.uscc());
    add(
        token,
        e,
        "code",
        e.area(),
        code(e.codeId(), e.uscc()),
        Bilingual.of(firm.zh() + " 的环保码已被吊销", "The code of " + firm.en() + " was revoked"),
        null);
  }

  @EventHandler
  void on(CodeReinstated e, TrackingToken token) {
    Bilingual firm = name(e.uscc());
    add(
        token,
        e,
        "code",
        e.area(),
        code(e.codeId(), e.uscc()),
        Bilingual.of(firm.zh() + " 的环保码已恢复", "The code of " + firm.en() + " holds again"),
        null);
  }

  @EventHandler
  void on(PlateWithdrawn e, TrackingToken token) {
    Bilingual firm = name(e.uscc());
    add(
        token,
        e,
        "code",
        e.area(),
        code(e.codeId(), e.uscc()).append("plate", e.serial()),
        Bilingual.of(
            firm.zh() + " 的门牌 " + e.serial() + " 已作废",
            "Plate " + e.serial() + " of " + firm.en() + " was withdrawn"),
        null);
  }

  /**
   * Every code on a screen was signed by a key that is gone: whoever shows one asks for another.
   */
  @EventHandler
  void on(KeyBatchRevoked e, TrackingToken token) {
    add(
        token,
        e,
        "keys",
        Region.JIAXING.code(),
        new Document("batch", e.batch()),
        Bilingual.of(
            "第 " + e.batch() + " 批签名密钥已吊销，请更新公钥清单",
            "Signing keys of batch " + e.batch() + " were revoked: fetch the key list anew"),
        null);
  }

  @EventHandler
  void on(IndexComputed e, TrackingToken token) {
    Bilingual area = Region.nameOf(e.area());
    add(
        token,
        e,
        "index",
        e.area(),
        new Document(),
        Bilingual.of(
            area.zh() + " 综合指数 " + e.value().toPlainString(),
            "The index of " + area.en() + " is " + e.value().toPlainString()),
        null);
  }

  private static Document code(String codeId, String uscc) {
    return new Document("codeId", codeId).append("uscc", uscc);
  }

  private void add(
      TrackingToken token,
      DomainEvent event,
      String type,
      String area,
      Document subject,
      Bilingual text,
      String status) {
    model.put(
        "items",
        new Document("_id", token.position().orElseThrow())
            .append("type", type)
            .append("at", event.at().toString())
            .append("area", area)
            .append("subject", subject)
            .append("text", new Document("zh", text.zh()).append("en", text.en()))
            .append("status", status));
  }

  /** By which a page finds the firm on the map. */
  private Document subject(String uscc) {
    Document subject = new Document("uscc", uscc);
    Document known = uscc == null ? null : model.find("names", uscc);
    if (known != null && known.getString("codeId") != null) {
      subject.append("codeId", known.getString("codeId"));
    }
    return subject;
  }

  /** Who an issue is laid to: the enterprise, or while nobody knows it, the county. */
  private Bilingual party(String uscc, String area) {
    return uscc == null ? Region.nameOf(area) : name(uscc);
  }

  private Bilingual name(String uscc) {
    Document known = uscc == null ? null : model.find("names", uscc);
    return known == null || known.getString("zh") == null
        ? Bilingual.of("某单位", "An enterprise")
        : Bilingual.of(known.getString("zh"), known.getString("en"));
  }

  /** Items after a position of the log, in its order. */
  List<Document> after(long position, int atMost) {
    return model
        .collection("items")
        .find(Filters.gt("_id", position))
        .sort(Sorts.ascending("_id"))
        .limit(atMost)
        .into(new ArrayList<>());
  }

  /** The newest by the time they took effect. */
  List<Document> newest(List<String> areas, List<String> types, int atMost) {
    List<Bson> filters = new ArrayList<>();
    if (!areas.isEmpty()) {
      filters.add(Filters.in("area", areas));
    }
    if (!types.isEmpty()) {
      filters.add(Filters.in("type", types));
    }
    return model
        .collection("items")
        .find(filters.isEmpty() ? new Document() : Filters.and(filters))
        .sort(Sorts.descending("at", "_id"))
        .limit(atMost)
        .into(new ArrayList<>());
  }

  long head() {
    Document last = model.collection("items").find().sort(Sorts.descending("_id")).first();
    return last == null ? 0 : last.getLong("_id");
  }
}
