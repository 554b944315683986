package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.util.Arrays;

/** A piece of the map: west, south, east, north in degrees. */
record MapBox(double west, double south, double east, double north) {
  private static final MapBox WORLD = new MapBox(-180, -90, 180, 90);

  static MapBox of(String text) {
    if (text == null || text.isBlank()) {
      return WORLD;
    }
    try {
      double[] edges =
          Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      boolean finite = Arrays.stream(edges).allMatch(Double::isFinite);
      if (edges.length == 4 && finite && edges[0] <= edges[2] && edges[1] <= edges[3]) {
        return new MapBox(edges[0], edges[1], edges[2], edges[3]);
      }
    } catch (NumberFormatException noNumber) {
      // refused below, as any other text that is no box
    }
    throw new RefusedException(
        Refusal.invalid(
            "bbox-malformed",
            "bbox",
            "范围应为 西,南,东,北 四个十进制度数，例如 120.3,30.3,121.3,31.1",
            "A box is west,south,east,north in decimal degrees, such as 120.3,30.3,121.3,31.1"));
  }

  boolean holds(Row row) {
    return row.lon() != null
        && row.lon() >= west
        && row.lon() <= east
        && row.lat() >= south
        && row.lat() <= north;
  }
}
