package cn.yunguanjia.credit.web;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.domain.Deduction;
import cn.yunguanjia.credit.domain.RuleSet;
import cn.yunguanjia.credit.domain.Standing;
import cn.yunguanjia.credit.view.CodeView;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CodeStatus;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import cn.yunguanjia.language.credit.CodeStatusChanged;
import cn.yunguanjia.language.credit.CreditEventRecorded;
import cn.yunguanjia.language.credit.CreditEventRepaired;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a code has its colour. */
@RestController
class ExplainController {
  private static final int MOST_EVENTS = 30;
  private final Codes codes;
  private final CodeView view;
  private final Clock clock;

  ExplainController(Codes codes, CodeView view, Clock clock) {
    this.codes = codes;
    this.view = view;
    this.clock = clock;
  }

  @GetMapping({"/api/public/explain/code/{codeId}", "/api/explain/code/{codeId}"})
  @Operation(summary = "为什么是这个颜色 Why a code has its colour")
  Map<String, Object> why(
      @PathVariable String codeId, @RequestParam(required = false) String asOf) {
    var at = view.require(codes.firmOfCode(CodeId.read(codeId)), Moments.read(asOf, clock));
    Standing standing = at.standing();
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "code");
    why.put("id", at.firm().getString("codeId"));
    Bilingual name = CodeView.name(at.firm());
    why.put("title", Bilingual.of(name.zh() + "的环保码", "Environmental code of " + name.en()));
    why.put("value", standing.status());
    why.put("asOf", standing.asOf());
    why.put("inputs", inputs(standing));
    why.put("rule", rule(standing));
    why.put("wouldChange", wouldChange(standing));
    why.put("events", events(at));
    return why;
  }

  private static List<Map<String, Object>> inputs(Standing standing) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    inputs.add(
        input(Bilingual.of("得分", "Score"), Integer.toString(standing.score()), standing, null));
    for (Deduction d : standing.deductions()) {
      Map<String, Object> input = input(d.text(), "-" + d.points(), standing, d);
      if (d.multiple() != null) {
        input.put("multiple", d.multiple());
      }
      inputs.add(input);
    }
    return inputs;
  }

  private static Map<String, Object> input(
      Bilingual name, String value, Standing standing, Deduction d) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", name);
    input.put("value", value);
    input.put("unit", "");
    input.put("time", d == null ? standing.asOf() : d.since());
    input.put(
        "state",
        d == null
            ? Bilingual.of("实时计算", "computed now")
            : d.open()
                ? Bilingual.of("尚未销号", "not yet written off")
                : Bilingual.of("恢复期内", "being repaired"));
    return input;
  }

  private static Map<String, Object> rule(Standing standing) {
    RuleSet rules = standing.rules();
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", rules.id());
    rule.put("version", rules.version());
    rule.put("official", rules.official());
    if (standing.status() == CodeStatus.GREY) {
      rule.put("clause", null);
      rule.put(
          "text", Bilingual.of("没有自动监测数据时不判断颜色。", "Without automatic data no colour is given."));
    } else if (!standing.vetoes().isEmpty()) {
      rule.put("clause", standing.vetoes().getFirst().clause());
      rule.put("text", standing.vetoes().getFirst().text());
    } else {
      StringBuilder zh = new StringBuilder("得分 = " + rules.base() + " − 各项扣分；");
      StringBuilder en = new StringBuilder("Score = " + rules.base() + " − points; ");
      for (RuleSet.Band band : rules.bands()) {
        zh.append(StatusWords.word(band.status()).zh())
            .append(" ≥ ")
            .append(band.from())
            .append("，");
        en.append(StatusWords.word(band.status()).en())
            .append(" ≥ ")
            .append(band.from())
            .append(", ");
      }
      rule.put("clause", Bilingual.of("分档", "Bands"));
      rule.put(
          "text",
          Bilingual.of(
              zh.substring(0, zh.length() - 1) + "。", en.substring(0, en.length() - 2) + "."));
    }
    return rule;
  }

  private static List<Bilingual> wouldChange(Standing standing) {
    if (standing.status() == CodeStatus.GREY) {
      return List.of(
          Bilingual.of(
              "收到任一排放口的自动监测数据后给出颜色", "A colour is given when data of any outlet comes in"));
    }
    return standing.deductions().stream().map(Deduction::repair).distinct().toList();
  }

  private static List<Map<String, Object>> events(CodeView.At at) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (Codes.Deed deed : at.deeds().reversed()) {
      Bilingual text = text(deed.event());
      if (text == null
          || deed.event().at().isAfter(at.standing().asOf())
          || events.size() == MOST_EVENTS) {
        continue;
      }
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("id", deed.eventId());
      event.put("name", deed.event().getClass().getAnnotation(Published.class).name());
      event.put("at", deed.event().at());
      event.put("text", text);
      events.add(event);
    }
    return events;
  }

  private static Bilingual text(DomainEvent event) {
    return switch (event) {
      case CreditEventRecorded e ->
          Bilingual.of(
              "记分：" + e.text().zh() + " −" + e.points(),
              "Recorded: " + e.text().en() + " −" + e.points());
      case CreditEventRepaired e ->
          Bilingual.of("修复，剩余 " + e.points() + " 分", "Repaired, " + e.points() + " points remain");
      case CodeStatusChanged e ->
          Bilingual.of(
              "转为" + StatusWords.word(e.to()).zh() + "，得分 " + e.score(),
              "Became " + StatusWords.word(e.to()).en() + ", score " + e.score());
      default -> null;
    };
  }
}
