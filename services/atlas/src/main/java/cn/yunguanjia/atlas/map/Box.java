package cn.yunguanjia.atlas.map;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;

/** A rectangle in degrees (CGCS2000): west, south, east, north. */
record Box(double west, double south, double east, double north) {
  static final Box EVERYWHERE = new Box(-180, -90, 180, 90);

  static Box parse(String text) {
    if (text == null || text.isBlank()) {
      return EVERYWHERE;
    }
    try {
      String[] parts = text.split(",");
      Box box =
          new Box(
              Double.parseDouble(parts[0].strip()),
              Double.parseDouble(parts[1].strip()),
              Double.parseDouble(parts[2].strip()),
              Double.parseDouble(parts[3].strip()));
      if (parts.length == 4 && box.west <= box.east && box.south <= box.north) {
        return box;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
      // answered below, like a box that is turned around
    }
    throw new RefusedException(
        Refusal.invalid(
            "bbox-malformed",
            "bbox",
            "范围应写作 西,南,东,北 四个十进制度数，且西小于东、南小于北",
            "A box is west,south,east,north in decimal degrees, west before east and south before"
                + " north"));
  }
}
