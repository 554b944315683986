package cn.yunguanjia.credit.view;

import cn.yunguanjia.credit.domain.Rating;
import cn.yunguanjia.credit.domain.RatingDecider;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.credit.CodeIssued;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.credit.CreditEventAmended;
import cn.yunguanjia.language.credit.CreditEventRecorded;
import cn.yunguanjia.language.credit.CreditEventRepaired;
import cn.yunguanjia.language.credit.CreditRatingChanged;
import cn.yunguanjia.language.credit.OutletDataChanged;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.language.permit.PermitVaried;
import cn.yunguanjia.platform.eventlog.EventNames;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Codes with all that decides their colour, as dated facts: the colour of any time is computed from
 * them by the domain, so the view answers for the past as for today.
 */
@Component
public class Codes implements Projection {
  static final String FIRMS = "firms";
  static final String DEEDS = "deeds";
  static final String ISSUES = "issues";
  static final String EXCEEDANCES = "exceedances";
  static final String PERMITS = "permits";

  private final ReadModel model;
  private final JsonMapper json;
  private final RatingDecider ratings;
  private final EventNames names = EventNames.ofLanguage();

  /** An event of a rating with its id in the log. */
  public record Deed(String eventId, DomainEvent event) {}

  Codes(ReadModels models, JsonMapper json, RatingDecider ratings) {
    this.json = json;
    this.ratings = ratings;
    this.model =
        models
            .describe("codes")
            .part(FIRMS, Indexes.ascending("codeId"), Indexes.ascending("area"))
            .part(DEEDS, Indexes.ascending("uscc"))
            .part(ISSUES, Indexes.ascending("uscc"))
            .part(EXCEEDANCES, Indexes.ascending("uscc"))
            .part(PERMITS, Indexes.ascending("uscc"))
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(EnterpriseRegistered e) {
    model.upsert(
        FIRMS,
        e.uscc(),
        Updates.combine(
            Updates.set("nameZh", e.name().zh()),
            Updates.set("nameEn", e.name().en()),
            Updates.set("area", e.area()),
            Updates.set("address", e.site() == null ? null : e.site().address())));
  }

  @EventHandler
  void on(PermitIssued e) {
    model.put(
        PERMITS,
        new Document("_id", e.permitNo())
            .append("uscc", e.uscc())
            .append("category", e.category())
            .append("validFrom", e.validFrom().toString())
            .append("validTo", e.validTo().toString())
            .append("limits", new Document(e.validFrom().toString(), text(e.limits()))));
  }

  @EventHandler
  void on(PermitVaried e) {
    model.upsert(PERMITS, e.permitNo(), Updates.set("limits." + e.from(), text(e.limits())));
  }

  @EventHandler
  void on(CodeIssued e, EventMessage<?> message) {
    keep(e.uscc(), e, message);
    model.upsert(
        FIRMS,
        e.uscc(),
        Updates.combine(Updates.set("codeId", e.codeId()), Updates.set("issuedAt", text(e))));
  }

  @EventHandler
  void on(CodeStatusChanged e, EventMessage<?> message) {
    keep(e.uscc(), e, message);
  }

  @EventHandler
  void on(CreditRatingChanged e, EventMessage<?> message) {
    keep(e.uscc(), e, message);
  }

  @EventHandler
  void on(CreditEventRecorded e, EventMessage<?> message) {
    keep(e.uscc(), e, message);
  }

  @EventHandler
  void on(CreditEventAmended e, EventMessage<?> message) {
    keep(e.uscc(), e, message);
  }

  @EventHandler
  void on(CreditEventRepaired e, EventMessage<?> message) {
    keep(e.uscc(), e, message);
  }

  @EventHandler
  void on(OutletDataChanged e, EventMessage<?> message) {
    keep(e.uscc(), e, message);
  }

  @EventHandler
  void on(IssueReported e) {
    model.upsert(
        ISSUES,
        e.issueId(),
        Updates.combine(Updates.set("uscc", e.uscc()), Updates.set("openedAt", text(e))));
  }

  @EventHandler
  void on(IssueWrittenOff e) {
    model.upsert(ISSUES, e.issueId(), Updates.set("writtenOffAt", text(e)));
  }

  @EventHandler
  void on(ExceedanceConfirmed e, EventMessage<?> message) {
    model.upsert(
        EXCEEDANCES,
        e.exceedanceId(),
        Updates.combine(
            Updates.set("uscc", e.uscc()),
            Updates.set("start", e.start().toString()),
            Updates.set("eventId", message.getIdentifier()),
            Updates.set("json", json.writeValueAsString(e))));
  }

  @EventHandler
  void on(ExceedanceWithdrawn e) {
    model.upsert(EXCEEDANCES, e.exceedanceId(), Updates.set("withdrawn", true));
  }

  private void keep(String uscc, DomainEvent event, EventMessage<?> message) {
    model.put(
        DEEDS,
        new Document("_id", message.getIdentifier())
            .append("uscc", uscc)
            .append("n", position(message))
            .append("name", event.getClass().getAnnotation(Published.class).name())
            .append("json", json.writeValueAsString(event)));
  }

  private static long position(EventMessage<?> message) {
    return message instanceof org.axonframework.eventhandling.DomainEventMessage<?> of
        ? of.getSequenceNumber()
        : 0;
  }

  private String text(List<Limit> limits) {
    return json.writeValueAsString(limits);
  }

  private static String text(DomainEvent event) {
    return event.at().toString();
  }

  /** Enterprises that hold a code. */
  public List<String> holders() {
    List<String> holders = new ArrayList<>();
    model
        .collection(FIRMS)
        .find(Filters.exists("codeId"))
        .forEach(d -> holders.add(d.getString("_id")));
    return holders;
  }

  public List<Document> firms(Bson filter) {
    return model
        .collection(FIRMS)
        .find(filter)
        .sort(Sorts.ascending("_id"))
        .into(new ArrayList<>());
  }

  public Document firmOfCode(String codeId) {
    return model.collection(FIRMS).find(Filters.eq("codeId", codeId)).first();
  }

  public List<Deed> deeds(String uscc) {
    return model
        .collection(DEEDS)
        .find(Filters.eq("uscc", uscc))
        .sort(Sorts.ascending("n"))
        .map(
            d ->
                new Deed(
                    d.getString("_id"),
                    (DomainEvent)
                        json.readValue(
                            d.getString("json"), names.find(d.getString("name")).orElseThrow())))
        .into(new ArrayList<>());
  }

  public Rating rating(List<Deed> deeds) {
    return ratings.replay(deeds.stream().map(Deed::event).toList());
  }

  public List<Document> part(String part, String uscc) {
    return model.collection(part).find(Filters.eq("uscc", uscc)).into(new ArrayList<>());
  }
}
