package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.history.AskedPeriod;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.FunctionZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Manual samples of a station beside its own values: to compare, never to mix. */
@RestController
@Tag(name = "monitoring: air and water")
class ManualPages {
  private static final int MOST_DAYS = 1100;
  private static final String STANDARD = "GB 3095-2026";

  private final AirStations stations;
  private final AirDays days;
  private final ManualView view;
  private final ManualRuleBook rules;

  /**
   * @param explain what to ask for why the station's own day is what it is; null without one
   */
  record Day(LocalDate day, List<Beside> values, String file, String eventId, String explain) {}

  record Answer(
      String station,
      Bilingual name,
      FunctionZone zone,
      String standard,
      String rule,
      boolean official,
      Bilingual note,
      List<Day> items,
      List<PeriodMeans.Mean> periods) {}

  ManualPages(AirStations stations, AirDays days, ManualView view, ManualRuleBook rules) {
    this.stations = stations;
    this.days = days;
    this.view = view;
    this.rules = rules;
  }

  @GetMapping("/api/public/air/samples")
  @Operation(
      summary = "Manual samples of a station beside its own values of the day, newest first",
      description =
          "periods: quarters and years of TSP, NOx, Pb and BaP that the span touches, by all samples"
              + " of them.")
  Answer samples(
      @RequestParam String station,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "TWO") String zone) {
    AskedPeriod.check(from, to, MOST_DAYS);
    Place place = stations.place(station);
    if (place.isArea()) {
      throw new RefusedException(
          Refusal.invalid(
              "air-station",
              "station",
              "手工样品属于站点，请给出站点编号",
              "Manual samples belong to a station; give the id of one"));
    }
    FunctionZone asked = zone(zone);
    Map<LocalDate, Map<AirItem, BigDecimal>> own = new HashMap<>();
    days.of(place, from, to).forEach(day -> own.put(day.day(), day.values()));
    ManualRules inForce = rules.on(to);
    return new Answer(
        station,
        place.name(),
        asked,
        STANDARD,
        inForce.id() + " " + inForce.version(),
        inForce.official(),
        inForce.note(),
        view.between(station, from, to).reversed().stream()
            .map(sample -> day(station, sample, own, asked))
            .toList(),
        PeriodMeans.of(
            view.between(
                station, LocalDate.of(from.getYear(), 1, 1), LocalDate.of(to.getYear(), 12, 31)),
            asked,
            rules));
  }

  private static Day day(
      String station,
      ManualView.Sampled sample,
      Map<LocalDate, Map<AirItem, BigDecimal>> own,
      FunctionZone zone) {
    Map<AirItem, BigDecimal> automatic = own.getOrDefault(sample.day(), Map.of());
    return new Day(
        sample.day(),
        sample.values().entrySet().stream()
            .map(each -> Beside.of(each.getKey(), each.getValue(), sample.day(), automatic, zone))
            .toList(),
        sample.file(),
        sample.eventId(),
        automatic.isEmpty() ? null : "air:" + station + "/" + sample.day());
  }

  private static FunctionZone zone(String text) {
    for (FunctionZone each : FunctionZone.values()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw new RefusedException(
        Refusal.invalid(
            "air-zone",
            "zone",
            "zone 应为 ONE（一类区）或 TWO（二类区）",
            "zone is ONE (nature and scenery) or TWO (where people live and work)"));
  }
}
