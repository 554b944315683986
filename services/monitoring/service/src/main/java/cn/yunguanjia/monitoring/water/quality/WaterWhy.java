package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.water.item.Measurand;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.water.value.Value;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.standards.water.WaterClass;
import cn.yunguanjia.standards.water.WaterItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a section has its class: every value with its class, kind and basis, and what would do. */
@RestController
@Tag(name = "monitoring: surface water")
class WaterWhy {
  private final Assessments assessments;
  private final WaterReasons reasons;

  WaterWhy(Assessments assessments, WaterReasons reasons) {
    this.assessments = assessments;
    this.reasons = reasons;
  }

  @GetMapping({"/api/public/explain/water/{section}/{time}", "/api/explain/water/{section}/{time}"})
  @Operation(summary = "Why a section has its class in a year, a month or on a day")
  Map<String, Object> why(@PathVariable String section, @PathVariable String time) {
    Period period = Period.parse("time", time);
    Assessment a =
        assessments
            .of(section, period)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "no-such-section",
                            "断面 " + section + " 不在该时段有效的断面清单中",
                            "The section " + section + " is not in the list of that time")));
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "water");
    why.put("id", section + "/" + period.text());
    why.put(
        "title",
        Bilingual.of(
            a.section().name().zh() + " " + period.text() + " 水质类别",
            "Class of " + a.section().name().en() + ", " + period.text()));
    why.put("value", a.waterClass().map(WaterWhy::said).orElse(Bilingual.of("无数据", "No data")));
    why.put("asOf", reasons.asOf(period));
    why.put("inputs", inputs(a));
    why.put("rule", rule(a));
    why.put("wouldChange", wouldChange(a));
    why.put("events", reasons.published(a.list()));
    return why;
  }

  static Bilingual said(WaterClass waterClass) {
    return Bilingual.of(
        waterClass.symbol() + "类（" + waterClass.grade() + "）",
        "Class " + waterClass.symbol() + " (" + waterClass.gradeEn() + ")");
  }

  /** The worst first, what is not graded last. */
  private static List<Map<String, Object>> inputs(Assessment a) {
    return a.values().values().stream()
        .sorted(
            Comparator.comparing(
                (Value v) -> v.of().item() == null ? null : a.quality().items().get(v.of().item()),
                Comparator.nullsLast(Comparator.reverseOrder())))
        .map(v -> input(v, a))
        .toList();
  }

  private static Map<String, Object> input(Value v, Assessment a) {
    WaterClass itemClass = v.of().item() == null ? null : a.quality().items().get(v.of().item());
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", v.of().name());
    input.put("value", Digits.shown(v.value()));
    input.put("unit", v.of().unit());
    input.put("time", CityTime.startOf(a.period().from()));
    input.put("state", state(v, itemClass, a.period()));
    return input;
  }

  private static Bilingual state(Value v, WaterClass itemClass, Period period) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (itemClass != null) {
      zh.append(itemClass.symbol()).append("类，");
      en.append("class ").append(itemClass.symbol()).append(", ");
    } else {
      zh.append("不参与评价，");
      en.append("not graded, ");
    }
    boolean year = period.grain() == Period.Grain.YEAR;
    boolean manual = v.kind().name().equals("MANUAL");
    zh.append(v.kind().title().zh())
        .append(" ")
        .append(v.count())
        .append(year ? " 个月" : manual ? " 次" : " 天");
    en.append(v.kind().title().en().toLowerCase(java.util.Locale.ROOT))
        .append(", ")
        .append(v.count())
        .append(year ? " months" : manual ? " samples" : " days");
    if (v.below() > 0) {
      zh.append("，其中 ").append(v.below()).append(" 次低于检出限");
      en.append(", ").append(v.below()).append(" below detection");
    }
    if (!v.sufficient()) {
      zh.append("，数据不足");
      en.append(", too few");
    }
    return Bilingual.of(zh.toString(), en.toString());
  }

  private static Map<String, Object> rule(Assessment a) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", SectionShown.STANDARD);
    rule.put("version", a.rules().id() + " " + a.rules().version());
    rule.put("clause", Bilingual.of("表 1，环办〔2011〕22号", "Table 1; 环办〔2011〕22号"));
    rule.put(
        "text",
        Bilingual.of(
            "单因子评价：21 项中最差一项的类别即断面类别；水温、总氮、粪大肠菌群不参与。断面清单版本 "
                + a.list()
                + "。"
                + a.rules().note().zh(),
            "Single factor: of 21 items the worst decides; water temperature, total nitrogen and faecal"
                + " coliforms do not count. List of sections "
                + a.list()
                + ". "
                + a.rules().note().en()));
    rule.put("official", a.rules().official());
    return rule;
  }

  /** Each item that stands in the way of the target, and how far it must come down. */
  static List<Bilingual> wouldChange(Assessment a) {
    List<Bilingual> would = new ArrayList<>();
    for (Map.Entry<WaterItem, WaterClass> entry : a.quality().items().entrySet()) {
      WaterItem item = entry.getKey();
      if (entry.getValue().isWorseThan(a.target())) {
        Measurand of = Measurand.of(item);
        String limit =
            item.limit(a.body(), a.target()).map(BigDecimal::toPlainString).orElse("6–9");
        String bound = item == WaterItem.DO ? "≥ " : item == WaterItem.PH ? "" : "≤ ";
        would.add(
            Bilingual.of(
                "%s由 %s 降至 %s%s %s即达到目标 %s 类"
                    .formatted(
                        of.name().zh(),
                        Digits.shown(a.items().get(item)).toPlainString(),
                        bound,
                        limit,
                        of.unit(),
                        a.target().symbol())
                    .replace("降至 ≥", "升至 ≥"),
                "%s from %s to %s%s %s reaches the target, class %s"
                    .formatted(
                        of.name().en(),
                        Digits.shown(a.items().get(item)).toPlainString(),
                        bound,
                        limit,
                        of.unit(),
                        a.target().symbol())));
      }
    }
    if (would.isEmpty() && a.waterClass().isPresent()) {
      would.add(
          Bilingual.of(
              "已达到目标 " + a.target().symbol() + " 类；补测、更正或新到的数据会重新评价",
              "The target, class "
                  + a.target().symbol()
                  + ", is reached; late or corrected data is judged anew"));
    }
    return would;
  }
}
