package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.value.AutomaticDays;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.standards.water.Flux;
import cn.yunguanjia.standards.water.WaterItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rivers carry to the sea, month by month, with the days that are missing. */
@RestController
@Tag(name = "monitoring: surface water")
class FluxPages {
  private static final Duration DAY = Duration.ofDays(1);
  private final Assessments assessments;
  private final AutomaticDays automatic;

  /**
   * @param tonnes sum over the days that have both, null where there is none
   * @param filledUp as if the mean of these days held for all days of the month so far
   * @param days with concentration and flow
   * @param missing days of the month so far without one of the two
   */
  record Load(YearMonth month, BigDecimal tonnes, BigDecimal filledUp, int days, int missing) {}

  record OfItem(String item, Bilingual name, List<Load> months, BigDecimal tonnes) {}

  record River(String section, Bilingual name, Bilingual river, String area, List<OfItem> items) {}

  record Answer(String year, String list, String unit, Bilingual method, List<River> items) {}

  FluxPages(Assessments assessments, AutomaticDays automatic) {
    this.assessments = assessments;
    this.automatic = automatic;
  }

  @GetMapping("/api/public/water/flux")
  @Operation(summary = "Loads of the rivers that leave for the sea: daily concentration times flow")
  Answer flux(@RequestParam(required = false) String year) {
    LocalDate today = assessments.today();
    Period asked = year == null ? Period.of(Year.from(today)) : Period.parse("year", year);
    if (asked.grain() != Period.Grain.YEAR) {
      throw new RefusedException(
          Refusal.invalid(
              "period-malformed", "year", "请给出年份，例：2026", "Give a year, for example 2026"));
    }
    WaterRules rules = assessments.rules(asked);
    return new Answer(
        asked.text(),
        assessments.list(asked).map(l -> l.version()).orElse(null),
        "t",
        Bilingual.of(
            "日均浓度 × 日均流量，逐日相加；缺浓度或流量的日子不计入，另给出按已有日均值补足的估计",
            "Daily mean concentration × daily mean flow, added day by day; days without one of the two"
                + " are left out, and an estimate with the mean of the known days is given beside it"),
        assessments.list(asked).map(l -> l.sections()).orElse(List.of()).stream()
            .filter(ListedSection::seaOutlet)
            .map(s -> river(s, asked, today, rules))
            .toList());
  }

  private River river(ListedSection s, Period year, LocalDate today, WaterRules rules) {
    LocalDate end = year.to().isAfter(today) ? today : year.to();
    Map<LocalDate, Map<String, BigDecimal>> days =
        end.isAfter(year.from()) ? automatic.between(s.id(), year.from(), end, rules) : Map.of();
    return new River(
        s.id(),
        s.name(),
        s.riverName(),
        s.area(),
        rules.fluxItems().stream().map(item -> item(item, days, year.from(), end)).toList());
  }

  private static OfItem item(
      WaterItem item, Map<LocalDate, Map<String, BigDecimal>> days, LocalDate from, LocalDate end) {
    List<Load> months = new ArrayList<>();
    for (YearMonth m = YearMonth.from(from); m.atDay(1).isBefore(end); m = m.plusMonths(1)) {
      LocalDate after = m.plusMonths(1).atDay(1);
      int all = (int) ChronoUnit.DAYS.between(m.atDay(1), after.isAfter(end) ? end : after);
      List<BigDecimal> known = new ArrayList<>();
      for (LocalDate day = m.atDay(1); day.isBefore(after); day = day.plusDays(1)) {
        Map<String, BigDecimal> of = days.getOrDefault(day, Map.of());
        if (of.containsKey(item.key()) && of.containsKey("flow")) {
          known.add(Flux.tonnes(of.get(item.key()), of.get("flow"), DAY));
        }
      }
      months.add(
          new Load(
              m,
              known.isEmpty() ? null : Digits.shown(sum(known)),
              known.isEmpty() ? null : Digits.shown(Flux.filledUp(known, all)),
              known.size(),
              all - known.size()));
    }
    List<BigDecimal> tonnes =
        months.stream().map(Load::tonnes).filter(java.util.Objects::nonNull).toList();
    return new OfItem(
        item.key(),
        Bilingual.of(item.zh(), item.en()),
        months,
        tonnes.isEmpty() ? null : Digits.shown(sum(tonnes)));
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
