package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.why.Explanation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a handover section complies or not, and why so many of them do. */
@RestController
@Tag(name = "monitoring: surface water")
class HandoverWhy {
  private static final String ALL = "all";
  private final HandoverPages pages;
  private final Assessments assessments;
  private final WaterReasons reasons;

  HandoverWhy(HandoverPages pages, Assessments assessments, WaterReasons reasons) {
    this.pages = pages;
    this.assessments = assessments;
    this.reasons = reasons;
  }

  @GetMapping({
    "/api/public/explain/handover/{section}/{period}",
    "/api/explain/handover/{section}/{period}"
  })
  @Operation(
      summary = "Why a handover section complies or not; all: why the share of those that do")
  Explanation why(@PathVariable String section, @PathVariable String period) {
    Period asked = Period.parse("period", period);
    HandoverPages.Answer answer = pages.handovers(period);
    return section.equals(ALL) ? rate(answer, asked) : one(section, answer, asked);
  }

  private Explanation rate(HandoverPages.Answer answer, Period asked) {
    return explained(
        ALL,
        asked,
        Bilingual.of(
            asked.text() + " 交接断面达标率", "Share of handover sections that comply, " + asked.text()),
        answer.rate() == null
            ? Bilingual.of("无数据", "No data")
            : WaterReasons.percent(answer.rate()) + " %",
        Bilingual.of(
            "%d 个交接断面中 %d 个有类别、参与统计".formatted(answer.items().size(), answer.judged()),
            "%d of %d handover sections have a class and count"
                .formatted(answer.judged(), answer.items().size())),
        answer.items().stream()
            .map(
                h ->
                    new Explanation.Input(
                        h.section().name(),
                        complies(h.complies()),
                        null,
                        asked.from(),
                        Bilingual.of(
                            h.from().zh() + " → " + h.to().zh(),
                            h.from().en() + " → " + h.to().en()),
                        "handover:" + h.section().section() + "/" + asked.text()))
            .toList(),
        List.of(
            Bilingual.of(
                "不达标断面达到目标类别，每个使达标率上升一份",
                "Each section that reaches its target raises the share by one part"),
            WaterReasons.late()));
  }

  private Explanation one(String section, HandoverPages.Answer answer, Period asked) {
    HandoverPages.Handover of =
        answer.items().stream()
            .filter(h -> h.section().section().equals(section))
            .findFirst()
            .orElseThrow(
                () ->
                    WaterReasons.nothing(
                        section + " 不是该时段的交接断面", section + " is no handover section of that time"));
    Assessment here = assessments.of(section, asked).orElseThrow();
    List<Explanation.Input> inputs = new ArrayList<>();
    inputs.add(WaterReasons.section(here, Bilingual.of("交出的水", "the water handed over")));
    inputs.add(
        new Explanation.Input(
            Bilingual.of("目标类别", "Target class"),
            here.target().symbol(),
            null,
            null,
            Bilingual.of("断面清单 " + here.list(), "list of sections " + here.list()),
            null));
    if (here.section().upstream() != null) {
      assessments
          .of(here.section().upstream(), asked)
          .map(a -> WaterReasons.section(a, Bilingual.of("上游来水", "what came from upstream")))
          .ifPresent(inputs::add);
    }
    of.items().forEach(step -> inputs.add(step(step)));
    return explained(
        section,
        asked,
        Bilingual.of(
            of.section().name().zh() + " " + asked.text() + " 交接是否达标",
            "Whether the handover at " + of.section().name().en() + " complies, " + asked.text()),
        complies(of.complies()),
        here.sufficient()
            ? Bilingual.of("决定类别的项目数据充足", "The items that decide rest on enough data")
            : Bilingual.of("数据偏少或没有数据", "Few data, or none"),
        inputs,
        WaterWhy.wouldChange(here));
  }

  private static Explanation.Input step(HandoverPages.Step step) {
    boolean worse =
        step.item().equals("do") ? step.change().signum() < 0 : step.change().signum() > 0;
    return new Explanation.Input(
        step.name(),
        step.upstream().toPlainString() + " → " + step.here().toPlainString(),
        null,
        null,
        worse
            ? Bilingual.of("过境后变差", "worse on the way through")
            : Bilingual.of("过境后未变差", "no worse on the way through"),
        null);
  }

  private Explanation explained(
      String section,
      Period asked,
      Bilingual title,
      Object value,
      Bilingual validity,
      List<Explanation.Input> inputs,
      List<Bilingual> wouldChange) {
    WaterRules rules = assessments.rules(asked);
    boolean alone = rules.handover() == WaterRules.Handover.TARGET_CLASS;
    return new Explanation(
        "handover",
        section + "/" + asked.text(),
        title,
        value,
        null,
        reasons.asOf(asked),
        validity,
        inputs,
        reasons.rule(
            SectionShown.STANDARD,
            Bilingual.of("单因子评价；交接判定为规则数据", "Single factor; how a handover complies is rule data"),
            rules,
            asked,
            alone
                ? Bilingual.of(
                    "断面类别不劣于目标类别即达标。", "It complies with a class not worse than its target.")
                : Bilingual.of(
                    "断面类别不劣于目标类别，或不劣于上游来水，即达标。",
                    "It complies with a class not worse than its target, or than what came.")),
        wouldChange,
        reasons.events(asked));
  }

  private static Bilingual complies(Boolean complies) {
    return complies == null
        ? Bilingual.of("无数据，不判定", "No data, not judged")
        : complies ? Bilingual.of("达标", "Complies") : Bilingual.of("不达标", "Does not comply");
  }
}
