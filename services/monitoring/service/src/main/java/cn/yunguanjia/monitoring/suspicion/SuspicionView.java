package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.SuspicionDismissed;
import cn.yunguanjia.language.monitoring.SuspicionRaised;
import cn.yunguanjia.language.monitoring.SuspicionTakenUp;
import cn.yunguanjia.language.monitoring.SuspicionWithdrawn;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Suspicions as people read them; what they rest on is kept beside the readings. */
@Component
class SuspicionView implements Projection {
  static final String OPEN = "OPEN";
  static final String WITHDRAWN = "WITHDRAWN";
  static final String DISMISSED = "DISMISSED";
  static final String TAKEN_UP = "TAKEN_UP";

  private static final String ALL = "all";
  private final ReadModel model;

  SuspicionView(ReadModels models) {
    model = models.describe("suspicions").part(ALL).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(SuspicionRaised e, EventMessage<?> message) {
    put(
        e.suspicionId(),
        OPEN,
        e,
        message,
        e.at(),
        List.of(
            Updates.set("uscc", e.uscc()),
            Updates.set("outlet", e.outlet()),
            Updates.set("area", e.area()),
            Updates.set("kind", e.kind().name()),
            Updates.set("factor", e.factor()),
            Updates.set("from", e.from().toString()),
            Updates.set("to", e.to().toString()),
            Updates.set("strength", e.strength()),
            Updates.set("rules", e.rules()),
            Updates.set("evidence", e.evidence())));
  }

  @EventHandler
  void on(SuspicionWithdrawn e, EventMessage<?> message) {
    put(e.suspicionId(), WITHDRAWN, e, message, e.at(), List.of());
  }

  @EventHandler
  void on(SuspicionDismissed e, EventMessage<?> message) {
    put(
        e.suspicionId(),
        DISMISSED,
        e,
        message,
        e.at(),
        List.of(Updates.set("note", e.reason()), Updates.set("by", e.by())));
  }

  @EventHandler
  void on(SuspicionTakenUp e, EventMessage<?> message) {
    put(
        e.suspicionId(),
        TAKEN_UP,
        e,
        message,
        e.at(),
        List.of(Updates.set("note", e.note()), Updates.set("by", e.by())));
  }

  private void put(
      String id,
      String state,
      DomainEvent event,
      EventMessage<?> message,
      Instant at,
      List<Bson> more) {
    List<Bson> updates = new ArrayList<>(more);
    updates.add(Updates.set("state", state));
    updates.add(Updates.set("since", at.toString()));
    updates.add(
        Updates.set(
            "events." + message.getIdentifier(),
            new Document("name", event.getClass().getSimpleName())
                .append("at", at.toString())
                .append("recorded", message.getTimestamp().toString())));
    model.upsert(ALL, id, Updates.combine(updates));
  }

  Document find(String id) {
    return model.find(ALL, id);
  }

  List<Document> all() {
    return model.collection(ALL).find().into(new ArrayList<>());
  }
}
