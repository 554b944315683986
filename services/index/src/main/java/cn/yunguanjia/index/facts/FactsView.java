package cn.yunguanjia.index.facts;

import cn.yunguanjia.index.domain.Facts;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.IssueAssigned;
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
        models.describe("facts").part(DAYS).part(AIR).part(ISSUES).part(COLOURS).part(FIRMS).open();
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
    ofDay(
        DAYS,
        e.day(),
        e.outlet(),
        new Document("area", e.area())
            .append("reported", e.hoursReported())
            .append("judged", e.judged())
            .append("exceeded", e.exceeded()),
        message);
  }

  @EventHandler
  void on(AirQualityAssessed e, EventMessage<?> message) {
    ofDay(
        AIR,
        e.day(),
        e.stationId(),
        new Document("area", e.area()).append("aqi", e.aqi()),
        message);
  }

  /** The facts of a day stand together, because the index always asks for whole days. */
  private void ofDay(
      String part, LocalDate day, String source, Document fact, EventMessage<?> message) {
    arrived.incrementAndGet();
    model.upsert(
        part,
        day.toString(),
        Updates.set("of." + source, fact.append("eventId", message.getIdentifier())));
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

  /** Whoever has to handle it is measured by it. */
  @EventHandler
  void on(IssueAssigned e) {
    arrived.incrementAndGet();
    model.upsert(ISSUES, e.issueId(), Updates.set("area", e.area()));
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
    List<String> days = from.datesUntil(to.plusDays(1)).map(LocalDate::toString).toList();
    return new Facts(
        of(
            DAYS,
            days,
            (day, outlet, d) ->
                new Facts.OutletDay(
                    outlet,
                    d.getString("area"),
                    day,
                    d.getInteger("reported"),
                    d.getInteger("judged"),
                    d.getInteger("exceeded"),
                    d.getString("eventId"))),
        of(
            AIR,
            days,
            (day, station, d) ->
                new Facts.AirDay(
                    station,
                    d.getString("area"),
                    day,
                    d.getInteger("aqi"),
                    d.getString("eventId"))),
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

  private interface FactOfDay<T> {
    T of(LocalDate day, String source, Document fact);
  }

  private <T> List<T> of(String part, List<String> days, FactOfDay<T> fact) {
    List<T> facts = new ArrayList<>();
    for (Document day : model.collection(part).find(Filters.in("_id", days))) {
      LocalDate date = LocalDate.parse(day.getString("_id"));
      day.get("of", Document.class)
          .forEach((source, each) -> facts.add(fact.of(date, source, (Document) each)));
    }
    return facts;
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
