package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.monitoring.domain.suspicion.SuspicionRules;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Why data is suspected: the figures of its evidence, the rule, and what would change it. */
@RestController
@Tag(name = "monitoring: suspicions")
class ExplainSuspicion {
  private final SeenSuspicions seen;
  private final EvidenceStore evidence;
  private final SuspicionRuleBook rules;

  ExplainSuspicion(SeenSuspicions seen, EvidenceStore evidence, SuspicionRuleBook rules) {
    this.seen = seen;
    this.evidence = evidence;
    this.rules = rules;
  }

  @GetMapping("/api/explain/suspicion/{id}")
  @Operation(summary = "Why data is suspected")
  Map<String, Object> why(@PathVariable String id, Caller caller) {
    Document d = seen.require(id, caller);
    SuspicionKind kind = SuspicionKind.valueOf(d.getString("kind"));
    Instant from = Instant.parse(d.getString("from"));
    SuspicionRules rule = rules.named(d.getString("rules"), from);
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "suspicion");
    why.put("id", id);
    why.put("title", kind.title());
    why.put("value", String.valueOf(d.getInteger("strength")));
    why.put("unit", "/ 99");
    why.put("asOf", Instant.parse(d.getString("since")));
    why.put("inputs", evidence.find(id).map(e -> inputs(kind, e, from)).orElse(List.of()));
    why.put(
        "rule",
        Map.of(
            "id", rule.id(),
            "version", rule.version(),
            "clause", kind.name(),
            "text", rule.note(),
            "official", rule.official()));
    why.put(
        "wouldChange",
        List.of(
            Bilingual.of(
                "补传或更正的数据解释了异常时，疑点自动撤销；核实有正当原因时由执法人员排除。",
                "Corrected data that explains it withdraws the suspicion; an officer dismisses it where"
                    + " an innocent cause is found")));
    why.put("events", events(d));
    return why;
  }

  private static List<Map<String, Object>> inputs(SuspicionKind kind, JsonNode e, Instant from) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    EvidenceFigures.of(kind)
        .forEach(
            figure -> {
              JsonNode value = e.get(figure.field());
              if (value != null && !value.isNull()) {
                Map<String, Object> input = new LinkedHashMap<>();
                input.put("name", figure.name());
                input.put("value", value.asString());
                input.put("unit", figure.unit());
                input.put("time", from);
                input.put("state", Bilingual.of("由上传数据计算", "computed from what was sent"));
                inputs.add(input);
              }
            });
    return inputs;
  }

  private static List<Map<String, Object>> events(Document d) {
    List<Map<String, Object>> events = new ArrayList<>();
    d.get("events", Document.class)
        .forEach(
            (id, each) -> {
              Document event = (Document) each;
              Map<String, Object> shown = new LinkedHashMap<>();
              shown.put("id", id);
              shown.put("name", "monitoring." + event.getString("name"));
              shown.put("at", Instant.parse(event.getString("at")));
              shown.put("text", text(event.getString("name")));
              events.add(shown);
            });
    events.sort(Comparator.comparing(e -> (Instant) e.get("at")));
    return events;
  }

  private static Bilingual text(String event) {
    return switch (event) {
      case "SuspicionRaised" -> Bilingual.of("提出疑点", "Suspicion raised");
      case "SuspicionWithdrawn" -> Bilingual.of("数据更正，疑点撤销", "Withdrawn by corrected data");
      case "SuspicionDismissed" -> Bilingual.of("执法人员排除", "Dismissed by an officer");
      default -> Bilingual.of("转现场核查", "Taken up for inspection");
    };
  }
}
