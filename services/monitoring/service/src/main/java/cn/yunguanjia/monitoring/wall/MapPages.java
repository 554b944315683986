package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outlets as a layer of the map, with what they measured last. */
@RestController
@Tag(name = "monitoring: wall")
class MapPages {
  private final Picture picture;

  record Layer(String type, Instant asOf, List<Feature> features) {}

  record Feature(String type, String id, Map<String, Object> geometry, Properties properties) {}

  /**
   * @param over findings of the last 24 hours that stand
   * @param leading the factor that was judged worst, else the one closest to its limit
   */
  record Properties(
      String outlet,
      Bilingual name,
      Bilingual enterprise,
      String uscc,
      String area,
      String sector,
      OutletState state,
      int over,
      Instant asOf,
      Row.Value leading) {}

  MapPages(Picture picture) {
    this.picture = picture;
  }

  @GetMapping("/api/monitoring/map/outlets")
  @Operation(summary = "The outlets the caller may see as GeoJSON (CGCS2000), with latest values")
  Layer outlets(
      @RequestParam(required = false) String bbox,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String sector,
      @RequestParam(required = false) String medium,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String q,
      Caller caller) {
    MapBox box = MapBox.of(bbox);
    Wanted wanted = Wanted.of(area, sector, medium, state, q);
    Picture.Drawn drawn = picture.now();
    return new Layer(
        "FeatureCollection",
        drawn.at(),
        drawn.rows().stream()
            .filter(row -> caller.actsFor(row.area()) || caller.holds(row.uscc()))
            .filter(wanted::looksAt)
            .filter(wanted::takes)
            .filter(box::holds)
            .map(MapPages::feature)
            .toList());
  }

  private static Feature feature(Row row) {
    return new Feature(
        "Feature",
        row.outlet(),
        Map.of("type", "Point", "coordinates", List.of(row.lon(), row.lat())),
        new Properties(
            row.outlet(),
            row.name(),
            row.enterprise(),
            row.uscc(),
            row.area(),
            row.sector(),
            row.state(),
            row.over(),
            row.asOf(),
            row.leading()));
  }
}
