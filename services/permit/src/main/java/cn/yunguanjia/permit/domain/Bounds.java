package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Refusal;
import java.util.Optional;

/**
 * The box in which every site and outlet of the city lies, with a margin (CGCS2000, degrees). A
 * position outside is a slip of the pen: longitude and latitude swapped, or degrees of another map.
 */
final class Bounds {
  private static final double WEST = 120.0;
  private static final double EAST = 121.6;
  private static final double SOUTH = 30.0;
  private static final double NORTH = 31.3;

  private Bounds() {}

  static Optional<Refusal> check(String field, Double lon, Double lat) {
    if (lon == null || lat == null) {
      String missing = field + (lon == null ? ".lon" : ".lat");
      return Optional.of(
          Refusal.invalid(
              "position-missing",
              missing,
              "缺少经纬度，请填写 CGCS2000 坐标（度）",
              "The position is missing; give CGCS2000 longitude and latitude in degrees"));
    }
    boolean lonInside = lon >= WEST && lon <= EAST;
    boolean latInside = lat >= SOUTH && lat <= NORTH;
    if (lonInside && latInside) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.invalid(
            "position-outside",
            field + (lonInside ? ".lat" : ".lon"),
            "位置不在嘉兴市范围内（经度 120.0–121.6，纬度 30.0–31.3），请检查经纬度是否颠倒",
            "The position lies outside the city (longitude 120.0 to 121.6, latitude 30.0 to 31.3);"
                + " check whether longitude and latitude are swapped"));
  }
}
