package cn.yunguanjia.index.facts;

import cn.yunguanjia.index.domain.Facts;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.IssueOverdue;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.monitoring.AirQualityAssessed;
import cn.yunguanjia.language.monitoring.ReadingsAggregated;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The dated facts of all contexts that the index rests on; the latest of the same key counts. */
@Component
public class FactsView implements Projection {
  private static final String DAYS = "days";
  private static final String AIR = "air";
  private static final String ISSUES = "issues";
  private static final String COLOURS = "colours";
  private static final String FIRMS = "firms";

  private final ReadModel model;
  private final AtomicLong arrived = new AtomicLong();

  FactsView(ReadModels models) {
    model =
        models
            .describe("facts")
            .part(DAYS, Indexes.ascending("day"))
            .part(AIR, Indexes.ascending("day"))
            .part(ISSUES)
            .part(COLOURS)
            .part(FIRMS)
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  /** Grows with every fact that arrives. */
  public long arrived() {
    return arrived.get();
  }

  @EventHandler
  void on(ReadingsAggregated e, EventMessage<?> message) {
    put(
        DAYS,
        new Document("_id", e.outlet() + "|" + e.day())
            .append("outlet", e.outlet())
            .append("area", e.area())
            .append("day", e.day().toString())
            .append("reported", e.hoursReported())
            .append("judged", e.judged())
            .append("exceeded", e.exceeded()),
        message);
  }

  @EventHandler
  void on(AirQualityAssessed e, EventMessage<?> message) {
    put(
        AIR,
        new Document("_id", e.stationId() + "|" + e.day())
            .append("station", e.stationId())
            .append("area", e.area())
            .append("day", e.day().toString())
            .append("aqi", e.aqi()),
        message);
  }

  @EventHandler
  void on(IssueReported e, EventMessage<?> message) {
    arrived.incrementAndGet();
    model.upsert(
        ISSUES,
        e.issueId(),
        Updates.combine(
            Updates.set("area", e.area()),
            Updates.set("severity", e.severity().name()),
            Updates.set("channel", e.channel()),
            Updates.set("openedAt", e.at().toString()),
            Updates.set("eventId", message.getIdentifier())));
  }

  @EventHandler
  void on(IssueOverdue e) {
    arrived.incrementAndGet();
    model.upsert(ISSUES, e.issueId(), Updates.set("overdueAt", e.at().toString()));
  }

  @EventHandler
  void on(IssueWrittenOff e) {
    arrived.incrementAndGet();
    model.upsert(ISSUES, e.issueId(), Updates.set("writtenOffAt", e.at().toString()));
  }

  @EventHandler
  void on(CodeStatusChanged e, EventMessage<?> message) {
    put(
        COLOURS,
        new Document("_id", e.codeId() + "|" + e.at())
            .append("codeId", e.codeId())
            .append("area", e.area())
            .append("status", e.to().name())
            .append("at", e.at().toString()),
        message);
  }

  @EventHandler
  void on(EnterpriseRegistered e, EventMessage<?> message) {
    put(
        FIRMS,
        new Document("_id", e.uscc()).append("area", e.area()).append("at", e.at().toString()),
        message);
  }

  private void put(String part, Document document, EventMessage<?> message) {
    arrived.incrementAndGet();
    model.put(part, document.append("eventId", message.getIdentifier()));
  }

  /** Facts whose day lies in the range, and everything about issues, colours and firms. */
  public Facts between(LocalDate from, LocalDate to) {
    var range = Filters.and(Filters.gte("day", from.toString()), Filters.lte("day", to.toString()));
    return new Facts(
        model
            .collection(DAYS)
            .find(range)
            .map(
                d ->
                    new Facts.OutletDay(
                        d.getString("outlet"),
                        d.getString("area"),
                        LocalDate.parse(d.getString("day")),
                        d.getInteger("reported"),
                        d.getInteger("judged"),
                        d.getInteger("exceeded"),
                        d.getString("eventId")))
            .into(new ArrayList<>()),
        model
            .collection(AIR)
            .find(range)
            .map(
                d ->
                    new Facts.AirDay(
                        d.getString("station"),
                        d.getString("area"),
                        LocalDate.parse(d.getString("day")),
                        d.getInteger("aqi"),
                        d.getString("eventId")))
            .into(new ArrayList<>()),
        issues(),
        model
            .collection(COLOURS)
            .find()
            .map(
                d ->
                    new Facts.Colour(
                        d.getString("codeId"),
                        d.getString("area"),
                        CodeStatus.valueOf(d.getString("status")),
                        Instant.parse(d.getString("at")),
                        d.getString("eventId")))
            .into(new ArrayList<>()),
        model
            .collection(FIRMS)
            .find()
            .map(
                d ->
                    new Facts.Firm(
                        d.getString("_id"), d.getString("area"), Instant.parse(d.getString("at"))))
            .into(new ArrayList<>()));
  }

  private List<Facts.Issue> issues() {
    return model
        .collection(ISSUES)
        .find(Filters.exists("openedAt"))
        .map(
            d ->
                new Facts.Issue(
                    d.getString("_id"),
                    d.getString("area"),
                    Severity.valueOf(d.getString("severity")),
                    d.getString("channel"),
                    Instant.parse(d.getString("openedAt")),
                    instant(d, "overdueAt"),
                    instant(d, "writtenOffAt"),
                    d.getString("eventId")))
        .into(new ArrayList<>());
  }

  private static Instant instant(Document d, String field) {
    return d.getString(field) == null ? null : Instant.parse(d.getString(field));
  }
}
