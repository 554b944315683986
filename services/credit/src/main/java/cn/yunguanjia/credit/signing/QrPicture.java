package cn.yunguanjia.credit.signing;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG. */
public final class QrPicture {
  /** Modules that stay light around it. */
  public static final int QUIET = 4;

  private static final String[] NUMBERS = numbers();

  private QrPicture() {}

  /**
   * For a screen: error correction Q, a quarter of it may be out of sight.
   *
   * @param title what it is, for those who cannot see it; no markup
   */
  public static String svg(String text, String title) {
    return svg(QrSymbol.of(text, QrCode.Ecc.QUARTILE), title);
  }

  /**
   * For outdoors: error correction H, the highest, because dirt, rust and stickers stay for years.
   */
  public static String plate(String link, String title) {
    return svg(QrSymbol.of(link, QrCode.Ecc.HIGH), title);
  }

  private static String svg(QrSymbol code, String title) {
    String size = NUMBERS[code.size() + 2 * QUIET];
    StringBuilder svg = new StringBuilder(6 * code.size() * code.size());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(size).append(' ');
    svg.append(size).append("\" shape-rendering=\"crispEdges\"><title>").append(title);
    svg.append("</title><rect width=\"").append(size).append("\" height=\"").append(size);
    svg.append("\" fill=\"#fff\"/><path d=\"");
    path(code, svg);
    return svg.append("\"/></svg>\n").toString();
  }

  /** Dark modules beside each other are one rectangle; the quiet zone is left free. */
  public static void path(QrSymbol code, StringBuilder svg) {
    for (QrSymbol.Run run : code.runs()) {
      String length = NUMBERS[run.length()];
      svg.append('M').append(NUMBERS[run.x() + QUIET]).append(',');
      svg.append(NUMBERS[run.y() + QUIET]);
      svg.append('h').append(length).append("v1h-").append(length).append('z');
    }
  }

  private static String[] numbers() {
    String[] numbers = new String[200];
    java.util.Arrays.setAll(numbers, Integer::toString);
    return numbers;
  }
}
