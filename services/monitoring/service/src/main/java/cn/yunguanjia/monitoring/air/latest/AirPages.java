package cn.yunguanjia.monitoring.air.latest;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.AirQualityAssessed;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.AreaMean;
import cn.yunguanjia.monitoring.air.hours.AirHours;
import cn.yunguanjia.monitoring.days.DayView;
import cn.yunguanjia.monitoring.station.StationView;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiLevel;
import cn.yunguanjia.standards.air.AqiStandard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The air of the city, hour by hour and day by day. */
@RestController
@Tag(name = "monitoring: air and water")
class AirPages {
  private final StationView stations;
  private final AirStations places;
  private final AirHours hours;
  private final DayView days;
  private final Clock clock;

  /**
   * @param value µg/m³, carbon monoxide mg/m³
   * @param iaqi individual index, null where the value does not count
   */
  record Item(
      String factor, Bilingual name, BigDecimal value, String unit, Integer iaqi, String flag) {}

  /**
   * Air quality of one hour.
   *
   * @param time start of the hour, null where nothing came for a day
   * @param aqi null where the standard gives none, such as with an item missing
   * @param missing items without a valid value
   */
  record Air(
      String station,
      Bilingual name,
      String area,
      String level,
      Double lon,
      Double lat,
      Instant time,
      Integer aqi,
      Integer grade,
      @com.fasterxml.jackson.annotation.JsonProperty("class") Bilingual grading,
      String colour,
      List<String> primary,
      List<String> missing,
      List<Item> values,
      String standard) {}

  /**
   * @param city the mean of the official stations' concentrations, as the city's own index is made
   */
  record Latest(Instant asOf, Air city, List<Air> items) {}

  record Days(String station, List<AirQualityAssessed> items) {}

  AirPages(StationView stations, AirStations places, AirHours hours, DayView days, Clock clock) {
    this.stations = stations;
    this.places = places;
    this.hours = hours;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/api/public/air/latest")
  @Operation(summary = "The last full hour of every air station with its index, also as of a time")
  Latest latest(@RequestParam(required = false) OffsetDateTime asOf) {
    Instant at = asOf == null ? clock.instant() : asOf.toInstant();
    List<Air> items = new ArrayList<>();
    List<AirHours.Hour> known = new ArrayList<>();
    for (StationView.Station station : stations.find(Medium.AIR, null)) {
      Optional<AirHours.Hour> hour = hours.latest(station.source(), at);
      hour.filter(h -> places.isOfficial(station, CityTime.day(h.start()))).ifPresent(known::add);
      items.add(hour.map(h -> at(station, h)).orElseGet(() -> silent(station)));
    }
    return new Latest(at, city(known), items);
  }

  @GetMapping("/api/public/air/{station}/days")
  @Operation(summary = "The index of a station's days, by the standard of the day")
  Days days(
      @PathVariable String station,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    return new Days(station, days.airDays(station, from, to));
  }

  private static Air at(StationView.Station station, AirHours.Hour hour) {
    AirQuality quality = quality(hour.start(), hour.valid());
    List<Item> values = new ArrayList<>();
    hour.values()
        .forEach(
            (item, m) ->
                values.add(item(item, m.value(), quality.individual().get(item), m.flag())));
    return air(
        station.id(),
        station.name(),
        station.area(),
        station.level(),
        station.lon(),
        station.lat(),
        hour.start(),
        quality,
        values);
  }

  /** Of the official stations that reported in the youngest hour. */
  private static Air city(List<AirHours.Hour> known) {
    Optional<Instant> youngest = known.stream().map(AirHours.Hour::start).max(Instant::compareTo);
    if (youngest.isEmpty()) {
      return null;
    }
    Map<AirItem, BigDecimal> means =
        AreaMean.of(
            known.stream()
                .filter(hour -> hour.start().equals(youngest.get()))
                .map(AirHours.Hour::valid)
                .toList(),
            n -> true);
    AirQuality quality = quality(youngest.get(), means);
    List<Item> values = new ArrayList<>();
    means.forEach(
        (item, value) -> values.add(item(item, shown(value), quality.individual().get(item), "N")));
    return air(
        null,
        Bilingual.of("全市", "City"),
        Region.JIAXING.code(),
        null,
        null,
        null,
        youngest.get(),
        quality,
        values);
  }

  private static AirQuality quality(Instant hour, Map<AirItem, BigDecimal> values) {
    return AirQuality.of(AqiStandard.forDate(CityTime.day(hour)), AirQuality.HOURLY, values);
  }

  private static Air air(
      String id,
      Bilingual name,
      String area,
      String level,
      Double lon,
      Double lat,
      Instant hour,
      AirQuality quality,
      List<Item> values) {
    Optional<AqiLevel> grade = quality.level();
    return new Air(
        id,
        name,
        area,
        level,
        lon,
        lat,
        hour,
        quality.aqi().isPresent() ? quality.aqi().getAsInt() : null,
        grade.map(AqiLevel::number).orElse(null),
        grade.map(g -> Bilingual.of(g.zh(), g.en())).orElse(null),
        grade.map(AqiLevel::colour).orElse(null),
        quality.primary().stream().map(AirItem::label).toList(),
        quality.missing().stream().map(AirItem::label).toList(),
        values,
        quality.standard().id());
  }

  private static Air silent(StationView.Station s) {
    return new Air(
        s.id(),
        s.name(),
        s.area(),
        s.level(),
        s.lon(),
        s.lat(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        AirQuality.HOURLY.stream().map(AirItem::label).toList(),
        List.of(),
        null);
  }

  private static Item item(AirItem item, BigDecimal value, Integer iaqi, String flag) {
    String factor = AirHours.factor(item);
    return new Item(factor, Pollutant.nameOf(factor), value, AirHours.unit(item), iaqi, flag);
  }

  private static BigDecimal shown(BigDecimal mean) {
    BigDecimal two = mean.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return two.scale() < 0 ? two.setScale(0) : two;
  }
}
