package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every while whose clock ran out: an alert that nobody acknowledged rises by one grade.
 * While the platform itself was down nobody could acknowledge, so a clock that began before its
 * start begins anew with it.
 */
@Component
class AlertClocks {
  private static final Origin WATCHED = new Origin("AlertClocks", "automation", null);

  private final AlertView view;
  private final OpenAlerts open;
  private final Decisions decisions;
  private final AlertRuleBook rules;
  private final Clock clock;
  private final Instant listeningSince;

  AlertClocks(
      AlertView view, OpenAlerts open, Decisions decisions, AlertRuleBook rules, Clock clock) {
    this.view = view;
    this.open = open;
    this.decisions = decisions;
    this.rules = rules;
    this.clock = clock;
    this.listeningSince = clock.instant();
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.monitoring.look-at-alerts-every}",
      fixedDelayString = "${yunguanjia.monitoring.look-at-alerts-every}")
  void look() {
    open.refresh();
    Instant now = clock.instant();
    AlertHandling handling = new AlertHandling(rules.at(now));
    for (Document row : view.open()) {
      Instant due = due(row);
      if (due != null && !now.isBefore(due)) {
        decisions.execute(
            Subject.of("alert", row.getString("_id")),
            handling,
            new HandleAlert.LetTimePass(now, listeningSince),
            WATCHED);
      }
    }
  }

  /** By when a recipient has to acknowledge; null where no clock runs. */
  Instant due(Document row) {
    boolean waits =
        "RAISED".equals(row.getString("state")) || "ESCALATED".equals(row.getString("state"));
    return waits
        ? new AlertHandling(rules.at(clock.instant()))
            .due(Instant.parse(row.getString("due")), row.getString("grade"), listeningSince)
        : null;
  }
}
