package cn.yunguanjia.envelope.plate;

import java.util.Locale;

/**
 * A cell of the earth as text: longitude and latitude halved in turn, five halvings a character. A
 * longer text is a smaller cell within the same one.
 */
public final class Geohash {
  private static final String ALPHABET = "0123456789bcdefghjkmnpqrstuvwxyz";
  private static final int BITS = 5;

  private Geohash() {}

  /** A cell, in degrees. */
  public record Cell(double west, double south, double east, double north) {
    public double lon() {
      return (west + east) / 2;
    }

    public double lat() {
      return (south + north) / 2;
    }
  }

  /**
   * The cell around a position.
   *
   * @throws IllegalArgumentException when there is no such position on earth
   */
  public static String of(double lon, double lat, int length) {
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("no position on earth: " + lon + ", " + lat);
    }
    Halving cell = new Halving();
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int value = 0;
      for (int bit = 0; bit < BITS; bit++) {
        value = value << 1 | (cell.upper(lon, lat) ? 1 : 0);
      }
      text.append(ALPHABET.charAt(value));
    }
    return text.toString();
  }

  /**
   * Small and large letters are the same.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static Cell cell(String text) {
    if (text.isEmpty() || text.length() > 12) {
      throw new IllegalArgumentException("a geohash has 1 to 12 characters");
    }
    Halving cell = new Halving();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      int value = ALPHABET.indexOf(c);
      if (value < 0) {
        throw new IllegalArgumentException("no character of a geohash: " + c);
      }
      for (int bit = BITS - 1; bit >= 0; bit--) {
        cell.take((value >> bit & 1) == 1);
      }
    }
    return cell.asCell();
  }

  /** A cell that is halved east and west, then north and south, and so on. */
  private static final class Halving {
    private double west = -180;
    private double east = 180;
    private double south = -90;
    private double north = 90;
    private boolean across = true;

    boolean upper(double lon, double lat) {
      boolean upper = across ? lon >= (west + east) / 2 : lat >= (south + north) / 2;
      take(upper);
      return upper;
    }

    void take(boolean upper) {
      if (across) {
        double middle = (west + east) / 2;
        west = upper ? middle : west;
        east = upper ? east : middle;
      } else {
        double middle = (south + north) / 2;
        south = upper ? middle : south;
        north = upper ? north : middle;
      }
      across = !across;
    }

    Cell asCell() {
      return new Cell(west, south, east, north);
    }
  }
}
