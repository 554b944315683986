package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts as a list, and why each was raised. */
@RestController
@Tag(name = "monitoring: alerts")
class AlertPages {
  private static final int MOST = 200;
  private final AlertView alerts;
  private final RuleBook rules;
  private final Clock clock;

  AlertPages(AlertView alerts, RuleBook rules, Clock clock) {
    this.alerts = alerts;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/api/monitoring/alerts")
  @Operation(summary = "Live values above the limit, newest first; the last day unless since says")
  Map<String, Object> list(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String uscc,
      @RequestParam(required = false) OffsetDateTime since,
      Caller caller) {
    Instant from = since == null ? clock.instant().minus(Duration.ofDays(1)) : since.toInstant();
    return Map.of(
        "asOf",
        clock.instant(),
        "items",
        alerts.find(area, uscc, from.toString(), MOST).stream()
            .filter(d -> may(caller, d))
            .map(AlertPages::shown)
            .toList());
  }

  @GetMapping("/api/explain/alert/{id}")
  @Operation(summary = "Why an alert was raised")
  Map<String, Object> explain(@PathVariable String id, Caller caller) {
    Document d = alerts.find(id);
    if (d == null || !may(caller, d)) {
      throw new RefusedException(
          Refusal.notFound("no-such-alert", "没有您可查看的预警 " + id, "No alert you may see: " + id));
    }
    Instant at = Instant.parse(d.getString("at"));
    MonitoringRules rule = rules.at(at);
    Bilingual name = Pollutant.nameOf(d.getString("factor"));
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "alert");
    why.put("id", id);
    why.put(
        "title",
        Bilingual.of(name.zh() + "实时值高于许可限值", name.en() + " stands above the limit of the permit"));
    why.put("value", d.getString("value"));
    why.put("unit", d.getString("unit"));
    why.put("asOf", at);
    why.put(
        "inputs",
        List.of(
            input(
                Bilingual.of("实时值", "Live value"),
                d.getString("value"),
                d,
                at,
                Bilingual.of("有效", "valid")),
            input(
                Bilingual.of("许可限值", "Limit of the permit"),
                d.getString("limit"),
                d,
                at,
                Bilingual.of("当时有效", "in force then"))));
    why.put(
        "rule",
        Map.of(
            "id",
            rule.id(),
            "version",
            rule.version(),
            "clause",
            d.getString("grade"),
            "text",
            rule.note(),
            "official",
            rule.official()));
    why.put(
        "wouldChange",
        List.of(
            Bilingual.of(
                "预警不是判定：该小时均值结束后再按许可限值判定",
                "An alert is no judgement: the mean of the hour is judged when the hour is over")));
    why.put(
        "events",
        List.of(
            Map.of(
                "id",
                d.getString("eventId"),
                "at",
                at,
                "text",
                Bilingual.of("发出预警", "Alert raised"))));
    return why;
  }

  private static Map<String, Object> input(
      Bilingual name, String value, Document d, Instant at, Bilingual state) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", name);
    input.put("value", value);
    input.put("unit", d.getString("unit"));
    input.put("time", at);
    input.put("state", state);
    return input;
  }

  private static boolean may(Caller caller, Document d) {
    return caller.actsFor(d.getString("area")) || caller.holds(d.getString("uscc"));
  }

  private static Map<String, Object> shown(Document d) {
    Map<String, Object> shown = new LinkedHashMap<>(d);
    shown.put("alertId", shown.remove("_id"));
    shown.put("name", Pollutant.nameOf(d.getString("factor")));
    shown.put("at", Instant.parse(d.getString("at")));
    return shown;
  }
}
