package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of alerts, and one of them. */
@RestController
@Tag(name = "monitoring: alerts")
@RequestMapping("/api/monitoring/alerts")
class AlertPages {
  private final AlertInbox inbox;
  private final AlertLog log;
  private final AlertRows rows;

  AlertPages(AlertInbox inbox, AlertLog log, AlertRows rows) {
    this.inbox = inbox;
    this.log = log;
    this.rows = rows;
  }

  @GetMapping
  @Operation(
      summary = "Alerts, running clocks first; closed ones of the last day unless since says")
  Map<String, Object> list(
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String grade,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String uscc,
      @RequestParam(required = false) String kind,
      @RequestParam(required = false) String recipient,
      @RequestParam(required = false) OffsetDateTime since,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    return inbox.page(
        new AlertInbox.Wanted(
            state, grade, area, uscc, kind, recipient, since == null ? null : since.toInstant()),
        cursor,
        limit,
        caller);
  }

  @GetMapping("/{alertId}")
  @Operation(summary = "One alert with the acts it allows the caller")
  Map<String, Object> one(@PathVariable String alertId, Caller caller) {
    return rows.shown(AlertLog.row(log.readable(alertId, caller)), caller);
  }
}
