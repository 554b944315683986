package cn.yunguanjia.monitoring.ambient;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.station.StationView;
import cn.yunguanjia.standards.water.WaterBody;
import cn.yunguanjia.standards.water.WaterClass;
import cn.yunguanjia.standards.water.WaterItem;
import cn.yunguanjia.standards.water.WaterQuality;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rivers of the city by class, from the youngest automatic measurement of each section. */
@RestController
@Tag(name = "monitoring: air and water")
class WaterPages {
  private static final Map<WaterItem, String> FACTORS =
      new EnumMap<>(
          Map.of(
              WaterItem.PH, "w01001",
              WaterItem.DO, "w01009",
              WaterItem.CODMN, "w01019",
              WaterItem.NH3N, "w21003",
              WaterItem.TP, "w21011",
              WaterItem.TN, "w21001",
              WaterItem.COD, "w01018"));

  private static final String NOT_GRADED = "w01010";
  private static final Duration LOOK_BACK = Duration.ofDays(2);

  private final StationView stations;
  private final Readings readings;
  private final Clock clock;

  /**
   * @param itemClass class of this item, null where rivers are not graded by it
   */
  record Item(
      String factor,
      Bilingual name,
      BigDecimal value,
      String unit,
      String itemClass,
      String flag) {}

  /**
   * @param times value over the limit of class III, less 1; null for pH and dissolved oxygen
   */
  record Over(Bilingual name, String itemClass, BigDecimal times) {}

  /**
   * @param time start of the measurement, null where nothing came for two days
   * @param waterClass Ⅰ to Ⅴ or 劣Ⅴ by the worst of the measured items (GB 3838-2002), null where
   *     there is none
   */
  record Section(
      String station,
      Bilingual name,
      String area,
      String level,
      double lon,
      double lat,
      Instant time,
      @com.fasterxml.jackson.annotation.JsonProperty("class") String waterClass,
      Bilingual grade,
      List<Over> over,
      List<Item> values,
      String standard) {}

  record Latest(Instant asOf, List<Section> items) {}

  WaterPages(StationView stations, Readings readings, Clock clock) {
    this.stations = stations;
    this.readings = readings;
    this.clock = clock;
  }

  @GetMapping("/api/public/water/latest")
  @Operation(
      summary = "The youngest measurement of every section with its class, also as of a time")
  Latest latest(@RequestParam(required = false) OffsetDateTime asOf) {
    Instant at = asOf == null ? clock.instant() : asOf.toInstant();
    return new Latest(
        at,
        stations.find(Medium.WATER, null).stream().map(station -> section(station, at)).toList());
  }

  private Section section(StationView.Station station, Instant asOf) {
    Map<String, Measured> youngest = new LinkedHashMap<>();
    List<String> factors = new ArrayList<>(FACTORS.values());
    factors.add(NOT_GRADED);
    for (String factor : factors) {
      readings
          .series(
              station.source(),
              factor,
              Resolution.HOUR,
              asOf.minus(LOOK_BACK),
              asOf.minus(Duration.ofHours(1)).plusNanos(1))
          .stream()
          .reduce((a, b) -> b)
          .ifPresent(m -> youngest.put(factor, m));
    }
    Optional<Instant> time =
        youngest.values().stream().map(Measured::time).max(Comparator.naturalOrder());
    youngest.values().removeIf(m -> !m.time().equals(time.orElseThrow()));
    Map<WaterItem, BigDecimal> graded = new EnumMap<>(WaterItem.class);
    FACTORS.forEach(
        (item, factor) -> {
          Measured m = youngest.get(factor);
          if (m != null && m.valid()) {
            graded.put(item, m.value());
          }
        });
    WaterQuality quality = WaterQuality.of(WaterBody.RIVER, graded);
    return new Section(
        station.id(),
        station.name(),
        station.area(),
        station.level(),
        station.lon(),
        station.lat(),
        time.orElse(null),
        quality.waterClass().map(WaterClass::symbol).orElse(null),
        quality.waterClass().map(c -> Bilingual.of(c.grade(), c.gradeEn())).orElse(null),
        quality.over().stream()
            .map(
                over ->
                    new Over(
                        Bilingual.of(over.item().zh(), over.item().en()),
                        over.waterClass().symbol(),
                        over.times()))
            .toList(),
        youngest.values().stream().map(m -> item(m, quality)).toList(),
        "GB 3838-2002");
  }

  private static Item item(Measured m, WaterQuality quality) {
    return new Item(
        m.factor(),
        Pollutant.nameOf(m.factor()),
        m.value(),
        Pollutant.unitOf(m.factor()),
        FACTORS.entrySet().stream()
            .filter(entry -> entry.getValue().equals(m.factor()))
            .map(entry -> quality.items().get(entry.getKey()))
            .filter(java.util.Objects::nonNull)
            .map(WaterClass::symbol)
            .findFirst()
            .orElse(null),
        m.flag());
  }
}
