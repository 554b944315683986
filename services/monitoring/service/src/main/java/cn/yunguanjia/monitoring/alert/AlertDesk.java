package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where recipients take note of an alert and firms answer it. Every act answers with the alert. */
@RestController
@Tag(name = "monitoring: alerts")
@RequestMapping("/api/monitoring/alerts/{alertId}")
class AlertDesk {
  private final Decisions decisions;
  private final AlertLog log;
  private final AlertRows rows;
  private final AlertRuleBook rules;
  private final Clock clock;

  /**
   * @param reason why it came, in the firm's words
   * @param measure what the firm does about it
   */
  record Answer(String reason, String measure) {}

  AlertDesk(Decisions decisions, AlertLog log, AlertRows rows, AlertRuleBook rules, Clock clock) {
    this.decisions = decisions;
    this.log = log;
    this.rows = rows;
    this.rules = rules;
    this.clock = clock;
  }

  @PostMapping("/acknowledge")
  @Operation(summary = "Take note of an alert, as a recipient of its grade; its clock stands then")
  Map<String, Object> acknowledge(@PathVariable String alertId, Caller caller) {
    Document row = AlertLog.row(log.readable(alertId, caller));
    return act(
        alertId,
        new HandleAlert.Acknowledge(
            caller.subject(),
            caller.origin().role(),
            Recipients.of(caller, row.getString("uscc"), row.getString("area")),
            clock.instant()),
        caller);
  }

  @PostMapping("/answer")
  @Operation(summary = "Say, as the enterprise, why it came and what is done about it")
  Map<String, Object> answer(
      @PathVariable String alertId, @RequestBody Answer answer, Caller caller) {
    Document row = AlertLog.row(log.readable(alertId, caller));
    if (!caller.holds(row.getString("uscc"))) {
      throw new RefusedException(
          Refusal.forbidden(
              "not-the-enterprise",
              "预警由该排污单位自己说明原因和措施",
              "The enterprise itself says why an alert came and what it does"));
    }
    return act(
        alertId,
        new HandleAlert.Answer(
            caller.subject(), answer.reason(), answer.measure(), clock.instant()),
        caller);
  }

  private Map<String, Object> act(String alertId, HandleAlert command, Caller caller) {
    decisions.execute(
        Subject.of("alert", alertId),
        new AlertHandling(rules.at(clock.instant())),
        command,
        caller.origin());
    return rows.shown(AlertLog.row(log.readable(alertId, caller)), caller);
  }
}
