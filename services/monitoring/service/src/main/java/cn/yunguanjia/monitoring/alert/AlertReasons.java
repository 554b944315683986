package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.monitoring.rules.AlertRuleBook;
import cn.yunguanjia.monitoring.rules.AlertRules;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why an alert was raised, has its grade and goes to whom it goes. */
@RestController
@Tag(name = "monitoring: alerts")
class AlertReasons {
  private final AlertLog log;
  private final AlertClocks clocks;
  private final AlertRuleBook rules;

  AlertReasons(AlertLog log, AlertClocks clocks, AlertRuleBook rules) {
    this.log = log;
    this.clocks = clocks;
    this.rules = rules;
  }

  @GetMapping("/api/explain/alert/{id}")
  @Operation(summary = "Why an alert was raised, has its grade and its clock")
  Map<String, Object> explain(@PathVariable String id, Caller caller) {
    List<DomainEventMessage<?>> past = log.readable(id, caller);
    Document row = AlertLog.row(past);
    Instant at = AlertRows.time(row, "at");
    AlertRules inForce = rules.at(at);
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "alert");
    why.put("id", id);
    why.put("title", title(row));
    why.put("value", row.getString("value") == null ? AlertWords.state(row) : row.get("value"));
    why.put("unit", row.getString("unit"));
    why.put("asOf", at);
    why.put("inputs", inputs(row, at));
    why.put("rule", rule(row, inForce));
    why.put("wouldChange", AlertWords.wouldChange(row, inForce));
    why.put("events", past.stream().map(AlertReasons::event).toList());
    return why;
  }

  private static Bilingual title(Document row) {
    if (AlertWords.isSuspicion(row)) {
      Bilingual kind = AlertWords.suspicion(row);
      return Bilingual.of("数据可疑：" + kind.zh(), "Suspicious data: " + kind.en());
    }
    if (row.getString("factor") == null) {
      return Bilingual.of("排放口不再上传数据", "The outlet sends no data any more");
    }
    Bilingual name = Pollutant.nameOf(row.getString("factor"));
    return Bilingual.of(
        name.zh() + "实时值超出许可限值", name.en() + " stands beyond the limit of the permit");
  }

  private List<Map<String, Object>> inputs(Document row, Instant at) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    if (row.getString("value") != null) {
      inputs.add(
          input(
              Bilingual.of("实时值", "Live value"),
              row.getString("value"),
              row.getString("unit"),
              at,
              Bilingual.of("有效", "valid")));
      inputs.add(
          input(
              Bilingual.of("许可限值", "Limit of the permit"),
              row.getString("limit"),
              row.getString("unit"),
              at,
              Bilingual.of("当时有效", "in force then")));
    }
    inputs.add(
        input(
            Bilingual.of("级别", "Grade"),
            AlertWords.grade(row.getString("grade")),
            "",
            at,
            row.getString("grade").equals(row.getString("raisedGrade"))
                ? graded(row)
                : Bilingual.of("逾时升级", "risen, for nobody acknowledged")));
    Instant due = clocks.due(row);
    if (due != null) {
      inputs.add(
          input(
              Bilingual.of("签收时限", "To be acknowledged by"),
              CityTime.local(due).truncatedTo(ChronoUnit.MINUTES).toString(),
              "",
              due,
              Recipients.named(row.getList("recipients", String.class))));
    }
    return inputs;
  }

  private static Bilingual graded(Document row) {
    return AlertWords.isSuspicion(row)
        ? Bilingual.of("按疑点强度", "by how strong the suspicion is")
        : Bilingual.of("按超标倍数", "by how far it stands beyond");
  }

  private static Map<String, Object> rule(Document row, AlertRules inForce) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", inForce.id());
    rule.put("version", inForce.version());
    rule.put("official", inForce.official());
    rule.put("clause", AlertWords.grade(row.getString("grade")));
    rule.put("text", AlertWords.clause(row, inForce));
    return rule;
  }

  private static Map<String, Object> event(DomainEventMessage<?> message) {
    DomainEvent event = (DomainEvent) message.getPayload();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", message.getIdentifier());
    told.put("name", event.getClass().getAnnotation(Published.class).name());
    told.put("at", event.at());
    told.put("text", AlertWords.told(event));
    return told;
  }

  private static Map<String, Object> input(
      Bilingual name, Object value, String unit, Instant time, Bilingual state) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", name);
    input.put("value", value);
    input.put("unit", unit);
    input.put("time", time);
    input.put("state", state);
    return input;
  }
}
