package cn.yunguanjia.monitoring.marks;

import cn.yunguanjia.language.monitoring.OutletMarkAccepted;
import cn.yunguanjia.language.monitoring.OutletMarkRefused;
import cn.yunguanjia.language.monitoring.OutletMarked;
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
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The marks of each outlet, and which of them have not met its values yet. */
@Component
public class MarkView implements Projection {
  private static final String OUTLETS = "outlets";
  private static final String FIRMS = "firms";
  private static final String WHERE = "where";
  private static final String LOOK_BACKS = "look_backs";
  private static final String STANDING = "STANDING";
  private static final String REFUSED = "REFUSED";
  private final ReadModel model;

  /**
   * @param status STANDING or REFUSED
   * @param refusal the officer's reason, null while it stands
   * @param acceptedAt when an officer looked at it and let it stand; null while it waits
   * @param note of that officer
   * @param eventId that told of the mark; null where the view is older than this
   * @param refusedBy event that told of the refusal
   * @param acceptedBy event that told of the acceptance
   */
  public record Entry(
      String markId,
      String uscc,
      String outlet,
      String area,
      List<String> factors,
      Instant from,
      Instant to,
      String state,
      String reason,
      String evidence,
      Instant at,
      String status,
      String refusal,
      Instant refusedAt,
      Instant acceptedAt,
      String note,
      String eventId,
      String refusedBy,
      String acceptedBy) {
    /** Whether a value of this factor that was measured then lies under it. */
    public boolean covers(String factor, Instant time) {
      return (factors.isEmpty() || factors.contains(factor))
          && !time.isBefore(from)
          && time.isBefore(to);
    }
  }

  /** Values of a span that a mark, or its refusal, has not reached yet. */
  public record LookBack(String id, String outlet, Instant from, Instant to, boolean refused) {}

  MarkView(ReadModels models) {
    model = models.describe("marks").part(OUTLETS).part(FIRMS).part(WHERE).part(LOOK_BACKS).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(OutletMarked e, @MessageIdentifier String eventId) {
    model.upsert(
        OUTLETS,
        e.outlet(),
        Updates.set(
            "marks." + e.markId(),
            new Document("uscc", e.uscc())
                .append("area", e.area())
                .append("factors", e.factors())
                .append("from", e.from().toString())
                .append("to", e.to().toString())
                .append("state", e.state())
                .append("reason", e.reason())
                .append("evidence", e.evidence())
                .append("at", e.at().toString())
                .append("eventId", eventId)
                .append("status", STANDING)));
    model.upsert(FIRMS, e.uscc(), Updates.addToSet("outlets", e.outlet()));
    model.put(WHERE, new Document("_id", e.markId()).append("outlet", e.outlet()));
    lookBack(e.markId(), e.outlet(), e.from(), e.to(), false);
  }

  @EventHandler
  void on(OutletMarkRefused e, @MessageIdentifier String eventId) {
    String mark = "marks." + e.markId();
    model.upsert(
        OUTLETS,
        e.outlet(),
        Updates.combine(
            Updates.set(mark + ".status", REFUSED),
            Updates.set(mark + ".refusal", e.reason()),
            Updates.set(mark + ".refusedBy", eventId),
            Updates.set(mark + ".refusedAt", e.at().toString())));
    lookBack(e.markId(), e.outlet(), e.from(), e.to(), true);
  }

  @EventHandler
  void on(OutletMarkAccepted e, @MessageIdentifier String eventId) {
    String mark = "marks." + e.markId();
    model.upsert(
        OUTLETS,
        e.outlet(),
        Updates.combine(
            Updates.set(mark + ".acceptedAt", e.at().toString()),
            Updates.set(mark + ".acceptedBy", eventId),
            Updates.set(mark + ".note", e.note())));
  }

  private void lookBack(String markId, String outlet, Instant from, Instant to, boolean refused) {
    model.put(
        LOOK_BACKS,
        new Document("_id", markId + (refused ? "|refused" : ""))
            .append("outlet", outlet)
            .append("from", from.toString())
            .append("to", to.toString())
            .append("refused", refused));
  }

  /** The spans that stand, by outlet; only outlets that have any mark. */
  public Map<String, MarkedSpans> standing(Collection<String> outlets) {
    Map<String, MarkedSpans> standing = new HashMap<>();
    for (Document each : model.collection(OUTLETS).find(Filters.in("_id", outlets))) {
      standing.put(each.getString("_id"), spans(entries(each)));
    }
    return standing;
  }

  /** All marks of an outlet, newest span first. */
  public List<Entry> of(String outlet) {
    Document known = model.find(OUTLETS, outlet);
    return known == null ? List.of() : entries(known);
  }

  public List<Entry> ofFirm(String uscc) {
    Document firm = model.find(FIRMS, uscc);
    return firm == null ? List.of() : newestFirst(firm.getList("outlets", String.class));
  }

  /** Of all firms, newest span first. */
  public List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    model.collection(OUTLETS).find().forEach(outlet -> all.addAll(entries(outlet)));
    all.sort(Comparator.comparing(Entry::from).reversed());
    return all;
  }

  public Optional<Entry> find(String markId) {
    return Optional.ofNullable(model.find(WHERE, markId))
        .flatMap(
            where ->
                of(where.getString("outlet")).stream()
                    .filter(mark -> mark.markId().equals(markId))
                    .findFirst());
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
                    d.getString("outlet"),
                    Instant.parse(d.getString("from")),
                    Instant.parse(d.getString("to")),
                    d.getBoolean("refused")))
        .into(new ArrayList<>());
  }

  public void lookedBack(LookBack done) {
    model.apart(() -> model.delete(LOOK_BACKS, done.id()));
  }

  private List<Entry> newestFirst(Collection<String> outlets) {
    return outlets.stream()
        .flatMap(outlet -> of(outlet).stream())
        .sorted(Comparator.comparing(Entry::from).reversed())
        .toList();
  }

  private static MarkedSpans spans(List<Entry> entries) {
    return new MarkedSpans(
        entries.stream()
            .filter(mark -> mark.status().equals(STANDING))
            .map(
                mark ->
                    new MarkedSpans.Span(
                        mark.markId(), mark.factors(), mark.from(), mark.to(), mark.state()))
            .toList());
  }

  private static List<Entry> entries(Document outlet) {
    List<Entry> entries = new ArrayList<>();
    outlet
        .get("marks", Document.class)
        .forEach((id, d) -> entries.add(entry(id, outlet.getString("_id"), (Document) d)));
    entries.sort(Comparator.comparing(Entry::from).reversed());
    return entries;
  }

  private static Entry entry(String id, String outlet, Document d) {
    String refusedAt = d.getString("refusedAt");
    String acceptedAt = d.getString("acceptedAt");
    return new Entry(
        id,
        d.getString("uscc"),
        outlet,
        d.getString("area"),
        d.getList("factors", String.class),
        Instant.parse(d.getString("from")),
        Instant.parse(d.getString("to")),
        d.getString("state"),
        d.getString("reason"),
        d.getString("evidence"),
        Instant.parse(d.getString("at")),
        d.getString("status"),
        d.getString("refusal"),
        refusedAt == null ? null : Instant.parse(refusedAt),
        acceptedAt == null ? null : Instant.parse(acceptedAt),
        d.getString("note"),
        d.getString("eventId"),
        d.getString("refusedBy"),
        d.getString("acceptedBy"));
  }
}
