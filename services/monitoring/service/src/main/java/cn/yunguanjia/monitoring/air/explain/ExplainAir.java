package cn.yunguanjia.monitoring.air.explain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.AreaHours;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.hours.AirHours;
import cn.yunguanjia.monitoring.air.rules.HourRuleBook;
import cn.yunguanjia.monitoring.air.rules.HourRules;
import cn.yunguanjia.monitoring.air.waiver.Waiver;
import cn.yunguanjia.monitoring.air.waiver.WaiverView;
import cn.yunguanjia.monitoring.days.DayView;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why the index of a station's or an area's hour or day is what it is. */
@RestController
@Tag(name = "monitoring: air and water")
class ExplainAir {
  private final AirStations stations;
  private final AreaHours hours;
  private final AirDays days;
  private final DayView published;
  private final WaiverView waivers;
  private final HourRuleBook rules;

  ExplainAir(
      AirStations stations,
      AreaHours hours,
      AirDays days,
      DayView published,
      WaiverView waivers,
      HourRuleBook rules) {
    this.stations = stations;
    this.hours = hours;
    this.days = days;
    this.published = published;
    this.waivers = waivers;
    this.rules = rules;
  }

  @GetMapping({"/api/public/explain/air/{place}/{time}", "/api/explain/air/{place}/{time}"})
  @Operation(summary = "Why an index of air is what it is; time: start of an hour, or a date")
  Map<String, Object> why(@PathVariable String place, @PathVariable String time) {
    Place of = stations.place(place);
    try {
      return time.length() == 10
          ? day(of, LocalDate.parse(time), time)
          : hour(of, OffsetDateTime.parse(time).toInstant(), time);
    } catch (DateTimeException unreadable) {
      throw new RefusedException(
          Refusal.invalid(
              "air-time",
              "time",
              "时间须为小时开始时刻（如 2026-11-20T08:00:00+08:00）或日期（如 2026-11-20）",
              "The time is the start of an hour (2026-11-20T08:00:00+08:00) or a date"
                  + " (2026-11-20)"));
    }
  }

  private Map<String, Object> hour(Place place, Instant start, String time) {
    AreaHours.Hour hour =
        hours.of(place, start, start.plus(Duration.ofHours(1))).stream()
            .filter(h -> h.start().equals(start))
            .findFirst()
            .orElseThrow(() -> nothing(place, time));
    AirQuality quality = hour.quality();
    Map<String, Object> why = AirExplanation.of(place, time, CityTime.local(start), false, quality);
    List<Object> inputs = new ArrayList<>();
    if (place.isArea()) {
      for (AirItem item : AirQuality.HOURLY) {
        BigDecimal value = hour.values().get(item);
        if (value != null) {
          Bilingual state = AirExplanation.iaqi(item, quality);
          inputs.add(AirExplanation.input(item, value, CityTime.local(start), state, null));
        }
      }
    } else {
      AirHours.Hour measured = hour.of().get(place.id());
      measured.values().forEach((item, m) -> inputs.add(measured(item, m, start, quality)));
    }
    inputs.addAll(SlidingWhy.inputs(start, hour.values(), quality, hour.sliding(place)));
    List<Map<String, Object>> events = waived(place, CityTime.day(start), quality, inputs);
    if (place.isArea()) {
      hour.of().keySet().forEach(id -> inputs.add(station(id, time)));
    }
    HourRules rule = rules.on(CityTime.day(start));
    return finish(why, inputs, quality, AirRule.ofHour(quality, place.isArea(), rule), events);
  }

  /** Tells the items the index does without, and returns what told of them. */
  private List<Map<String, Object>> waived(
      Place place, LocalDate day, AirQuality quality, List<Object> inputs) {
    List<Map<String, Object>> events = new ArrayList<>();
    Map<AirPollutant, Waiver> inForce = waivers.known().of(place.id(), day);
    for (AirItem item : quality.waived()) {
      Waiver of = inForce.get(AirPollutant.of(item));
      inputs.add(WaiverWhy.input(item, of));
      events.add(WaiverWhy.event(of));
    }
    return events;
  }

  /** A value of the station with the frames it came in. */
  private static Map<String, Object> measured(
      AirItem item, Measured m, Instant start, AirQuality quality) {
    Bilingual state =
        m.valid()
            ? AirExplanation.iaqi(item, quality)
            : Bilingual.of("不计入，标记 " + m.flag(), "does not count, mark " + m.flag());
    Map<String, Object> input =
        AirExplanation.input(item, m.value(), CityTime.local(start), state, null);
    input.put("frames", m.frames());
    return input;
  }

  private Map<String, Object> day(Place place, LocalDate date, String time) {
    AirDays.Day day = days.of(place, date).orElseThrow(() -> nothing(place, time));
    AirQuality quality = day.quality();
    Map<String, Object> why = AirExplanation.of(place, time, date, true, quality);
    List<Object> inputs = new ArrayList<>();
    for (Map.Entry<AirItem, BigDecimal> each : day.values().entrySet()) {
      inputs.add(
          AirExplanation.input(
              each.getKey(),
              each.getValue(),
              date,
              AirExplanation.iaqi(each.getKey(), quality),
              null));
    }
    List<Map<String, Object>> events = waived(place, date, quality, inputs);
    if (place.isArea()) {
      day.of().keySet().forEach(id -> inputs.add(station(id, time)));
    }
    for (String id : day.of().keySet()) {
      published
          .airEvent(id, date)
          .ifPresent(
              event ->
                  events.add(
                      Map.of(
                          "id",
                          event,
                          "name",
                          "monitoring.AirQualityAssessed",
                          "at",
                          CityTime.local(CityTime.startOf(date.plusDays(1))),
                          "text",
                          Bilingual.of(id + " 当日评价", "Day of " + id + " assessed"))));
    }
    return finish(why, inputs, quality, AirRule.ofDay(quality, place.isArea()), events);
  }

  private Map<String, Object> station(String id, String time) {
    Map<String, Object> input = new java.util.LinkedHashMap<>();
    input.put("name", stations.name(id));
    input.put("value", id);
    input.put("state", Bilingual.of("参与平均的站点", "a station of the mean"));
    input.put("link", "air:" + id + "/" + time);
    return input;
  }

  private static Map<String, Object> finish(
      Map<String, Object> why,
      List<Object> inputs,
      AirQuality quality,
      Map<String, Object> rule,
      List<Map<String, Object>> events) {
    why.put("inputs", inputs);
    why.put("rule", rule);
    why.put("wouldChange", AirExplanation.wouldChange(quality));
    why.put("events", events);
    return why;
  }

  private static RefusedException nothing(Place place, String time) {
    return new RefusedException(
        Refusal.notFound(
            "no-such-air",
            place.name().zh() + " 在 " + time + " 没有数据",
            "No data of " + place.name().en() + " at " + time));
  }
}
