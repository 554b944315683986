package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One alert read from its own log, so that whoever acted sees the act at once. */
@Component
class AlertLog {
  static final String[] STAFF = {"officer", "admin", "commander", "auditor", "grid"};
  private final EventStore events;

  AlertLog(EventStore events) {
    this.events = events;
  }

  /**
   * The alert's events, for somebody who may see it. Staff of another county learn whose it is; to
   * everybody else it does not exist.
   */
  List<DomainEventMessage<?>> readable(String alertId, Caller caller) {
    List<DomainEventMessage<?>> log =
        events
            .readEvents(Subject.of("alert", alertId).id())
            .asStream()
            .<DomainEventMessage<?>>map(message -> message)
            .toList();
    Document row = row(log);
    if (row == null) {
      throw missing(alertId);
    }
    if (!caller.holds(row.getString("uscc"))) {
      boolean suspicion = Line.SUSPICION.equals(row.getString("kind"));
      if (!(suspicion ? readsSuspicions(caller) : caller.isAny(STAFF))) {
        throw missing(alertId);
      }
      caller.requireArea(row.getString("area"));
    }
    return log;
  }

  /** Who may have falsified data, and whoever has nothing to do with it, is not told of it. */
  static boolean readsSuspicions(Caller caller) {
    return caller.isAny("officer", "admin", "commander", "auditor");
  }

  static Document row(List<DomainEventMessage<?>> log) {
    Document row = null;
    for (DomainEventMessage<?> message : log) {
      row = AlertRow.after(row, message);
    }
    return row;
  }

  static Alert alert(List<DomainEventMessage<?>> log, AlertHandling handling) {
    return handling.replay(log.stream().map(m -> (DomainEvent) m.getPayload()).toList());
  }

  private static RefusedException missing(String alertId) {
    return new RefusedException(
        Refusal.notFound(
            "no-such-alert", "没有您可查看的预警 " + alertId, "No alert you may see: " + alertId));
  }
}
