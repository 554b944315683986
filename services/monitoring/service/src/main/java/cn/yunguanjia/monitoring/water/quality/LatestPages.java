package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.station.StationView;
import cn.yunguanjia.monitoring.water.item.Measurand;
import cn.yunguanjia.monitoring.water.rules.WaterRuleBook;
import cn.yunguanjia.monitoring.water.section.SectionList;
import cn.yunguanjia.monitoring.water.section.SectionListView;
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
@Tag(name = "monitoring: surface water")
class LatestPages {
  private final StationView stations;
  private final Readings readings;
  private final SectionListView lists;
  private final WaterRuleBook rules;
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
   * @param lon null where drinking water is taken: such a position is not public
   * @param body RIVER or LAKE, as the list of sections has it
   * @param target class it shall reach, null where the list does not know it
   * @param time start of the measurement, null where nothing came for two days
   * @param waterClass Ⅰ to Ⅴ or 劣Ⅴ by the worst of the measured items (GB 3838-2002), null where
   *     there is none
   */
  record Section(
      String station,
      Bilingual name,
      String area,
      String level,
      String body,
      String target,
      Double lon,
      Double lat,
      Instant time,
      @com.fasterxml.jackson.annotation.JsonProperty("class") String waterClass,
      Bilingual grade,
      List<Over> over,
      List<Item> values,
      String standard) {}

  record Latest(Instant asOf, List<Section> items) {}

  LatestPages(
      StationView stations,
      Readings readings,
      SectionListView lists,
      WaterRuleBook rules,
      Clock clock) {
    this.stations = stations;
    this.readings = readings;
    this.lists = lists;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/api/public/water/latest")
  @Operation(
      summary = "The youngest measurement of every section with its class, also as of a time")
  Latest latest(@RequestParam(required = false) OffsetDateTime asOf) {
    Instant at = asOf == null ? clock.instant() : asOf.toInstant();
    List<SectionList> versions = lists.versions();
    return new Latest(
        at,
        stations.find(Medium.WATER, null).stream()
            .map(station -> section(station, at, versions))
            .toList());
  }

  private Section section(StationView.Station station, Instant asOf, List<SectionList> versions) {
    Optional<ListedSection> listed =
        versions.stream()
            .filter(v -> !v.effectiveFrom().isAfter(CityTime.day(asOf)))
            .reduce((a, b) -> b)
            .flatMap(v -> v.find(station.id()));
    boolean heldBack =
        versions.stream()
            .flatMap(v -> v.find(station.id()).stream())
            .anyMatch(ListedSection::drinkingSource);
    WaterBody body = listed.map(s -> WaterBody.valueOf(s.body())).orElse(WaterBody.RIVER);
    Map<Measurand, Measured> youngest = youngest(station, asOf);
    Map<WaterItem, BigDecimal> graded = new EnumMap<>(WaterItem.class);
    youngest.forEach(
        (of, m) -> {
          if (of.item() != null && m.valid()) {
            graded.put(of.item(), m.value());
          }
        });
    WaterQuality quality = WaterQuality.evaluated(body, graded);
    return new Section(
        station.id(),
        station.name(),
        station.area(),
        station.level(),
        body.name(),
        listed.map(s -> WaterClass.of(s.target()).orElseThrow().symbol()).orElse(null),
        heldBack ? null : station.lon(),
        heldBack ? null : station.lat(),
        youngest.values().stream().findFirst().map(Measured::time).orElse(null),
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
        youngest.entrySet().stream().map(e -> item(e.getKey(), e.getValue(), quality)).toList(),
        SectionShown.STANDARD);
  }

  /** Everything of the youngest hour that is over. */
  private Map<Measurand, Measured> youngest(StationView.Station station, Instant asOf) {
    Map<Measurand, Measured> youngest = new LinkedHashMap<>();
    for (Measurand of : Measurand.all()) {
      if (of.factor() != null) {
        readings
            .series(
                station.source(),
                of.factor(),
                Resolution.HOUR,
                asOf.minus(rules.at(asOf).latestWithin()),
                asOf.minus(Duration.ofHours(1)).plusNanos(1))
            .stream()
            .reduce((a, b) -> b)
            .ifPresent(m -> youngest.put(of, m));
      }
    }
    Optional<Instant> time =
        youngest.values().stream().map(Measured::time).max(Comparator.naturalOrder());
    youngest.values().removeIf(m -> !m.time().equals(time.orElseThrow()));
    return youngest;
  }

  private static Item item(Measurand of, Measured m, WaterQuality quality) {
    WaterClass itemClass = of.item() == null ? null : quality.items().get(of.item());
    return new Item(
        m.factor(),
        of.name(),
        m.value(),
        of.unit(),
        itemClass == null ? null : itemClass.symbol(),
        m.flag());
  }
}
