package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.AlertAcknowledged;
import cn.yunguanjia.language.monitoring.AlertAnswered;
import cn.yunguanjia.language.monitoring.AlertClosed;
import cn.yunguanjia.language.monitoring.AlertEscalated;
import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.language.monitoring.AlertUnanswered;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;

/**
 * One alert as a row, event by event: the inbox keeps it in its view, and whoever acted reads it
 * from the alert's own log, so that both always say the same.
 */
final class AlertRow {
  /** States of an alert whose matter is not over. */
  static final List<String> OPEN = List.of("RAISED", "ESCALATED", "UNANSWERED", "ACKNOWLEDGED");

  static final String CLOSED = "CLOSED";

  private AlertRow() {}

  /** The row after one more event; an event it has seen already changes nothing. */
  static Document after(Document before, DomainEventMessage<?> message) {
    Document row = before == null ? new Document("version", -1L) : before;
    if (message.getSequenceNumber() <= row.getLong("version")) {
      return row;
    }
    apply(row, (DomainEvent) message.getPayload(), message.getIdentifier());
    return row.append("version", message.getSequenceNumber()).append("order", order(row));
  }

  static boolean open(Document row) {
    return OPEN.contains(row.getString("state"));
  }

  private static void apply(Document row, DomainEvent event, String eventId) {
    switch (event) {
      case AlertRaised e -> raised(row, e, eventId);
      case AlertEscalated e ->
          row.append("state", "ESCALATED")
              .append("grade", e.grade())
              .append("recipients", e.recipients())
              .append("due", e.due().toString());
      case AlertAcknowledged e ->
          row.append("state", "ACKNOWLEDGED")
              .append("acknowledgedAt", e.at().toString())
              .append("acknowledgedBy", e.role());
      case AlertUnanswered e ->
          row.append("state", "UNANSWERED").append("unansweredAt", e.at().toString());
      case AlertAnswered e ->
          row.append(
              "answer",
              new Document("at", e.at().toString())
                  .append("reason", e.reason())
                  .append("measure", e.measure()));
      case AlertClosed e ->
          row.append("state", CLOSED)
              .append("closedAt", e.at().toString())
              .append("closedBy", e.reason());
      default -> throw new IllegalStateException("Not an event of an alert: " + event);
    }
  }

  private static void raised(Document row, AlertRaised e, String eventId) {
    if (row.getString("began") == null) {
      row.append("began", e.at().toString());
    }
    row.append("_id", e.alertId())
        .append("kind", e.kind() == null ? LiveAlerts.VALUE : e.kind())
        .append("uscc", e.uscc())
        .append("outlet", e.outlet())
        .append("area", e.area())
        .append("factor", e.factor())
        .append("value", plain(e.value()))
        .append("limit", plain(e.limit()))
        .append("unit", e.unit())
        .append("multiple", plain(e.multiple()))
        .append("grade", e.grade())
        .append("raisedGrade", e.grade())
        .append("at", e.at().toString())
        .append("state", e.due() == null ? CLOSED : "RAISED")
        .append("recipients", e.recipients() == null ? List.of() : e.recipients())
        .append("due", e.due() == null ? null : e.due().toString())
        .append("suspicionId", e.suspicionId())
        .append("suspicion", e.suspicion() == null ? null : e.suspicion().name())
        .append("eventId", eventId);
  }

  /**
   * What the inbox is sorted by, as one text: clocks that run or ran out first, by their time and
   * then by grade; then what is acknowledged; closed ones last, newest first.
   */
  private static String order(Document row) {
    String id = row.getString("_id");
    int mildness = 9 - List.of("YELLOW", "ORANGE", "RED").indexOf(row.getString("grade"));
    return switch (row.getString("state")) {
      case CLOSED -> "2|" + newestFirst(row.get("closedAt", row.getString("at"))) + "|" + id;
      case "ACKNOWLEDGED" -> "1|" + newestFirst(row.getString("acknowledgedAt")) + "|" + id;
      default -> "0|" + row.getString("due").substring(0, 16) + "|" + mildness + "|" + id;
    };
  }

  private static long newestFirst(String time) {
    return Long.MAX_VALUE - java.time.Instant.parse(time).toEpochMilli();
  }

  private static String plain(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
