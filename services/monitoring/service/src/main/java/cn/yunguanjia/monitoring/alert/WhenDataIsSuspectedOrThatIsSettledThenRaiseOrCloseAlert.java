package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.language.monitoring.SuspicionDismissed;
import cn.yunguanjia.language.monitoring.SuspicionRaised;
import cn.yunguanjia.language.monitoring.SuspicionTakenUp;
import cn.yunguanjia.language.monitoring.SuspicionWithdrawn;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.monitoring.rules.AlertRules;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.processing.Automation;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Data that looks broken or falsified is a matter for an officer to look at, until one settles it
 * or other data explains it. The permit holder is not told: the alert names the outlet and no firm.
 */
@Component
class WhenDataIsSuspectedOrThatIsSettledThenRaiseOrCloseAlert implements Automation {
  private final OpenAlerts open;
  private final AlertRuleBook rules;
  private final Clock clock;

  WhenDataIsSuspectedOrThatIsSettledThenRaiseOrCloseAlert(
      OpenAlerts open, AlertRuleBook rules, Clock clock) {
    this.open = open;
    this.rules = rules;
    this.clock = clock;
  }

  @EventHandler
  void on(SuspicionRaised e, EventMessage<?> message) {
    AlertRules inForce = rules.at(e.at());
    boolean old = e.at().plus(inForce.suspicions().notOlderThan()).isBefore(clock.instant());
    if (!old) {
      inForce
          .suspicions()
          .grade(e.strength())
          .map(inForce::grade)
          .ifPresent(
              grade ->
                  open.see(line(e.outlet(), e.suspicionId()), raised(e, grade), origin(message)));
    }
  }

  @EventHandler
  void on(SuspicionWithdrawn e, EventMessage<?> message) {
    close(e.outlet(), e.suspicionId(), "WITHDRAWN", e.at(), message);
  }

  @EventHandler
  void on(SuspicionDismissed e, EventMessage<?> message) {
    close(e.outlet(), e.suspicionId(), "DISMISSED", e.at(), message);
  }

  @EventHandler
  void on(SuspicionTakenUp e, EventMessage<?> message) {
    close(e.outlet(), e.suspicionId(), "TAKEN_UP", e.at(), message);
  }

  private void close(
      String outlet, String suspicionId, String reason, Instant at, EventMessage<?> message) {
    open.close(line(outlet, suspicionId), reason, at, origin(message));
  }

  private AlertRaised raised(SuspicionRaised e, AlertRules.Grade grade) {
    return new AlertRaised(
        line(e.outlet(), e.suspicionId()).alertId(e.at()),
        null,
        e.outlet(),
        e.area(),
        e.factor(),
        null,
        null,
        null,
        grade.grade(),
        e.at(),
        Line.SUSPICION,
        null,
        grade.recipients(),
        clock.instant().plus(grade.acknowledgeWithin()),
        e.suspicionId(),
        e.kind());
  }

  private static Line line(String outlet, String suspicionId) {
    return new Line(Line.SUSPICION, outlet, suspicionId);
  }

  private Origin origin(EventMessage<?> message) {
    return Origin.automation(getClass(), message.getIdentifier());
  }
}
