package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.standards.water.BasinQuality;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a basin or a river has its grade: the class of each section, and what the next one asks. */
@RestController
@Tag(name = "monitoring: surface water")
class BasinWhy {
  private final BasinPages pages;
  private final Assessments assessments;
  private final WaterReasons reasons;

  BasinWhy(BasinPages pages, Assessments assessments, WaterReasons reasons) {
    this.pages = pages;
    this.assessments = assessments;
    this.reasons = reasons;
  }

  @GetMapping({"/api/public/explain/basin/{id}/{period}", "/api/explain/basin/{id}/{period}"})
  @Operation(summary = "Why a basin, or a river by its id, has its grade")
  Explanation why(@PathVariable String id, @PathVariable String period) {
    Period asked = Period.parse("period", period);
    BasinPages.Graded of =
        pages.basins(period).items().stream()
            .flatMap(basin -> Stream.concat(Stream.of(basin), basin.rivers().stream()))
            .filter(g -> g.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    WaterReasons.nothing(
                        "该时段的断面清单中没有水系或河流 " + id,
                        "The list of sections of that time has no basin or river " + id));
    int judged = of.classes().values().stream().mapToInt(Integer::intValue).sum();
    return new Explanation(
        "basin",
        id + "/" + period,
        Bilingual.of(
            of.name().zh() + " " + period + " 水质评价",
            "Water quality of " + of.name().en() + ", " + period),
        of.gradeName() == null ? Bilingual.of("无数据", "No data") : of.gradeName(),
        null,
        reasons.asOf(asked),
        Bilingual.of(
            "%d 个断面中 %d 个有类别".formatted(of.sections().size(), judged),
            "%d of %d sections have a class".formatted(judged, of.sections().size())),
        inputs(of, asked),
        reasons.rule(
            "环办〔2011〕22号",
            Bilingual.of("河流、流域（水系）水质评价", "Rivers and basins"),
            assessments.rules(asked),
            asked,
            judged >= BasinQuality.SHARES_FROM
                ? Bilingual.of(
                    "断面不少于 5 个，按类别比例：Ⅰ–Ⅲ 类不低于 90% 为优，75% 为良好；不足 75% 为轻度污染，其中劣Ⅴ类达 20% 为中度、40% 为重度。",
                    "With five sections or more the shares decide: 90 % of class I to III is excellent,"
                        + " 75 % good; below that lightly polluted, from 20 % worse than V"
                        + " moderately, from 40 % heavily.")
                : Bilingual.of(
                    "断面少于 5 个，各项目先求断面平均，再按单因子定类别。",
                    "With fewer than five sections each item is averaged over them, and the mean is"
                        + " classified by single factor.")),
        wouldChange(of, judged),
        reasons.events(asked));
  }

  private List<Explanation.Input> inputs(BasinPages.Graded of, Period asked) {
    List<Explanation.Input> inputs = new ArrayList<>();
    inputs.add(share("Ⅰ–Ⅲ 类断面比例", "Sections of class I to III", of.goodShare()));
    inputs.add(share("劣Ⅴ类断面比例", "Sections worse than class V", of.worstShare()));
    for (BasinPages.Pollutant p : of.pollutants()) {
      String share = p.share() == null ? null : WaterReasons.percent(p.share()) + " %";
      inputs.add(
          new Explanation.Input(
              p.name(),
              share == null ? Bilingual.of("劣于 Ⅲ 类", "worse than class III") : share,
              null,
              null,
              share == null
                  ? Bilingual.of("主要污染指标（断面平均）", "main pollutant of the mean")
                  : Bilingual.of("主要污染指标，断面超标率", "main pollutant: sections worse than III"),
              null));
    }
    assessments.of(asked, s -> true).stream()
        .filter(a -> of.sections().contains("water:" + a.section().id() + "/" + asked.text()))
        .map(a -> WaterReasons.section(a, null))
        .forEach(inputs::add);
    return inputs;
  }

  private static Explanation.Input share(String zh, String en, BigDecimal share) {
    return new Explanation.Input(
        Bilingual.of(zh, en), WaterReasons.percent(share), "%", null, null, null);
  }

  private static List<Bilingual> wouldChange(BasinPages.Graded of, int judged) {
    List<Bilingual> would = new ArrayList<>();
    if (judged >= BasinQuality.SHARES_FROM) {
      int good = Stream.of("Ⅰ", "Ⅱ", "Ⅲ").mapToInt(c -> of.classes().getOrDefault(c, 0)).sum();
      BigDecimal all = new BigDecimal(judged);
      if (reaches(good, BasinQuality.GOOD_FROM, all) == 0
          && reaches(good, BasinQuality.EXCELLENT_FROM, all) > 0) {
        would.add(more(reaches(good, BasinQuality.EXCELLENT_FROM, all), "优", "excellent"));
      } else if (reaches(good, BasinQuality.GOOD_FROM, all) > 0) {
        would.add(more(reaches(good, BasinQuality.GOOD_FROM, all), "良好", "good"));
      }
    } else {
      of.pollutants()
          .forEach(
              p ->
                  would.add(
                      Bilingual.of(
                          p.name().zh() + "的断面平均达到 Ⅲ 类",
                          "The mean of " + p.name().en() + " reaching class III")));
    }
    would.add(WaterReasons.late());
    return would;
  }

  /** How many sections are wanting. */
  private static int reaches(int good, BigDecimal share, BigDecimal all) {
    return Math.max(
        0, share.multiply(all).setScale(0, RoundingMode.CEILING).intValueExact() - good);
  }

  private static Bilingual more(int sections, String zh, String en) {
    return Bilingual.of(
        "再有 " + sections + " 个断面达到 Ⅲ 类即为" + zh,
        sections + " more of the sections reaching class III would make it " + en);
  }
}
