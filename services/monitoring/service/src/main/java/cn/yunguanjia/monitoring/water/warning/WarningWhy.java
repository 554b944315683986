package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.water.rules.WaterRuleBook;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.warning.WarningView.Warning;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a warning of surface water was raised: what was seen, and from where on that is a sign. */
@RestController
@Tag(name = "monitoring: surface water")
class WarningWhy {
  private final WarningView view;
  private final WaterRuleBook rules;

  WarningWhy(WarningView view, WaterRuleBook rules) {
    this.view = view;
    this.rules = rules;
  }

  @GetMapping("/api/explain/water-warning/{id}")
  @Operation(summary = "Why a warning of surface water was raised")
  Explanation why(@PathVariable String id, Caller caller) {
    caller.require("officer", "admin", "commander", "auditor", "grid");
    Warning warning =
        view.find(id)
            .filter(w -> caller.actsFor(w.area()))
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "no-such-water-warning",
                            "没有您可查看的水质预警 " + id,
                            "There is no warning of surface water you may see: " + id)));
    LocalDate day = CityTime.day(warning.at());
    return new Explanation(
        "water-warning",
        id,
        warning.name(),
        warning.text(),
        null,
        warning.at(),
        Bilingual.of("预警是提示，不是评价结论", "A warning is a hint to look, no judgement"),
        inputs(warning, day),
        rule(warning.kind(), rules.on(day)),
        wouldChange(warning),
        warning.eventId() == null
            ? List.of()
            : List.of(
                new Explanation.Event(
                    warning.eventId(),
                    "monitoring.WaterWarningRaised",
                    warning.at(),
                    warning.text())));
  }

  private static List<Explanation.Input> inputs(Warning of, LocalDate day) {
    List<Explanation.Input> inputs = new ArrayList<>();
    String month = "water:" + of.section() + "/" + YearMonth.from(day);
    inputs.add(
        new Explanation.Input(
            of.itemName(),
            of.value(),
            of.unit(),
            of.at(),
            of.kind().equals("CLASS_FALLING")
                ? Bilingual.of("14 天趋势线的现值", "where the trend of 14 days stands")
                : Bilingual.of("最近的有效值", "the youngest valid value"),
            month));
    inputs.add(
        new Explanation.Input(
            switch (of.kind()) {
              case "CLASS_FALLING" -> Bilingual.of("将越过的类别限值", "Limit about to be crossed");
              case "SUDDEN_CHANGE" -> Bilingual.of("近两周的中位数", "Median of the two weeks before");
              default -> Bilingual.of("阈值", "Threshold");
            },
            of.reference(),
            of.unit(),
            null,
            null,
            null));
    if (of.fromClass() != null) {
      inputs.add(
          new Explanation.Input(
              Bilingual.of("类别", "Class"),
              of.fromClass() + " → " + of.toClass(),
              null,
              of.expected(),
              Bilingual.of("预计越过之日", "the day it is expected to cross"),
              null));
    }
    return inputs;
  }

  private static Explanation.Rule rule(String kind, WaterRules in) {
    Bilingual text =
        switch (kind) {
          case "CLASS_FALLING" ->
              Bilingual.of(
                  "近 %d 天（至少 %d 天有值）的 Theil-Sen 趋势，%s%% 以上的日对同向，并在 %d 天内越过本类限值。"
                      .formatted(
                          in.falling().days(),
                          in.falling().fewestDays(),
                          in.falling().agreement().movePointRight(2).toBigInteger(),
                          in.falling().ahead()),
                  "A Theil-Sen trend of %d days (%d with values), %s %% of the pairs of days going one way, crosses the limit of the class within %d days."
                      .formatted(
                          in.falling().days(),
                          in.falling().fewestDays(),
                          in.falling().agreement().movePointRight(2).toBigInteger(),
                          in.falling().ahead()));
          case "SUDDEN_CHANGE" ->
              Bilingual.of(
                  "最近值偏离前 %d 天中位数 %s 个稳健偏差以上，且变化不小于中位数的 %s%%。"
                      .formatted(
                          in.sudden().days(),
                          in.sudden().deviations(),
                          in.sudden().atLeast().movePointRight(2).toBigInteger()),
                  "The youngest value is %2$s robust deviations from the median of %1$d days before, and at least %3$s %% of it away."
                      .formatted(
                          in.sudden().days(),
                          in.sudden().deviations(),
                          in.sudden().atLeast().movePointRight(2).toBigInteger()));
          default ->
              Bilingual.of(
                  "叶绿素 a 达到 %s mg/m³，或 pH 达到 %s 且溶解氧饱和度达到 %s%%，或综合营养状态指数达到 %s。"
                      .formatted(
                          in.algae().chlorophyll(),
                          in.algae().ph(),
                          in.algae().oxygenSaturation(),
                          in.algae().trophicIndex()),
                  "Chlorophyll a from %s mg/m³, or pH from %s with oxygen from %s %% of saturation, or a trophic state index from %s."
                      .formatted(
                          in.algae().chlorophyll(),
                          in.algae().ph(),
                          in.algae().oxygenSaturation(),
                          in.algae().trophicIndex()));
        };
    return new Explanation.Rule(
        in.id(),
        in.version(),
        null,
        Bilingual.of(text.zh() + in.note().zh(), text.en() + " " + in.note().en()),
        in.official());
  }

  private static List<Bilingual> wouldChange(Warning of) {
    return List.of(
        switch (of.kind()) {
          case "CLASS_FALLING" ->
              Bilingual.of(
                  "趋势转平或转好，次日不再预警",
                  "The trend going flat or turning; then the next day is not warned of");
          case "SUDDEN_CHANGE" ->
              Bilingual.of(
                  "后续值回到平常水平，或该值被更正、标为无效",
                  "Values going back to the usual, or this one being corrected or marked as not valid");
          default -> Bilingual.of("各迹象都回到阈值以下", "Every sign falling back below its threshold");
        });
  }
}
