package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.monitoring.AlertAcknowledged;
import cn.yunguanjia.language.monitoring.AlertAnswered;
import cn.yunguanjia.language.monitoring.AlertClosed;
import cn.yunguanjia.language.monitoring.AlertEscalated;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Alerts as people read them. Open ones stand beside the rest in a small part of their own, because
 * clocks and live values ask for them all the time.
 */
@Component
class AlertView implements Projection {
  private static final String ALL = "all";
  private static final String OPEN = "open";
  private static final String LINES = "lines";
  private final ReadModel model;

  AlertView(ReadModels models) {
    model =
        models
            .describe("alert-inbox")
            .part(ALL, Indexes.ascending("order"), Indexes.ascending("uscc"))
            .part(OPEN)
            .part(LINES)
            .open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(AlertRaised e, EventMessage<?> message) {
    follow(e.alertId(), message);
  }

  @EventHandler
  void on(AlertEscalated e, EventMessage<?> message) {
    follow(e.alertId(), message);
  }

  @EventHandler
  void on(AlertAcknowledged e, EventMessage<?> message) {
    follow(e.alertId(), message);
  }

  @EventHandler
  void on(AlertAnswered e, EventMessage<?> message) {
    follow(e.alertId(), message);
  }

  @EventHandler
  void on(AlertUnanswered e, EventMessage<?> message) {
    follow(e.alertId(), message);
  }

  @EventHandler
  void on(AlertClosed e, EventMessage<?> message) {
    follow(e.alertId(), message);
  }

  private void follow(String alertId, EventMessage<?> message) {
    Document row = AlertRow.after(model.find(ALL, alertId), (DomainEventMessage<?>) message);
    model.put(ALL, row);
    if (AlertRow.open(row)) {
      model.put(OPEN, row);
    } else {
      model.delete(OPEN, alertId);
      if (row.getString("closedAt") != null) {
        model.put(
            LINES,
            new Document("_id", Line.of(row).toString())
                .append("closedAt", row.getString("closedAt")));
      }
    }
  }

  Document find(String id) {
    return model.find(ALL, id);
  }

  /** Everything that is not over. */
  List<Document> open() {
    return model.collection(OPEN).find().into(new ArrayList<>());
  }

  /**
   * Up to when this line's matter is known to be over; the beginning of time where it never was.
   */
  Instant closedUpTo(Line line) {
    Document known = model.find(LINES, line.toString());
    return known == null ? Instant.MIN : Instant.parse(known.getString("closedAt"));
  }

  /**
   * Rows in the order of the inbox, from after the given one on.
   *
   * @param openOnly whether closed ones are not asked for, which makes it a small search
   */
  List<Document> find(boolean openOnly, List<Bson> filters, String after, int limit) {
    List<Bson> all = new ArrayList<>(filters);
    all.add(Filters.gt("order", after));
    return model
        .collection(openOnly ? OPEN : ALL)
        .find(Filters.and(all))
        .sort(Sorts.ascending("order"))
        .limit(limit)
        .into(new ArrayList<>());
  }
}
