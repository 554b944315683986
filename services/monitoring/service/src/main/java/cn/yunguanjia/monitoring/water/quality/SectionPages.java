package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.platform.problem.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sections with their class over a period, and how it went on. */
@RestController
@Tag(name = "monitoring: surface water")
@RequestMapping("/api/public/water/sections")
class SectionPages {
  private static final int MOST_MONTHS = 36;
  private final Assessments assessments;

  /**
   * @param list version of the list of sections, null before there was one
   */
  record Sections(String period, String list, LocalDate listSince, List<SectionShown> items) {}

  record History(String section, List<SectionShown> items) {}

  SectionPages(Assessments assessments) {
    this.assessments = assessments;
  }

  @GetMapping
  @Operation(summary = "Sections with class, target and main pollutants over a year, month or day")
  Sections sections(
      @RequestParam(required = false) String period,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String basin) {
    Period asked = period(period);
    var list = assessments.list(asked);
    return new Sections(
        asked.text(),
        list.map(l -> l.version()).orElse(null),
        list.map(l -> l.effectiveFrom()).orElse(null),
        assessments
            .of(
                asked,
                s ->
                    (area == null || Region.covers(area, s.area()))
                        && (basin == null || basin.equals(s.basin())))
            .stream()
            .map(SectionShown::of)
            .toList());
  }

  @GetMapping("/{section}")
  @Operation(summary = "One section over a year, month or day")
  SectionShown section(
      @PathVariable String section, @RequestParam(required = false) String period) {
    return SectionShown.of(require(section, period(period)));
  }

  @GetMapping("/{section}/days")
  @Operation(summary = "The days of a month at a section, each with its class")
  History days(@PathVariable String section, @RequestParam(required = false) String month) {
    Period asked = period(month);
    require(section, asked);
    if (asked.grain() != Period.Grain.MONTH) {
      throw malformed("month", "请给出月份，例：2026-11", "Give a month, for example 2026-11");
    }
    return new History(
        section, assessments.days(section, asked).stream().map(SectionShown::of).toList());
  }

  @GetMapping("/{section}/months")
  @Operation(summary = "A section month by month")
  History months(
      @PathVariable String section, @RequestParam YearMonth from, @RequestParam YearMonth to) {
    if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
      throw malformed("to", "起止月份须依次给出，最多 36 个月", "Give the months in order, 36 at most");
    }
    return new History(
        section,
        assessments.months(section, from, to).stream()
            .flatMap(a -> a.values().isEmpty() ? Stream.empty() : Stream.of(SectionShown.of(a)))
            .toList());
  }

  private Period period(String text) {
    return text == null
        ? Period.of(YearMonth.from(assessments.today()))
        : Period.parse("period", text);
  }

  private Assessment require(String section, Period period) {
    return assessments
        .of(section, period)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "no-such-section",
                        "断面 " + section + " 不在该时段有效的断面清单中",
                        "The section " + section + " is not in the list of that time")));
  }

  private static RefusedException malformed(String field, String zh, String en) {
    return new RefusedException(Refusal.invalid("period-malformed", field, zh, en));
  }
}
