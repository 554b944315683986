package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.history.AskedPeriod;
import cn.yunguanjia.monitoring.air.rules.AirRuleBook;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.standards.air.AirStandard;
import cn.yunguanjia.standards.air.FunctionZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Means, percentiles, composite index and good days of a period. */
@RestController
@Tag(name = "monitoring: air and water")
class StatisticsPages {
  private static final int MOST_DAYS = 1100;

  private final AirStations stations;
  private final AirDays days;
  private final AirRuleBook rules;

  StatisticsPages(AirStations stations, AirDays days, AirRuleBook rules) {
    this.stations = stations;
    this.days = days;
    this.rules = rules;
  }

  @GetMapping("/api/public/air/statistics")
  @Operation(
      summary =
          "A period's means, percentiles, composite index with contributions, good days and"
              + " validity; standard: auto (by the last day), 2012, 2026 or 2031; zone: ONE or TWO")
  Map<String, Object> statistics(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String station,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "auto") String standard,
      @RequestParam(defaultValue = "TWO") FunctionZone zone) {
    Place place = AskedPeriod.place(stations, area, station);
    return StatisticsAnswer.of(
        place, rules.on(to), of(from, to, known(place, from, to), standard, zone));
  }

  List<AirDays.Day> known(Place place, LocalDate from, LocalDate to) {
    AskedPeriod.check(from, to, MOST_DAYS);
    return days.of(place, from, to);
  }

  PeriodStatistics of(
      LocalDate from, LocalDate to, List<AirDays.Day> known, String standard, FunctionZone zone) {
    return PeriodStatistics.of(from, to, known, limits(standard, to), zone, rules.on(to));
  }

  private static AirStandard limits(String standard, LocalDate to) {
    return switch (standard) {
      case "auto" -> AirStandard.forDate(to);
      case "2012" -> AirStandard.GB_3095_2012;
      case "2026" -> AirStandard.GB_3095_2026_TRANSITION;
      case "2031" -> AirStandard.GB_3095_2026;
      default ->
          throw new RefusedException(
              Refusal.invalid(
                  "air-standard",
                  "standard",
                  "standard 只能是 auto、2012、2026（过渡期）或 2031，而不是 " + standard,
                  "standard is auto, 2012, 2026 (transition) or 2031, not " + standard));
    };
  }
}
