package cn.yunguanjia.cases.view;

import cn.yunguanjia.language.cases.AnswerReturned;
import cn.yunguanjia.language.cases.EvidenceSubmitted;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.FindingWithdrawn;
import cn.yunguanjia.language.cases.IssueAssigned;
import cn.yunguanjia.language.cases.IssueOverdue;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueVerified;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.cases.LeadFiled;
import cn.yunguanjia.language.cases.LeadWithdrawn;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.Outlet;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Issues as a queue, and the names and outlets of the enterprises they are about. */
@Component
public class IssueView implements Projection {
  private final ReadModel model;

  IssueView(ReadModels models) {
    model =
        models
            .describe("case-queue")
            .part(
                "all",
                Indexes.ascending("order"),
                Indexes.ascending("area"),
                Indexes.ascending("uscc"))
            .part("firms")
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(EnterpriseRegistered e) {
    model.put(
        "firms",
        new Document("_id", e.uscc())
            .append("name", new Document("zh", e.name().zh()).append("en", e.name().en()))
            .append("outlets", e.outlets().stream().map(Outlet::code).toList()));
  }

  @EventHandler
  void on(IssueReported e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(FindingAdded e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(FindingWithdrawn e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(LeadFiled e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(LeadWithdrawn e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(IssueAssigned e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(EvidenceSubmitted e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(AnswerReturned e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(IssueVerified e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(IssueOverdue e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  @EventHandler
  void on(IssueWrittenOff e, EventMessage<?> m) {
    follow(e.issueId(), m);
  }

  private void follow(String issueId, EventMessage<?> message) {
    model.put("all", IssueRow.after(model.find("all", issueId), (DomainEventMessage<?>) message));
  }

  /** Rows in the order of the queue, from after the given one on. */
  List<Document> find(List<Bson> filters, String after, int limit) {
    List<Bson> all = new ArrayList<>(filters);
    all.add(Filters.gt("order", after));
    return model
        .collection("all")
        .find(Filters.and(all))
        .sort(Sorts.ascending("order"))
        .limit(limit)
        .into(new ArrayList<>());
  }

  public Map<String, Document> names(Collection<String> usccs) {
    Map<String, Document> names = new HashMap<>();
    for (Document firm : model.collection("firms").find(Filters.in("_id", usccs))) {
      names.put(firm.getString("_id"), firm.get("name", Document.class));
    }
    return names;
  }

  List<String> firmsNamedLike(Pattern word) {
    List<String> usccs = new ArrayList<>();
    for (Document firm :
        model
            .collection("firms")
            .find(Filters.or(Filters.regex("name.zh", word), Filters.regex("name.en", word)))) {
      usccs.add(firm.getString("_id"));
    }
    return usccs;
  }

  /** The codes of an enterprise's outlets; empty where it is not registered. */
  public Optional<List<String>> outletsOf(String uscc) {
    return Optional.ofNullable(model.find("firms", uscc))
        .map(firm -> firm.getList("outlets", String.class));
  }

  /**
   * Issues whose answer was due by now and is not marked overdue.
   *
   * @param recordedBy only due times that were on record by then
   */
  public List<String> unansweredAt(Instant now, Instant recordedBy) {
    List<String> ids = new ArrayList<>();
    for (Document each :
        model
            .collection("all")
            .find(
                Filters.and(
                    late(now),
                    Filters.eq("overdue", false),
                    Filters.lte("dueRecorded", recordedBy.toString())))) {
      ids.add(each.getString("_id"));
    }
    return ids;
  }

  /** Waits for an answer whose due time has passed; none is due while no evidence stands. */
  static Bson late(Instant now) {
    return Filters.and(
        Filters.eq("state", "ASSIGNED"),
        Filters.ne("evidenceWithdrawn", true),
        Filters.lte("due", now.truncatedTo(ChronoUnit.SECONDS).toString()));
  }
}
