package cn.yunguanjia.credit.plate;

import cn.yunguanjia.credit.code.PlateSerial;
import cn.yunguanjia.credit.domain.plate.Plates;
import cn.yunguanjia.envelope.plate.Geohash;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.credit.PlateIssued;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Makes a new plate from what was asked: its serial, its place, its position. */
@Component
class Hanging {
  /** Characters of a geohash: a cell of less than five metres. */
  static final int PRECISION = 9;

  /**
   * Farther from the firm than any pipe: a slip of the pen, or longitude and latitude exchanged.
   */
  private static final double TOO_FAR_DEGREES = 0.5;

  private final HangingPlaces places;
  private final RandomGenerator random;

  Hanging(HangingPlaces places, RandomGenerator random) {
    this.places = places;
    this.random = random;
  }

  /**
   * Where a plate shall hang.
   *
   * @param place GATE, the code of an outlet, or OTHER
   * @param hangsAt its name; null for a place that the register knows
   * @param lon in degrees; null with lat for where the register has the place
   */
  record Where(String place, Bilingual hangsAt, Double lon, Double lat) {}

  PlateIssued plate(Document firm, Where where, String by, Instant at) {
    List<HangingPlaces.Place> known = places.of(firm.getString("_id"));
    HangingPlaces.Place registered =
        known.stream().filter(p -> p.place().equals(where.place())).findFirst().orElse(null);
    if (registered == null && !Plates.OTHER.equals(where.place())) {
      throw refused(
          "unknown-place",
          "place",
          "挂牌处应为 GATE、登记的排放口编号或 OTHER",
          "The place is GATE, the code of a registered outlet, or OTHER");
    }
    return new PlateIssued(
        PlateSerial.random(random),
        firm.getString("codeId"),
        firm.getString("_id"),
        firm.getString("area"),
        where.place(),
        where.hangsAt() == null && registered != null ? registered.hangsAt() : where.hangsAt(),
        geohash(where, registered, known),
        by,
        at);
  }

  /** A plate in the stead of another: what is not said stays as it was. */
  PlateIssued instead(Document firm, PlateIssued old, Where where, String by, Instant at) {
    boolean stays = where.lon() == null && where.lat() == null;
    return new PlateIssued(
        PlateSerial.random(random),
        old.codeId(),
        old.uscc(),
        firm.getString("area"),
        old.place(),
        where.hangsAt() == null ? old.hangsAt() : where.hangsAt(),
        stays ? old.geohash() : geohash(where, null, places.of(old.uscc())),
        by,
        at);
  }

  private static String geohash(
      Where where, HangingPlaces.Place registered, List<HangingPlaces.Place> known) {
    if ((where.lon() == null || where.lat() == null)
        && (registered == null || where.lon() != null || where.lat() != null)) {
      throw refused(
          "position-missing",
          where.lon() == null ? "lon" : "lat",
          "请给出挂牌处的经度和纬度",
          "Give longitude and latitude of the place");
    }
    double lon = where.lon() == null ? registered.lon() : where.lon();
    double lat = where.lat() == null ? registered.lat() : where.lat();
    boolean far =
        known.stream()
            .findFirst()
            .filter(
                site ->
                    Math.abs(site.lon() - lon) > TOO_FAR_DEGREES
                        || Math.abs(site.lat() - lat) > TOO_FAR_DEGREES)
            .isPresent();
    if (far || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw refused(
          "position-far-away",
          "lon",
          "这个位置离企业太远，请核对经纬度是否写反",
          "This position is far from the firm; check whether longitude and latitude are exchanged");
    }
    return Geohash.of(lon, lat, PRECISION);
  }

  private static RefusedException refused(String code, String field, String zh, String en) {
    return new RefusedException(Refusal.invalid(code, field, zh, en));
  }
}
