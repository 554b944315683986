package cn.yunguanjia.index.web;

import cn.yunguanjia.index.domain.Composite;
import cn.yunguanjia.index.domain.IndexRules;
import cn.yunguanjia.index.facts.Indices;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Region;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The index for everybody: value, gate, parts, down to events. */
@RestController
@RequestMapping("/api/public/index")
class IndexController {
  private static final int LONGEST = 400;
  private final Indices indices;
  private final Clock clock;

  IndexController(Indices indices, Clock clock) {
    this.indices = indices;
    this.clock = clock;
  }

  @GetMapping("/current")
  @Operation(
      summary = "综合指数 The index of an area with gate, parts and contributions, also as of a time")
  Map<String, Object> current(
      @RequestParam(defaultValue = "330400") String area,
      @RequestParam(required = false) String asOf) {
    Asked.area(area);
    Instant at = Asked.moment(asOf, clock);
    Composite index = indices.at(area, at);
    IndexRules rules = indices.rules();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("area", area);
    answer.put("name", Region.nameOf(area));
    answer.put("asOf", at);
    answer.put("value", index.value());
    answer.put("gate", gate(index));
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("id", rules.id());
    set.put("version", rules.version());
    set.put("official", rules.official());
    set.put("note", rules.note());
    answer.put("ruleSet", set);
    answer.put("subIndices", index.parts().stream().map(p -> part(p, at)).toList());
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("value", change(index, at));
    change.put("since", at.minus(Duration.ofDays(1)));
    answer.put("change", change);
    return answer;
  }

  @GetMapping("/history")
  @Operation(summary = "指数的历史 The index day by day")
  Map<String, Object> history(
      @RequestParam(defaultValue = "330400") String area,
      @RequestParam(required = false) String from,
      @RequestParam(required = false) String to) {
    Asked.area(area);
    LocalDate last = Asked.day("to", to, CityTime.day(clock.instant()));
    LocalDate first = Asked.day("from", from, last.minusDays(29));
    Asked.range(first, last, LONGEST);
    List<Map<String, Object>> items = new ArrayList<>();
    for (Composite each : indices.each(area, first, last, clock.instant())) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("date", CityTime.day(each.asOf()));
      item.put("value", each.value());
      items.add(item);
    }
    return items(items);
  }

  @GetMapping("/ranking")
  @Operation(summary = "县（市、区）排名 The counties ranked, with the change since the day before")
  Map<String, Object> ranking(@RequestParam(required = false) String asOf) {
    Instant at = Asked.moment(asOf, clock);
    List<Composite> all =
        Region.COUNTIES.stream()
            .map(county -> indices.at(county.code(), at))
            .sorted(
                Comparator.comparing(
                        Composite::value,
                        Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                    .reversed())
            .toList();
    List<Map<String, Object>> items = new ArrayList<>();
    int rank = 0;
    BigDecimal above = null;
    for (Composite index : all) {
      // the same figure shares the same rank
      if (rank == 0 || !Objects.equals(index.value(), above)) {
        rank = items.size() + 1;
        above = index.value();
      }
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("area", index.area());
      item.put("name", Region.nameOf(index.area()));
      item.put("value", index.value());
      item.put("change", change(index, at));
      item.put("rank", rank);
      item.put("gate", gate(index));
      items.add(item);
    }
    Map<String, Object> answer = items(items);
    answer.put("asOf", at);
    return answer;
  }

  /** Against the same time yesterday; null where there is nothing to compare. */
  private BigDecimal change(Composite index, Instant at) {
    Composite before = indices.at(index.area(), at.minus(Duration.ofDays(1)));
    return index.value() == null || before.value() == null
        ? null
        : index.value().subtract(before.value());
  }

  static Map<String, Object> gate(Composite index) {
    Map<String, Object> gate = new LinkedHashMap<>();
    gate.put("applied", index.gate() != null);
    gate.put("cap", index.gate() == null ? null : index.gate().cap());
    gate.put("reason", index.gate() == null ? null : index.gate().reason());
    return gate;
  }

  private static Map<String, Object> part(Composite.Part part, Instant at) {
    Map<String, Object> sub = new LinkedHashMap<>();
    sub.put("id", part.of().id());
    sub.put("name", part.of().name());
    sub.put("value", part.value());
    sub.put("weight", part.of().weight());
    sub.put("contribution", part.contribution());
    sub.put("indicators", part.rows().stream().map(row -> row(row, at)).toList());
    return sub;
  }

  private static Map<String, Object> row(Composite.Row row, Instant at) {
    Map<String, Object> indicator = new LinkedHashMap<>();
    indicator.put("id", row.of().id());
    indicator.put("name", row.of().name());
    indicator.put("kind", row.of().kind());
    indicator.put("direction", row.of().direction());
    indicator.put("value", row.measured().value());
    indicator.put("unit", row.of().unit());
    indicator.put("target", row.of().target());
    indicator.put("score", row.score());
    indicator.put("weight", row.of().weight());
    indicator.put("contribution", row.contribution());
    indicator.put("asOf", at);
    indicator.put("eventIds", row.measured().eventIds());
    return indicator;
  }

  private static Map<String, Object> items(List<Map<String, Object>> items) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", items);
    answer.put("next", null);
    return answer;
  }
}
