package cn.yunguanjia.atlas.map;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.readmodel.ReadModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The layers of the one map as GeoJSON (RFC 7946, CGCS2000 which is WGS 84 to the metre). */
@RestController
@Tag(name = "atlas: map layers")
@RequestMapping("/api/public/map/layers")
class Layers {
  private static final Map<String, Bilingual> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("areas", Bilingual.of("县（市、区）", "County-level areas"));
    TITLES.put("waters", Bilingual.of("水系", "Waters"));
    TITLES.put("enterprises", Bilingual.of("排污企业", "Discharging enterprises"));
    TITLES.put("stations", Bilingual.of("空气站", "Air stations"));
    TITLES.put("sections", Bilingual.of("监测断面", "Monitoring sections"));
    TITLES.put("cases", Bilingual.of("在办问题", "Open issues"));
  }

  private final ReadModel map;
  private final Clock clock;
  private final Map<String, JsonNode> outlines;

  /**
   * @param kind schematic for outlines drawn by hand, live for what the contexts say
   */
  record Layer(String id, Bilingual title, String kind, Instant asOf) {}

  record Feature(
      String type, String id, Map<String, Object> geometry, Map<String, Object> properties) {}

  Layers(
      MapView view,
      Clock clock,
      JsonMapper json,
      @Value("${yunguanjia.atlas.areas}") Resource areas,
      @Value("${yunguanjia.atlas.waters}") Resource waters)
      throws IOException {
    this.map = view.readModel();
    this.clock = clock;
    this.outlines = Map.of("areas", read(json, areas), "waters", read(json, waters));
  }

  @GetMapping
  @Operation(summary = "What layers there are")
  Map<String, List<Layer>> layers() {
    Instant now = clock.instant();
    return Map.of(
        "items",
        TITLES.entrySet().stream()
            .map(
                e ->
                    new Layer(
                        e.getKey(),
                        e.getValue(),
                        outlines.containsKey(e.getKey()) ? "schematic" : "live",
                        now))
            .toList());
  }

  @GetMapping("/{layer}")
  @Operation(summary = "A layer as GeoJSON, in a box and as of a time")
  Object layer(
      @PathVariable String layer,
      @RequestParam(required = false) String bbox,
      @RequestParam(required = false) OffsetDateTime asOf) {
    if (!TITLES.containsKey(layer)) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-layer",
              "没有名为 " + layer + " 的图层，可用：" + String.join("、", TITLES.keySet()),
              "There is no layer " + layer + "; there are " + String.join(", ", TITLES.keySet())));
    }
    if (outlines.containsKey(layer)) {
      return outlines.get(layer);
    }
    Instant time = asOf == null ? clock.instant() : asOf.toInstant();
    Box box = Box.parse(bbox);
    List<Feature> features =
        switch (layer) {
          case "enterprises" -> enterprises(box, time);
          case "cases" -> cases(box, time);
          default -> stations(layer, box, time);
        };
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("asOf", time);
    collection.put("features", features);
    return collection;
  }

  private List<Feature> enterprises(Box box, Instant time) {
    Map<String, String> statuses = new HashMap<>();
    for (Document change :
        map.collection("statuses")
            .find(Filters.lte("at", time.toString()))
            .sort(Sorts.ascending("at"))) {
      statuses.put(change.getString("uscc"), change.getString("status"));
    }
    List<Feature> features = new ArrayList<>();
    for (Document e : map.collection("enterprises").find(within(box, time))) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("codeId", e.getString("codeId"));
      properties.put("uscc", e.getString("_id"));
      properties.put("name", e.get("name"));
      properties.put("status", statuses.getOrDefault(e.getString("_id"), MapView.unjudged()));
      properties.put("sector", e.getString("sector"));
      properties.put("area", e.getString("area"));
      flag(e, properties);
      features.add(point(e.getString("_id"), e, properties));
    }
    return features;
  }

  private List<Feature> stations(String layer, Box box, Instant time) {
    Set<String> heldBack = new HashSet<>();
    map.collection(MapView.HELD_BACK).find().forEach(d -> heldBack.add(d.getString("_id")));
    List<Feature> features = new ArrayList<>();
    for (Document s :
        map.collection("stations")
            .find(Filters.and(within(box, time), Filters.eq("layer", layer)))) {
      if (heldBack.contains(s.getString("_id"))) {
        continue;
      }
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("name", s.get("name"));
      properties.put("level", s.getString("level"));
      properties.put("area", s.getString("area"));
      flag(s, properties);
      features.add(point(s.getString("_id"), s, properties));
    }
    return features;
  }

  /**
   * An issue stands where its enterprise stands; one without enterprise is in no place of the map.
   */
  private List<Feature> cases(Box box, Instant time) {
    Map<String, Document> enterprises = new HashMap<>();
    for (Document e : map.collection("enterprises").find(within(box, time))) {
      enterprises.put(e.getString("_id"), e);
    }
    List<Feature> features = new ArrayList<>();
    String now = time.toString();
    for (Document c : map.collection("cases").find(Filters.lte("since", now))) {
      Document place = enterprises.get(c.getString("uscc"));
      String until = c.getString("until");
      if (place != null && (until == null || until.compareTo(now) > 0)) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("number", c.getString("number"));
        properties.put("title", c.get("title"));
        properties.put("severity", c.getString("severity"));
        properties.put("area", c.getString("area"));
        properties.put("uscc", c.getString("uscc"));
        properties.put("codeId", place.getString("codeId"));
        properties.put("since", CityTime.local(Instant.parse(c.getString("since"))));
        features.add(point(c.getString("_id"), place, properties));
      }
    }
    return features;
  }

  /** A position that contradicts the declared area is shown, and said to be doubtful. */
  private static void flag(Document place, Map<String, Object> properties) {
    if (place.getBoolean("outsideArea", false)) {
      properties.put("outsideArea", true);
    }
  }

  private static Bson within(Box box, Instant time) {
    return Filters.and(
        Filters.gte("lon", box.west()),
        Filters.lte("lon", box.east()),
        Filters.gte("lat", box.south()),
        Filters.lte("lat", box.north()),
        Filters.lte("since", time.toString()));
  }

  private static Feature point(String id, Document place, Map<String, Object> properties) {
    return new Feature(
        "Feature",
        id,
        Map.of(
            "type",
            "Point",
            "coordinates",
            List.of(place.getDouble("lon"), place.getDouble("lat"))),
        properties);
  }

  private static JsonNode read(JsonMapper json, Resource resource) throws IOException {
    try (InputStream in = resource.getInputStream()) {
      return json.readTree(in);
    }
  }
}
