package cn.yunguanjia.cases.view;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.cases.AnswerReturned;
import cn.yunguanjia.language.cases.EvidenceSubmitted;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.FindingWithdrawn;
import cn.yunguanjia.language.cases.IssueAssigned;
import cn.yunguanjia.language.cases.IssueOverdue;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueVerified;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Issues as a queue, and each one's story. */
@Component
public class IssueView implements Projection {
  private final ReadModel model;

  IssueView(ReadModels models) {
    model =
        models
            .describe("issues")
            .part("all", Indexes.ascending("area"), Indexes.ascending("uscc"))
            .part("history", Indexes.ascending("issueId"))
            .part("findings", Indexes.ascending("issueId"))
            .part("names")
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(EnterpriseRegistered e) {
    model.upsert("names", e.uscc(), Updates.set("name", text(e.name())));
  }

  @EventHandler
  void on(IssueReported e, EventMessage<?> m) {
    Document firm = e.uscc() == null ? null : model.find("names", e.uscc());
    model.upsert(
        "all",
        e.issueId(),
        Updates.combine(
            Updates.set("number", e.number()),
            Updates.set("channel", e.channel()),
            Updates.set("title", text(e.title())),
            Updates.set("severity", e.severity().name()),
            Updates.set("area", e.area()),
            Updates.set("uscc", e.uscc()),
            Updates.set("enterprise", firm == null ? null : firm.get("name")),
            Updates.set("outlet", e.outlet()),
            Updates.set("factor", e.factor()),
            Updates.set("openedAt", e.at().toString()),
            Updates.set("overdue", false)));
    tell(e.issueId(), e, m, "REPORTED", "发现问题：" + e.title().zh(), "Found: " + e.title().en(), null);
  }

  @EventHandler
  void on(FindingAdded e, EventMessage<?> m) {
    model.put(
        "findings",
        new Document("_id", e.exceedanceId())
            .append("issueId", e.issueId())
            .append("time", e.measuredAt().toString())
            .append("value", plain(e.value()))
            .append("limit", plain(e.limit()))
            .append("unit", e.unit())
            .append("multiple", plain(e.multiple()))
            .append("withdrawn", false));
    String shown = plain(e.value()) + " " + e.unit();
    tell(
        e.issueId(),
        e,
        m,
        null,
        "监测值 " + shown + "，限值 " + plain(e.limit()),
        "Measured " + shown + ", limit " + plain(e.limit()),
        null);
  }

  @EventHandler
  void on(FindingWithdrawn e, EventMessage<?> m) {
    model.upsert("findings", e.exceedanceId(), Updates.set("withdrawn", true));
    tell(e.issueId(), e, m, null, "一条监测发现被撤销", "A finding was withdrawn", e.reason());
  }

  @EventHandler
  void on(IssueAssigned e, EventMessage<?> m) {
    due(e.issueId(), e.due());
    Bilingual area = Region.nameOf(e.area());
    tell(e.issueId(), e, m, "ASSIGNED", "交办" + area.zh(), "Assigned to " + area.en(), null);
  }

  @EventHandler
  void on(EvidenceSubmitted e, EventMessage<?> m) {
    tell(e.issueId(), e, m, "ANSWERED", "提交整改答复", "Answered", e.text());
  }

  @EventHandler
  void on(AnswerReturned e, EventMessage<?> m) {
    due(e.issueId(), e.due());
    tell(e.issueId(), e, m, "ASSIGNED", "答复被退回", "The answer was sent back", e.note());
  }

  @EventHandler
  void on(IssueVerified e, EventMessage<?> m) {
    tell(e.issueId(), e, m, "VERIFIED", "整改经核实", "Verified", e.note());
  }

  @EventHandler
  void on(IssueWrittenOff e, EventMessage<?> m) {
    tell(e.issueId(), e, m, "WRITTEN_OFF", "问题销号", "Written off", e.note());
  }

  @EventHandler
  void on(IssueOverdue e, EventMessage<?> m) {
    model.upsert("all", e.issueId(), Updates.set("overdue", true));
    tell(e.issueId(), e, m, null, "逾期未答复", "The answer is overdue", null);
  }

  private void due(String issueId, Instant due) {
    model.upsert(
        "all",
        issueId,
        Updates.combine(Updates.set("due", due.toString()), Updates.set("overdue", false)));
  }

  private void tell(
      String issueId,
      DomainEvent event,
      EventMessage<?> message,
      String state,
      String zh,
      String en,
      String note) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set("updatedAt", event.at().toString()));
    if (state != null) {
      updates.add(Updates.set("state", state));
    }
    model.upsert("all", issueId, Updates.combine(updates));
    model.put(
        "history",
        new Document("_id", message.getIdentifier())
            .append("issueId", issueId)
            .append("event", event.getClass().getSimpleName())
            .append("at", event.at().toString())
            .append("recorded", message.getTimestamp().toString())
            .append("by", message.getMetaData().get("role"))
            .append("text", new Document("zh", zh).append("en", en))
            .append("note", note));
  }

  Document find(String issueId) {
    return model.find("all", issueId);
  }

  List<Document> find(String state, String uscc) {
    List<Bson> filters = new ArrayList<>();
    if (state != null) {
      filters.add(Filters.eq("state", state));
    }
    if (uscc != null) {
      filters.add(Filters.eq("uscc", uscc));
    }
    return model
        .collection("all")
        .find(filters.isEmpty() ? new Document() : Filters.and(filters))
        .into(new ArrayList<>());
  }

  List<Document> history(String issueId) {
    return model
        .collection("history")
        .find(Filters.eq("issueId", issueId))
        .sort(Sorts.ascending("at", "recorded"))
        .into(new ArrayList<>());
  }

  List<Document> findings(String issueId) {
    return model
        .collection("findings")
        .find(Filters.eq("issueId", issueId))
        .sort(Sorts.ascending("time"))
        .into(new ArrayList<>());
  }

  /**
   * The issue an exceedance was laid to.
   *
   * @throws IllegalStateException while the view has not seen it yet
   */
  public String ofFinding(String exceedanceId) {
    Document finding = model.find("findings", exceedanceId);
    if (finding == null) {
      throw new IllegalStateException("No issue with the finding " + exceedanceId + " yet");
    }
    return finding.getString("issueId");
  }

  /** Issues whose answer was due by now and is not marked overdue. */
  public List<String> unansweredAt(Instant now) {
    List<String> ids = new ArrayList<>();
    for (Document each :
        model
            .collection("all")
            .find(
                Filters.and(
                    Filters.eq("state", "ASSIGNED"),
                    Filters.eq("overdue", false),
                    Filters.lte("due", now.toString())))) {
      ids.add(each.getString("_id"));
    }
    return ids;
  }

  private static Document text(Bilingual text) {
    return new Document("zh", text.zh()).append("en", text.en());
  }

  private static String plain(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
