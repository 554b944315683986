package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.water.item.Measurand;
import cn.yunguanjia.monitoring.water.value.AutomaticDays;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.standards.water.Flux;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a load to the sea is what it is: the months of a year, or the days of a month. */
@RestController
@Tag(name = "monitoring: surface water")
class FluxWhy {
  private final FluxPages pages;
  private final Assessments assessments;
  private final AutomaticDays automatic;
  private final WaterReasons reasons;

  FluxWhy(FluxPages pages, Assessments assessments, AutomaticDays automatic, WaterReasons reasons) {
    this.pages = pages;
    this.assessments = assessments;
    this.automatic = automatic;
    this.reasons = reasons;
  }

  @GetMapping({
    "/api/public/explain/flux/{section}/{item}/{period}",
    "/api/explain/flux/{section}/{item}/{period}"
  })
  @Operation(summary = "Why a load to the sea is what it is; period: a year, or a month")
  Explanation why(
      @PathVariable String section, @PathVariable String item, @PathVariable String period) {
    Period asked = Period.parse("period", period);
    FluxPages.Answer answer = pages.flux(String.valueOf(asked.from().getYear()));
    FluxPages.River river =
        answer.items().stream()
            .filter(r -> r.section().equals(section))
            .findFirst()
            .orElseThrow(() -> nothing(section, item));
    FluxPages.OfItem of =
        river.items().stream()
            .filter(i -> i.item().equals(item))
            .findFirst()
            .orElseThrow(() -> nothing(section, item));
    List<FluxPages.Load> months =
        asked.grain() == Period.Grain.YEAR
            ? of.months()
            : of.months().stream()
                .filter(m -> m.month().equals(YearMonth.from(asked.from())))
                .toList();
    BigDecimal sum =
        months.stream()
            .map(FluxPages.Load::tonnes)
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null);
    int days = months.stream().mapToInt(FluxPages.Load::days).sum();
    int missing = months.stream().mapToInt(FluxPages.Load::missing).sum();
    return new Explanation(
        "flux",
        String.join("/", section, item, period),
        Bilingual.of(
            river.river().zh() + " " + period + " 入海" + of.name().zh() + "通量",
            of.name().en() + " carried to the sea by " + river.river().en() + ", " + period),
        sum == null ? Bilingual.of("无数据", "No data") : Digits.shown(sum),
        sum == null ? null : answer.unit(),
        reasons.asOf(asked),
        Bilingual.of(
            "浓度与流量齐全 " + days + " 天，缺 " + missing + " 天（未计入）",
            days + " days with concentration and flow; " + missing + " days without, left out"),
        asked.grain() == Period.Grain.YEAR
            ? months.stream().map(m -> month(m, section, item)).toList()
            : days(section, item, asked),
        reasons.rule(
            "入海通量",
            Bilingual.of("浓度 × 流量 × 时间", "concentration × flow × time"),
            assessments.rules(asked),
            asked,
            Bilingual.of(answer.method().zh() + "。", answer.method().en() + ".")),
        List.of(
            Bilingual.of(
                "缺测日的浓度或流量补到后，合计随之增加",
                "Concentration or flow of a missing day coming in, which adds to the sum"),
            WaterReasons.late()),
        reasons.events(asked));
  }

  private static Explanation.Input month(FluxPages.Load load, String section, String item) {
    return new Explanation.Input(
        Bilingual.of(load.month().toString(), load.month().toString()),
        load.tonnes() == null ? Bilingual.of("无数据", "No data") : load.tonnes(),
        load.tonnes() == null ? null : "t",
        load.month().atDay(1),
        Bilingual.of(
            load.days() + " 天齐全，缺 " + load.missing() + " 天",
            load.days() + " days, " + load.missing() + " missing"),
        String.join("/", "flux:" + section, item, load.month().toString()));
  }

  /** Every day with what was multiplied. */
  private List<Explanation.Input> days(String section, String item, Period month) {
    Map<LocalDate, Map<String, BigDecimal>> known =
        automatic.between(section, month.from(), month.to(), assessments.rules(month));
    LocalDate last = month.lastDay(assessments.today());
    List<Explanation.Input> inputs = new ArrayList<>();
    for (LocalDate day = month.from(); !day.isAfter(last); day = day.plusDays(1)) {
      inputs.add(day(day, item, known.getOrDefault(day, Map.of())));
    }
    return inputs;
  }

  private static Explanation.Input day(LocalDate day, String item, Map<String, BigDecimal> of) {
    BigDecimal concentration = of.get(item);
    BigDecimal flow = of.get("flow");
    boolean both = concentration != null && flow != null;
    String unit = Measurand.of(item).map(Measurand::unit).orElse("mg/L");
    String zh = concentration == null ? "缺浓度" : concentration.toPlainString() + " " + unit;
    String en =
        concentration == null ? "no concentration" : concentration.toPlainString() + " " + unit;
    String zhFlow = flow == null ? "缺流量" : flow.toPlainString() + " m³/s";
    String enFlow = flow == null ? "no flow" : flow.toPlainString() + " m³/s";
    return new Explanation.Input(
        Bilingual.of(day.toString(), day.toString()),
        both
            ? Digits.shown(Flux.tonnes(concentration, flow, Duration.ofDays(1)))
            : Bilingual.of("未计入", "left out"),
        both ? "t" : null,
        null,
        Bilingual.of(zh + " × " + zhFlow, en + " × " + enFlow),
        null);
  }

  private static RuntimeException nothing(String section, String item) {
    return WaterReasons.nothing(
        "断面 " + section + " 的 " + item + " 没有入海通量；断面与项目见 /api/public/water/flux",
        "No load of "
            + item
            + " at "
            + section
            + "; sections and items are listed at /api/public/water/flux");
  }
}
