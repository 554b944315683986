package cn.yunguanjia.credit.signing;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG. Error correction Q: a quarter of it may be weathered or out of sight. */
public final class QrPicture {
  private static final int QUIET = 4;

  private QrPicture() {}

  /**
   * @param title what it is, for those who cannot see it; no markup
   */
  public static String svg(String text, String title) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
    int size = code.size + 2 * QUIET;
    StringBuilder svg = new StringBuilder(8 * size * size);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(size).append(' ');
    svg.append(size).append("\" shape-rendering=\"crispEdges\"><title>").append(title);
    svg.append("</title><rect width=\"").append(size).append("\" height=\"").append(size);
    svg.append("\" fill=\"#fff\"/><path d=\"");
    for (int y = 0; y < code.size; y++) {
      row(svg, code, y);
    }
    return svg.append("\"/></svg>\n").toString();
  }

  /** Dark modules beside each other are one stroke. */
  private static void row(StringBuilder svg, QrCode code, int y) {
    for (int x = 0; x < code.size; x++) {
      int from = x;
      while (code.getModule(x, y)) {
        x++;
      }
      if (x > from) {
        svg.append('M').append(from + QUIET).append(',').append(y + QUIET);
        svg.append('h').append(x - from).append("v1h").append(from - x).append('z');
      }
    }
  }
}
