package cn.yunguanjia.index.web;

import cn.yunguanjia.index.domain.Composite;
import cn.yunguanjia.index.domain.IndexRules;
import cn.yunguanjia.index.facts.Indices;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why an area's index is what it is. */
@RestController
class ExplainController {
  private static final int WEAKEST = 3;
  private final Indices indices;
  private final Clock clock;

  ExplainController(Indices indices, Clock clock) {
    this.indices = indices;
    this.clock = clock;
  }

  @GetMapping({"/api/public/explain/index/{area}", "/api/explain/index/{area}"})
  @Operation(summary = "为什么是这个指数 Why the index is what it is")
  Map<String, Object> why(@PathVariable String area, @RequestParam(required = false) String asOf) {
    Asked.area(area);
    Instant at = Asked.moment(asOf, clock);
    Composite index = indices.at(area, at);
    IndexRules rules = indices.rules();
    Bilingual name = Region.nameOf(area);
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "index");
    why.put("id", area);
    why.put("title", Bilingual.of(name.zh() + "生态环境指数", "Environment index of " + name.en()));
    why.put("value", index.value());
    why.put("asOf", at);
    why.put("inputs", inputs(index, at));
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", rules.id());
    rule.put("version", rules.version());
    rule.put("clause", index.gate() == null ? "加权平均" : "安全底线");
    rule.put("text", text(index));
    rule.put("official", rules.official());
    why.put("rule", rule);
    why.put("wouldChange", wouldChange(index));
    why.put("events", events(index, at));
    return why;
  }

  private static List<Map<String, Object>> inputs(Composite index, Instant at) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    for (Composite.Part part : index.parts()) {
      for (Composite.Row row : part.rows()) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("name", row.of().name());
        input.put("value", row.measured().value());
        input.put("unit", row.of().unit());
        input.put("time", at);
        input.put(
            "state",
            row.score() == null
                ? Bilingual.of("没有数据，权重让给其他指标", "No data; its weight goes to the others")
                : Bilingual.of("得 " + row.score() + " 分", "Scores " + row.score()));
        inputs.add(input);
      }
    }
    return inputs;
  }

  private static Bilingual text(Composite index) {
    return index.gate() == null
        ? Bilingual.of(
            "各指标在底线与目标之间线性计分，按权重合成 0–100。",
            "Each indicator scores linearly between floor and target; weighted to 0–100.")
        : Bilingual.of(
            index.gate().reason().zh()
                + "，指数封顶 "
                + index.gate().cap()
                + "（未封顶为 "
                + index.ungated()
                + "）。",
            index.gate().reason().en()
                + ": capped at "
                + index.gate().cap()
                + " ("
                + index.ungated()
                + " without the cap).");
  }

  private static List<Bilingual> wouldChange(Composite index) {
    List<Bilingual> sentences = new ArrayList<>();
    if (index.gate() != null) {
      sentences.add(
          Bilingual.of(
              "解决封顶原因后恢复为 " + index.ungated(),
              "Without the cause of the cap it would be " + index.ungated()));
    }
    index.parts().stream()
        .flatMap(p -> p.rows().stream())
        .filter(r -> r.score() != null && r.score().compareTo(BigDecimal.valueOf(100)) < 0)
        .sorted(Comparator.comparing(Composite.Row::score))
        .limit(WEAKEST)
        .forEach(
            r ->
                sentences.add(
                    Bilingual.of(
                        r.of().name().zh() + "达到 " + r.of().target() + r.of().unit(),
                        r.of().name().en()
                            + " reaching "
                            + r.of().target()
                            + " "
                            + r.of().unit())));
    return sentences;
  }

  private static List<Map<String, Object>> events(Composite index, Instant at) {
    List<Map<String, Object>> events = new ArrayList<>();
    if (index.gate() != null) {
      events.add(event(index.gate().eventId(), at, index.gate().reason()));
    }
    for (Composite.Part part : index.parts()) {
      for (Composite.Row row : part.rows()) {
        row.measured().eventIds().stream()
            .limit(WEAKEST)
            .forEach(id -> events.add(event(id, null, row.of().name())));
      }
    }
    return events;
  }

  private static Map<String, Object> event(String id, Instant at, Bilingual text) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("id", id);
    event.put("name", null);
    event.put("at", at);
    event.put("text", text);
    return event;
  }
}
