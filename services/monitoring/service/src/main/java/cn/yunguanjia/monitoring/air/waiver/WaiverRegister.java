package cn.yunguanjia.monitoring.air.waiver;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.AirItemWaived;
import cn.yunguanjia.language.monitoring.AirItemWaiverEnded;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.hours.AirHours;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import cn.yunguanjia.standards.air.AirPollutant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which items places never monitored: dated, and open to everybody. */
@RestController
@Tag(name = "monitoring: air and water")
class WaiverRegister {
  private final Decisions decisions;
  private final AirStations stations;
  private final Readings readings;
  private final WaiverView view;
  private final Clock clock;

  /**
   * @param place id of a station, or code of an area
   * @param item SO2, NO2, PM10, PM2.5, CO or O3
   * @param to may be absent
   */
  record Request(String place, String item, LocalDate from, LocalDate to, String basis) {}

  /**
   * @param from first day of the waiver that ends
   * @param to last day it holds
   */
  record Ending(String place, String item, LocalDate from, LocalDate to, String reason) {}

  WaiverRegister(
      Decisions decisions, AirStations stations, Readings readings, WaiverView view, Clock clock) {
    this.decisions = decisions;
    this.stations = stations;
    this.readings = readings;
    this.view = view;
    this.clock = clock;
  }

  @PostMapping("/api/monitoring/air/waivers")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Let the index of a place do without an item it never monitored (HJ 633-2026)")
  Map<String, Object> waive(@RequestBody Request asked, Caller caller) {
    Place place = place(asked.place(), caller);
    AirPollutant.labelled(asked.item()).ifPresent(pollutant -> checkNever(place, pollutant));
    decisions.execute(
        subject(place, asked.item()),
        new ItemWaivers(),
        new WaiverCommand.Waive(
            new AirItemWaived(
                place.id(),
                place.area(),
                asked.item(),
                asked.from(),
                asked.to(),
                asked.basis(),
                clock.instant())),
        caller.origin());
    return told(place, asked.item(), asked.from(), asked.to());
  }

  @PostMapping("/api/monitoring/air/waivers/end")
  @Operation(summary = "Ask for the item again from the day after a last one on")
  Map<String, Object> end(@RequestBody Ending asked, Caller caller) {
    Place place = place(asked.place(), caller);
    decisions.execute(
        subject(place, asked.item()),
        new ItemWaivers(),
        new WaiverCommand.End(
            new AirItemWaiverEnded(
                place.id(),
                place.area(),
                asked.item(),
                asked.from(),
                asked.to(),
                asked.reason(),
                clock.instant())),
        caller.origin());
    return told(place, asked.item(), asked.from(), asked.to());
  }

  @GetMapping("/api/public/air/waivers")
  @Operation(summary = "Items that places never monitored and their index does without, dated")
  Map<String, List<Map<String, Object>>> waivers() {
    return Map.of("items", view.known().all().stream().map(this::shown).toList());
  }

  private Place place(String id, Caller caller) {
    caller.require("officer", "admin");
    Place place = stations.place(String.valueOf(id));
    caller.requireArea(place.area());
    return place;
  }

  /** What a place has a value of was monitored, whatever an officer says. */
  private void checkNever(Place place, AirPollutant pollutant) {
    String factor = AirHours.factor(pollutant.hour());
    for (var station : place.stations()) {
      if (place.isArea() && !stations.isOfficial(station, CityTime.day(clock.instant()))) {
        continue;
      }
      readings
          .latest(station.source(), factor)
          .ifPresent(
              value -> {
                throw new RefusedException(
                    Refusal.conflict(
                        "air-item-monitored",
                        "%s 监测过 %s（最近 %s），不是从未监测；缺数不能免"
                            .formatted(
                                station.name().zh(),
                                pollutant.label(),
                                CityTime.local(value.time())),
                        "%s was monitored at %s, last on %s; missing data cannot be waived"
                            .formatted(
                                pollutant.label(),
                                station.name().en(),
                                CityTime.local(value.time()))));
              });
    }
  }

  private Map<String, Object> shown(Waiver of) {
    Map<String, Object> shown = told(of.place(), of.pollutant().label(), of.from(), of.to());
    shown.put("name", stations.name(of.place()));
    shown.put("area", of.area());
    shown.put("basis", of.basis());
    shown.put("at", CityTime.local(of.at()));
    shown.put("reason", of.reason());
    shown.put("endedAt", of.endedAt() == null ? null : CityTime.local(of.endedAt()));
    return shown;
  }

  private static Map<String, Object> told(Place place, String item, LocalDate from, LocalDate to) {
    return told(place.id(), item, from, to);
  }

  private static Map<String, Object> told(String place, String item, LocalDate from, LocalDate to) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("place", place);
    told.put("item", item);
    told.put("from", from);
    told.put("to", to);
    return told;
  }

  private static Subject subject(Place place, String item) {
    return Subject.of("air-waiver", place.id() + "-" + item);
  }
}
