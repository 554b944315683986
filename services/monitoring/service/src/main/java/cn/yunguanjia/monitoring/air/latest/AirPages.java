package cn.yunguanjia.monitoring.air.latest;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.AirQualityAssessed;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.AreaHours;
import cn.yunguanjia.monitoring.air.area.Sliding;
import cn.yunguanjia.monitoring.air.hours.AirHours;
import cn.yunguanjia.monitoring.air.waiver.Waiver;
import cn.yunguanjia.monitoring.air.waiver.WaiverView;
import cn.yunguanjia.monitoring.days.DayView;
import cn.yunguanjia.monitoring.station.StationView;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiLevel;
import cn.yunguanjia.standards.air.SlidingMean;
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
import java.util.TreeMap;
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
  private final AreaHours indices;
  private final WaiverView waivers;
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
   * @param missing items without a valid value that are asked for
   * @param waived items the place never monitored, which are not (HJ 633-2026)
   * @param sliding means over the hours that end with it
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
      List<Without> waived,
      List<Item> values,
      List<Sliding> sliding,
      String standard) {}

  /** An item the index does without, and where that is proved. */
  record Without(String item, LocalDate from, LocalDate to, String basis) {}

  /**
   * @param city the mean of the official stations' concentrations, as the city's own index is made
   */
  record Latest(Instant asOf, Air city, List<Air> items) {}

  record Days(String station, List<AirQualityAssessed> items) {}

  AirPages(
      StationView stations,
      AirStations places,
      AirHours hours,
      AreaHours indices,
      WaiverView waivers,
      DayView days,
      Clock clock) {
    this.stations = stations;
    this.places = places;
    this.hours = hours;
    this.indices = indices;
    this.waivers = waivers;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/api/public/air/latest")
  @Operation(summary = "The last full hour of every air station with its index, also as of a time")
  Latest latest(@RequestParam(required = false) OffsetDateTime asOf) {
    Instant at = asOf == null ? clock.instant() : asOf.toInstant();
    WaiverView.Known waived = waivers.known();
    List<Air> items = new ArrayList<>();
    Map<String, AirHours.Hour> official = new TreeMap<>();
    for (StationView.Station station : stations.find(Medium.AIR, null)) {
      Optional<AirHours.Hour> hour = hours.latest(station.source(), at);
      hour.filter(h -> places.isOfficial(station, CityTime.day(h.start())))
          .ifPresent(h -> official.put(station.id(), h));
      items.add(hour.map(h -> at(station, h, waived)).orElseGet(() -> silent(station)));
    }
    return new Latest(at, city(official, waived), items);
  }

  @GetMapping("/api/public/air/{station}/days")
  @Operation(summary = "The index of a station's days, by the standard of the day")
  Days days(
      @PathVariable String station,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    return new Days(station, days.airDays(station, from, to));
  }

  private Air at(StationView.Station station, AirHours.Hour hour, WaiverView.Known waived) {
    AreaHours.Hour of =
        indices.hour(station.id(), hour.start(), Map.of(station.id(), hour), waived);
    List<Item> values = new ArrayList<>();
    hour.values()
        .forEach(
            (item, m) ->
                values.add(item(item, m.value(), of.quality().individual().get(item), m.flag())));
    return air(
        station.id(),
        station.name(),
        station.area(),
        station.level(),
        station.lon(),
        station.lat(),
        of,
        values,
        hour.sliding(),
        waived);
  }

  /** Of the official stations that reported in the youngest hour. */
  private Air city(Map<String, AirHours.Hour> official, WaiverView.Known waived) {
    Optional<Instant> youngest =
        official.values().stream().map(AirHours.Hour::start).max(Instant::compareTo);
    if (youngest.isEmpty()) {
      return null;
    }
    official.values().removeIf(hour -> !hour.start().equals(youngest.get()));
    AreaHours.Hour of = indices.hour(Region.JIAXING.code(), youngest.get(), official, waived);
    List<Item> values = new ArrayList<>();
    for (AirItem item : AirQuality.HOURLY) {
      BigDecimal value = of.values().get(item);
      if (value != null) {
        values.add(item(item, shown(value), of.quality().individual().get(item), "N"));
      }
    }
    return air(
        null,
        Bilingual.of("全市", "City"),
        Region.JIAXING.code(),
        null,
        null,
        null,
        of,
        values,
        List.of(),
        waived);
  }

  private static Air air(
      String id,
      Bilingual name,
      String area,
      String level,
      Double lon,
      Double lat,
      AreaHours.Hour hour,
      List<Item> values,
      List<SlidingMean> sliding,
      WaiverView.Known waived) {
    AirQuality quality = hour.quality();
    Optional<AqiLevel> grade = quality.level();
    Map<AirPollutant, Waiver> without =
        waived.of(id == null ? area : id, CityTime.day(hour.start()));
    return new Air(
        id,
        name,
        area,
        level,
        lon,
        lat,
        hour.start(),
        quality.aqi().isPresent() ? quality.aqi().getAsInt() : null,
        grade.map(AqiLevel::number).orElse(null),
        grade.map(g -> Bilingual.of(g.zh(), g.en())).orElse(null),
        grade.map(AqiLevel::colour).orElse(null),
        quality.primary().stream().map(AirItem::label).toList(),
        quality.missing().stream().map(AirItem::label).toList(),
        quality.waived().stream().map(item -> without(without.get(AirPollutant.of(item)))).toList(),
        values,
        Sliding.of(hour.values(), quality, sliding),
        quality.standard().id());
  }

  private static Without without(Waiver of) {
    return new Without(of.pollutant().label(), of.from(), of.to(), of.basis());
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
        List.of(),
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
