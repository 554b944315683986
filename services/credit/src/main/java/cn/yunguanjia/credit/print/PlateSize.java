package cn.yunguanjia.credit.print;

import java.util.Arrays;
import java.util.Optional;

/**
 * How large a plate is. A code can be scanned from about ten times the width of its symbol: from
 * arm's length beside a sampling point, from the kerb before a gate, across a road.
 */
public enum PlateSize {
  SMALL(80, 210, 297),
  MIDDLE(150, 210, 297),
  LARGE(250, 297, 420);

  /** Height of every plate against its width. */
  private static final double TALL = 1.4;

  private final int width;
  private final int pageWidth;
  private final int pageHeight;

  PlateSize(int width, int pageWidth, int pageHeight) {
    this.width = width;
    this.pageWidth = pageWidth;
    this.pageHeight = pageHeight;
  }

  public static Optional<PlateSize> ofWidth(int millimetres) {
    return Arrays.stream(values()).filter(size -> size.width == millimetres).findFirst();
  }

  /** Millimetres, as all lengths here. */
  public int width() {
    return width;
  }

  public double height() {
    return width * TALL;
  }

  /** Of the paper it is printed on: A4, and A3 for the largest. */
  public int pageWidth() {
    return pageWidth;
  }

  public int pageHeight() {
    return pageHeight;
  }
}
