package cn.yunguanjia.monitoring.air.history;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.area.AirAnswer;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.AreaHours;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.area.Sliding;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the air of a station or an area was, hour by hour and day by day. */
@RestController
@Tag(name = "monitoring: air and water")
class HistoryPages {
  private static final int MOST_DAYS_OF_HOURS = 31;
  private static final int MOST_DAYS = 1100;

  private final AirStations stations;
  private final AreaHours hours;
  private final AirDays days;

  HistoryPages(AirStations stations, AreaHours hours, AirDays days) {
    this.stations = stations;
    this.hours = hours;
    this.days = days;
  }

  @GetMapping("/api/public/air/hours")
  @Operation(
      summary = "Hours of a station or an area with their index and sliding means, 31 days at most")
  Map<String, Object> hours(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String station,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    AskedPeriod.check(from, to, MOST_DAYS_OF_HOURS);
    Place place = AskedPeriod.place(stations, area, station);
    List<Map<String, Object>> items = new ArrayList<>();
    for (AreaHours.Hour hour :
        hours.of(place, CityTime.startOf(from), CityTime.startOf(to.plusDays(1)))) {
      AirQuality quality = hour.quality();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("time", CityTime.local(hour.start()));
      one.putAll(AirAnswer.of(quality));
      one.put("values", AirAnswer.valuesOfHour(hour.values(), quality));
      one.put("sliding", Sliding.of(hour.values(), quality, hour.sliding(place)));
      one.put("stations", hour.of().keySet());
      one.put("explain", "air:" + place.id() + "/" + CityTime.local(hour.start()));
      items.add(one);
    }
    return answer(place, items);
  }

  @GetMapping("/api/public/air/days")
  @Operation(
      summary = "Days of a station or an area, by the standard of the day and by both versions")
  Map<String, Object> days(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String station,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    AskedPeriod.check(from, to, MOST_DAYS);
    Place place = AskedPeriod.place(stations, area, station);
    List<Map<String, Object>> items = new ArrayList<>();
    for (AirDays.Day day : days.of(place, from, to)) {
      AirQuality quality = day.quality();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("day", day.day());
      one.putAll(AirAnswer.of(quality));
      Map<String, Object> by = new LinkedHashMap<>();
      for (AqiStandard version : AqiStandard.values()) {
        by.put(version.id(), AirAnswer.of(day.by(version)));
      }
      one.put("by", by);
      one.put("values", AirAnswer.values(day.values(), quality));
      one.put("stations", day.of().keySet());
      one.put("explain", "air:" + place.id() + "/" + day.day());
      items.add(one);
    }
    return answer(place, items);
  }

  private static Map<String, Object> answer(Place place, List<Map<String, Object>> items) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("place", place.id());
    answer.put("name", place.name());
    answer.put("items", items);
    return answer;
  }
}
