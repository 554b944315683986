package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.standards.water.WaterItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why the index of a city or county is what it is: its items, and the sections they come from. */
@RestController
@Tag(name = "monitoring: surface water")
class CwqiWhy {
  private static final BigDecimal TEN = new BigDecimal("10");
  private final CwqiPages pages;
  private final Assessments assessments;
  private final WaterReasons reasons;

  CwqiWhy(CwqiPages pages, Assessments assessments, WaterReasons reasons) {
    this.pages = pages;
    this.assessments = assessments;
    this.reasons = reasons;
  }

  @GetMapping({
    "/api/public/explain/cwqi/{area}/{period}",
    "/api/public/explain/cwqi/{area}/{period}/{against}",
    "/api/explain/cwqi/{area}/{period}",
    "/api/explain/cwqi/{area}/{period}/{against}"
  })
  @Operation(summary = "Why the CWQI of the city or a county is what it is, and its change")
  Explanation why(
      @PathVariable String area,
      @PathVariable String period,
      @PathVariable(required = false) String against) {
    Period asked = Period.parse("period", period);
    CwqiPages.Answer answer = pages.cwqi(period, against);
    CwqiPages.Ranked of =
        Stream.concat(Stream.of(answer.city()), answer.items().stream())
            .filter(r -> r.area().equals(area))
            .findFirst()
            .orElseThrow(
                () ->
                    WaterReasons.nothing(
                        "区域 " + area + " 在该时段没有断面", "No section of the area " + area + " then"));
    return new Explanation(
        "cwqi",
        area + "/" + period + (against == null ? "" : "/" + against),
        Bilingual.of(
            of.name().zh() + " " + period + " 城市水质指数",
            "Water quality index (CWQI) of " + of.name().en() + ", " + period),
        of.value() == null ? Bilingual.of("无数据", "No data") : of.value(),
        null,
        reasons.asOf(asked),
        Bilingual.of(
            "河流断面 %d 个、湖库断面 %d 个有数据，清单中该区域共 %d 个"
                .formatted(of.riverSections(), of.lakeSections(), of.sections().size()),
            "%d river and %d lake sections have data, of %d that the list has here"
                .formatted(of.riverSections(), of.lakeSections(), of.sections().size())),
        inputs(of, answer, asked),
        reasons.rule(
            "城市地表水环境质量排名技术规定(试行)",
            Bilingual.of("CWQI，2017", "CWQI, 2017"),
            assessments.rules(asked),
            asked,
            Bilingual.of(
                "各断面均值按项目求平均；每项指数为浓度 ÷ Ⅲ 类限值（溶解氧相反，pH 按偏离 7 的程度），相加得指数；河流与湖库再合并。越小越好，中间不修约。",
                "Each item is averaged over the sections; its index is the mean over the limit of class"
                    + " III (dissolved oxygen the other way round, pH by its distance from 7); the"
                    + " sum is the index, then rivers and lakes are put together. Smaller is better;"
                    + " nothing is rounded on the way.")),
        wouldChange(of),
        reasons.events(asked));
  }

  private List<Explanation.Input> inputs(
      CwqiPages.Ranked of, CwqiPages.Answer answer, Period asked) {
    List<Explanation.Input> inputs = new ArrayList<>();
    for (CwqiPages.Part part : of.parts()) {
      String share = part.share() == null ? "–" : WaterReasons.percent(part.share());
      inputs.add(
          new Explanation.Input(
              part.name(),
              part.value(),
              null,
              asked.from(),
              Bilingual.of("占指数 " + share + "%", share + " % of the index"),
              null));
    }
    if (of.before() != null) {
      inputs.add(
          new Explanation.Input(
              Bilingual.of("对比时段 " + answer.against(), "Compared with " + answer.against()),
              of.before(),
              null,
              null,
              of.change() == null
                  ? null
                  : Bilingual.of(
                      "变化 " + WaterReasons.percent(of.change()) + "%（负为变好）",
                      "change " + WaterReasons.percent(of.change()) + " % (below zero is better)"),
              "cwqi:" + of.area() + "/" + answer.against()));
    }
    assessments.of(asked, s -> Region.covers(of.area(), s.area())).stream()
        .map(a -> WaterReasons.section(a, null))
        .forEach(inputs::add);
    return inputs;
  }

  /** What weighs most is where a change does most. */
  private static List<Bilingual> wouldChange(CwqiPages.Ranked of) {
    List<Bilingual> would = new ArrayList<>();
    of.parts().stream()
        .filter(p -> !p.item().equals(WaterItem.PH.key()) && !p.item().equals(WaterItem.DO.key()))
        .limit(2)
        .forEach(
            p -> {
              String by = Digits.shown(p.value().divide(TEN)).toPlainString();
              would.add(
                  Bilingual.of(
                      p.name().zh() + "均值每下降十分之一，指数减少 " + by,
                      "Each tenth off the mean of " + p.name().en() + " takes " + by + " off"));
            });
    would.add(WaterReasons.late());
    return would;
  }
}
