package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.why.Explanation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a drinking-water source complies, does not, or nobody can say. */
@RestController
@Tag(name = "monitoring: surface water")
class SourceWhy {
  private final SourcePages pages;
  private final Assessments assessments;
  private final WaterReasons reasons;

  SourceWhy(SourcePages pages, Assessments assessments, WaterReasons reasons) {
    this.pages = pages;
    this.assessments = assessments;
    this.reasons = reasons;
  }

  @GetMapping({
    "/api/public/explain/water-source/{section}/{period}",
    "/api/explain/water-source/{section}/{period}"
  })
  @Operation(summary = "Why a drinking-water source complies or not, or why nobody can say")
  Explanation why(@PathVariable String section, @PathVariable String period) {
    Period asked = Period.parse("period", period);
    SourcePages.Source of =
        pages.sources(period).items().stream()
            .filter(s -> s.section().section().equals(section))
            .findFirst()
            .orElseThrow(
                () ->
                    WaterReasons.nothing(
                        section + " 不是该时段的饮用水水源断面",
                        section + " is no drinking-water source of that time"));
    Assessment basic = assessments.of(section, asked).orElseThrow();
    List<Explanation.Input> inputs = new ArrayList<>();
    inputs.add(WaterReasons.section(basic, Bilingual.of("基本项目", "basic items")));
    of.supplementary().forEach(item -> inputs.add(input(item, asked)));
    of.missing()
        .forEach(
            name ->
                inputs.add(
                    new Explanation.Input(
                        name,
                        Bilingual.of("未测", "not measured"),
                        null,
                        null,
                        Bilingual.of("补充项目", "supplementary item"),
                        null)));
    return new Explanation(
        "water-source",
        section + "/" + period,
        Bilingual.of(
            of.section().name().zh() + " " + period + " 饮用水水源达标",
            "Drinking-water source " + of.section().name().en() + ", " + period),
        of.complies() == null
            ? Bilingual.of("无法判定", "Cannot be said")
            : of.complies()
                ? Bilingual.of("达标", "Complies")
                : Bilingual.of("不达标", "Does not comply"),
        null,
        reasons.asOf(asked),
        of.missing().isEmpty()
            ? Bilingual.of("五个补充项目都已测定", "All five supplementary items were measured")
            : Bilingual.of(
                "有 " + of.missing().size() + " 个补充项目未测，不能判为达标",
                of.missing().size()
                    + " supplementary items were not measured, so nobody can say yes"),
        inputs,
        reasons.rule(
            SectionShown.STANDARD,
            Bilingual.of("表 1、表 2", "Tables 1 and 2"),
            assessments.rules(asked),
            asked,
            Bilingual.of(
                "基本项目达到 Ⅲ 类，且硫酸盐、氯化物、硝酸盐、铁、锰都不超过表 2 限值。",
                "Basic items of class III, and sulfate, chloride, nitrate, iron and manganese within"
                    + " table 2.")),
        wouldChange(of, basic),
        reasons.events(asked));
  }

  private static Explanation.Input input(SourcePages.Item item, Period asked) {
    return new Explanation.Input(
        item.name(),
        item.value(),
        "mg/L",
        asked.from(),
        Bilingual.of(
            (item.over() ? "超过限值 " : "不超过限值 ") + item.limit().toPlainString(),
            (item.over() ? "above the limit " : "within the limit ")
                + item.limit().toPlainString()),
        null);
  }

  private static List<Bilingual> wouldChange(SourcePages.Source of, Assessment basic) {
    List<Bilingual> would = new ArrayList<>();
    of.supplementary().stream()
        .filter(SourcePages.Item::over)
        .forEach(
            item ->
                would.add(
                    Bilingual.of(
                        item.name().zh() + "降至 " + item.limit().toPlainString() + " mg/L 以内",
                        item.name().en() + " down to " + item.limit().toPlainString() + " mg/L")));
    of.missing()
        .forEach(
            name -> would.add(Bilingual.of("补测" + name.zh(), "A measurement of " + name.en())));
    would.addAll(WaterWhy.wouldChange(basic));
    return would;
  }
}
