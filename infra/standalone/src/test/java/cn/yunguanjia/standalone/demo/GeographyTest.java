package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schematic geography holds together and the demonstration city lies in it where it says. */
class GeographyTest {
  private static final Map<String, double[]> SEATS =
      Map.of(
          "330402", new double[] {120.78, 30.75},
          "330411", new double[] {120.71, 30.76},
          "330421", new double[] {120.92, 30.84},
          "330424", new double[] {120.94, 30.52},
          "330481", new double[] {120.69, 30.53},
          "330482", new double[] {121.02, 30.70},
          "330483", new double[] {120.55, 30.63});

  private final Map<String, List<double[]>> rings = rings("areas");

  @Test
  void everySeatLiesInItsOwnCountyAndInNoOther() {
    SEATS.forEach((code, seat) -> assertThat(countiesAt(seat[0], seat[1])).containsExactly(code));
  }

  @Test
  void theSevenCountiesTileTheCityWithoutGapsOrOverlaps() {
    double counties = SEATS.keySet().stream().mapToDouble(code -> area(rings.get(code))).sum();

    assertThat(counties).isCloseTo(area(rings.get("330400")), within(1e-9));
    for (double lon = 120.25; lon < 121.3; lon += 0.0131) {
      for (double lat = 30.25; lat < 31.05; lat += 0.0117) {
        int expected = inside(rings.get("330400"), lon, lat) ? 1 : 0;
        assertThat(countiesAt(lon, lat)).as("%s %s", lon, lat).hasSize(expected);
      }
    }
  }

  @Test
  void everyEdgeOfACountyIsSharedWithANeighbourOrWithTheOutside() {
    Map<String, Integer> edges = new HashMap<>();
    rings.forEach((code, ring) -> edges(ring).forEach(edge -> edges.merge(edge, 1, Integer::sum)));

    assertThat(edges.values()).allMatch(n -> n == 2);
  }

  @Test
  void enterprisesOutletsAndStationsLieInTheirCounty() {
    City city = City.load();
    for (Enterprise e : city.enterprises()) {
      assertThat(countiesAt(e.site().lon(), e.site().lat()))
          .as(e.name().zh())
          .containsExactly(e.area());
      e.outlets().forEach(o -> assertThat(countiesAt(o.lon(), o.lat())).containsExactly(e.area()));
    }
    city.stations()
        .forEach(s -> assertThat(countiesAt(s.lon(), s.lat())).as(s.id()).contains(s.area()));
  }

  @Test
  void everyFeatureSaysThatItIsSchematicAndHasBothNames() {
    for (String file : List.of("areas", "waters", "roads")) {
      for (JsonNode feature : read(file).get("features")) {
        JsonNode properties = feature.get("properties");
        assertThat(properties.get("schematic").asBoolean()).isTrue();
        assertThat(properties.get("name").get("zh").asString()).isNotBlank();
        assertThat(properties.get("name").get("en").asString()).isNotBlank();
        assertThat(properties.get("kind").asString()).isNotBlank();
      }
    }
  }

  private List<String> countiesAt(double lon, double lat) {
    return SEATS.keySet().stream().filter(code -> inside(rings.get(code), lon, lat)).toList();
  }

  private static boolean inside(List<double[]> ring, double lon, double lat) {
    boolean in = false;
    for (int i = 1; i < ring.size(); i++) {
      double[] a = ring.get(i - 1);
      double[] b = ring.get(i);
      if (a[1] > lat != b[1] > lat && lon < (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]) + a[0]) {
        in = !in;
      }
    }
    return in;
  }

  private static double area(List<double[]> ring) {
    double sum = 0;
    for (int i = 1; i < ring.size(); i++) {
      sum += ring.get(i - 1)[0] * ring.get(i)[1] - ring.get(i)[0] * ring.get(i - 1)[1];
    }
    return Math.abs(sum / 2);
  }

  private static Set<String> edges(List<double[]> ring) {
    Set<String> edges = new HashSet<>();
    for (int i = 1; i < ring.size(); i++) {
      String a = ring.get(i - 1)[0] + " " + ring.get(i - 1)[1];
      String b = ring.get(i)[0] + " " + ring.get(i)[1];
      edges.add(a.compareTo(b) < 0 ? a + "/" + b : b + "/" + a);
    }
    return edges;
  }

  private static Map<String, List<double[]>> rings(String file) {
    Map<String, List<double[]>> rings = new HashMap<>();
    for (JsonNode feature : read(file).get("features")) {
      List<double[]> ring = new ArrayList<>();
      for (JsonNode point : feature.get("geometry").get("coordinates").get(0)) {
        ring.add(new double[] {point.get(0).asDouble(), point.get(1).asDouble()});
      }
      rings.put(feature.get("id").asString(), ring);
    }
    return rings;
  }

  private static JsonNode read(String file) {
    try (InputStream in =
        GeographyTest.class.getResourceAsStream("/geography/" + file + ".geojson")) {
      return JsonMapper.shared().readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
