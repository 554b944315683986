package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.rules.AirRuleBook;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.standards.air.Evaluation;
import cn.yunguanjia.standards.air.FunctionZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why the figures of a period of air are what they are, from the same figures the pages show. */
@RestController
@Tag(name = "monitoring: air and water")
class StatisticsWhy {
  private final AirStations stations;
  private final StatisticsPages pages;
  private final AirRuleBook rules;
  private final DayEvents events;

  StatisticsWhy(AirStations stations, StatisticsPages pages, AirRuleBook rules, DayEvents events) {
    this.stations = stations;
    this.pages = pages;
    this.rules = rules;
    this.events = events;
  }

  @GetMapping({
    "/api/public/explain/air-composite/{place}/{from}/{to}/{standard}",
    "/api/explain/air-composite/{place}/{from}/{to}/{standard}"
  })
  @Operation(summary = "Why the composite index is what it is; standard: auto, 2012, 2026, 2031")
  Explanation composite(
      @PathVariable String place,
      @PathVariable String from,
      @PathVariable String to,
      @PathVariable String standard) {
    Asked asked = asked(place, from, to, standard);
    return CompositeWhy.of(asked, events.of(last(asked)));
  }

  @GetMapping({
    "/api/public/explain/air-statistic/{place}/{from}/{to}/{standard}/{item}",
    "/api/explain/air-statistic/{place}/{from}/{to}/{standard}/{item}"
  })
  @Operation(summary = "Why an item's mean and percentile of a period are what they are")
  Explanation statistic(
      @PathVariable String place,
      @PathVariable String from,
      @PathVariable String to,
      @PathVariable String standard,
      @PathVariable String item) {
    Asked asked = asked(place, from, to, standard);
    Evaluation.Item of =
        asked.figures().evaluation().items().stream()
            .filter(i -> i.pollutant().day().label().equals(item))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "no-such-air-item",
                            "没有项目 " + item + "；项目为 SO2、NO2、PM10、PM2.5、CO、O3-8h",
                            "No item "
                                + item
                                + "; the items are SO2, NO2, PM10, PM2.5, CO and O3-8h")));
    PercentileWhy why = new PercentileWhy(asked, of);
    return why.explained(events.of(why.deciding()));
  }

  @GetMapping({
    "/api/public/explain/air-good-days/{place}/{from}/{to}/{standard}",
    "/api/explain/air-good-days/{place}/{from}/{to}/{standard}"
  })
  @Operation(summary = "Why the good-day ratio is what it is; standard: auto, 2012 or 2026")
  Explanation goodDays(
      @PathVariable String place,
      @PathVariable String from,
      @PathVariable String to,
      @PathVariable String standard) {
    GoodDaysWhy why = new GoodDaysWhy(asked(place, from, to, standard));
    return why.explained(events.of(why.bad()));
  }

  private static List<AirDays.Day> last(Asked asked) {
    return asked.days().isEmpty() ? List.of() : List.of(asked.days().getLast());
  }

  private Asked asked(String place, String from, String to, String standard) {
    Place of = stations.place(place);
    LocalDate first = day("from", from);
    LocalDate last = day("to", to);
    List<AirDays.Day> known = pages.known(of, first, last);
    return new Asked(
        of,
        standard,
        known,
        pages.of(first, last, known, standard, FunctionZone.TWO),
        rules.on(last));
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw new RefusedException(
          Refusal.invalid("air-time", field, "日期写作 2026-11-20", "The day is written 2026-11-20"));
    }
  }
}
