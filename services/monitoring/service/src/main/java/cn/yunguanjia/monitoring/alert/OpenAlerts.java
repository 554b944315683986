package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.monitoring.AlertRaised;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.monitoring.rules.AlertRules;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The open alert of each line, in memory because every live value asks: read from the view once and
 * kept by what is decided here. The decision itself is the log's; where the memory is wrong it
 * learns by it.
 */
@Component
class OpenAlerts {
  private final Decisions decisions;
  private final AlertView view;
  private final AlertRuleBook rules;
  private final Clock clock;
  private final Map<Line, One> open = new ConcurrentHashMap<>();
  private volatile boolean read;

  /**
   * @param at time of the measurement it was raised with last
   */
  record One(String alertId, Instant at) {}

  OpenAlerts(Decisions decisions, AlertView view, AlertRuleBook rules, Clock clock) {
    this.decisions = decisions;
    this.view = view;
    this.rules = rules;
    this.clock = clock;
  }

  Optional<One> of(Line line) {
    if (!read) {
      refresh();
    }
    return Optional.ofNullable(open.get(line));
  }

  /** Takes up what the view knows and the memory does not, such as after a start. */
  void refresh() {
    for (Document row : view.open()) {
      open.putIfAbsent(
          Line.of(row), new One(row.getString("_id"), Instant.parse(row.getString("at"))));
    }
    read = true;
  }

  /**
   * Raises what was seen, or makes the open alert graver by it.
   *
   * @param seen with an id of its own for the case that none is open
   */
  void see(Line line, AlertRaised seen, Origin origin) {
    One known = of(line).orElse(null);
    if (known != null && decide(line, known.alertId(), seen, origin)) {
      return;
    }
    if (seen.at().isAfter(view.closedUpTo(line))) {
      decide(line, seen.alertId(), seen, origin);
    }
  }

  /** Whether that alert is open and took it up. */
  private boolean decide(Line line, String alertId, AlertRaised seen, Origin origin) {
    Alert after =
        decisions
            .execute(
                Subject.of("alert", alertId),
                new AlertHandling(rules.at(seen.at())),
                new HandleAlert.See(as(alertId, seen)),
                origin)
            .state();
    if (after instanceof Alert.Open taken) {
      open.put(line, new One(alertId, taken.facts().raised().at()));
      return true;
    }
    open.remove(line);
    return false;
  }

  void close(Line line, String reason, Instant at, Origin origin) {
    of(line)
        .ifPresent(
            one -> {
              decisions.execute(
                  Subject.of("alert", one.alertId()),
                  new AlertHandling(rules.at(at)),
                  new HandleAlert.Close(reason, at),
                  origin);
              open.remove(line, one);
            });
  }

  AlertRaised raised(
      Line line, String uscc, String area, AlertRules.Grade grade, Measure measure, Instant at) {
    return new AlertRaised(
        line.alertId(at),
        uscc,
        line.outlet(),
        area,
        measure.factor(),
        measure.value(),
        measure.limit(),
        measure.unit(),
        grade.grade(),
        at,
        line.kind(),
        measure.multiple(),
        grade.recipients(),
        clock.instant().plus(grade.acknowledgeWithin()),
        null,
        null);
  }

  private static AlertRaised as(String alertId, AlertRaised seen) {
    return new AlertRaised(
        alertId,
        seen.uscc(),
        seen.outlet(),
        seen.area(),
        seen.factor(),
        seen.value(),
        seen.limit(),
        seen.unit(),
        seen.grade(),
        seen.at(),
        seen.kind(),
        seen.multiple(),
        seen.recipients(),
        seen.due(),
        seen.suspicionId(),
        seen.suspicion());
  }
}
