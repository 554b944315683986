package cn.yunguanjia.atlas.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shapes of the areas, to tell whether a point lies in the area it was registered for. */
@Component
class Ground {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private final Map<String, Geometry> areas = new HashMap<>();

  Ground(JsonMapper json, @Value("${yunguanjia.atlas.areas}") Resource outlines)
      throws IOException {
    try (InputStream in = outlines.getInputStream()) {
      for (JsonNode feature : json.readTree(in).get("features")) {
        areas.put(feature.get("properties").get("id").asString(), shape(feature.get("geometry")));
      }
    }
  }

  /** False also for an area without outline: nothing is held against its points. */
  boolean outside(String area, double lon, double lat) {
    Geometry shape = areas.get(area);
    return shape != null && !shape.covers(SHAPES.createPoint(new Coordinate(lon, lat)));
  }

  private static Geometry shape(JsonNode geometry) {
    JsonNode coordinates = geometry.get("coordinates");
    if (geometry.get("type").asString().equals("Polygon")) {
      return polygon(coordinates);
    }
    List<Polygon> parts = new ArrayList<>();
    coordinates.forEach(part -> parts.add(polygon(part)));
    return SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> all = new ArrayList<>();
    rings.forEach(ring -> all.add(ring(ring)));
    return SHAPES.createPolygon(
        all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(JsonNode points) {
    List<Coordinate> corners = new ArrayList<>();
    points.forEach(p -> corners.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
    return SHAPES.createLinearRing(corners.toArray(Coordinate[]::new));
  }
}
