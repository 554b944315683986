package cn.yunguanjia.credit.print;

import cn.yunguanjia.credit.signing.QrPicture;
import cn.yunguanjia.credit.signing.QrSymbol;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** A plate as SVG of its true size; letters are outlines, so that every printer prints the same. */
public final class SvgPlate implements Canvas {
  private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
  private final StringBuilder svg = new StringBuilder(150_000);
  private final PlateFont font;

  private SvgPlate(PlateFont font) {
    this.font = font;
  }

  public static String of(PlateText plate, PlateSize size) {
    PlateFont font = PlateFont.load();
    synchronized (font) {
      SvgPlate canvas = new SvgPlate(font);
      canvas.head(plate, size);
      new PlateLayout(font, canvas).draw(plate);
      return canvas.svg.append("</svg>\n").toString();
    }
  }

  private void head(PlateText plate, PlateSize size) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(size.width());
    svg.append("mm\" height=\"").append(number(size.height())).append("mm\" viewBox=\"0 0 ");
    svg.append(number(PlateLayout.WIDTH)).append(' ').append(number(PlateLayout.HEIGHT));
    svg.append("\" role=\"img\"><title>").append(plate.serial()).append("</title><desc>");
    svg.append(escaped(plate.firm().zh())).append(", ").append(escaped(plate.hangsAt().zh()));
    svg.append(", ").append(plate.codeId()).append("</desc>\n");
  }

  @Override
  public void fill(double x, double y, double width, double height, Ink ink) {
    svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    svg.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
    svg.append("\" fill=\"").append(ink.hex()).append("\"/>\n");
  }

  @Override
  public void symbol(QrSymbol symbol, double x, double y, double side) {
    double module = side / (symbol.size() + 2 * QrPicture.QUIET);
    begin(x, y, module, module, Ink.BLACK, " shape-rendering=\"crispEdges\"");
    QrPicture.path(symbol, svg);
    svg.append("\"/>\n");
  }

  @Override
  public void text(String text, double x, double base, double size, Ink ink) {
    double scale = size / font.unitsPerEm();
    begin(x, base, scale, -scale, ink, "");
    int at = 0;
    for (int c : text.codePoints().toArray()) {
      outline(font.outline(c).getPathIterator(AffineTransform.getTranslateInstance(at, 0)));
      at += font.advance(c);
    }
    svg.append("\"/>\n");
  }

  private void begin(double x, double y, double across, double down, Ink ink, String more) {
    svg.append("<path transform=\"translate(").append(number(x)).append(' ').append(number(y));
    svg.append(") scale(").append(number(across)).append(' ').append(number(down));
    svg.append(")\" fill=\"").append(ink.hex()).append('"').append(more).append(" d=\"");
  }

  private void outline(PathIterator path) {
    double[] points = new double[6];
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(points);
      svg.append(COMMANDS[kind]);
      for (int i = 0; i < numbersOf(kind); i++) {
        svg.append(i == 0 ? "" : " ").append(Math.round(points[i]));
      }
    }
  }

  private static int numbersOf(int kind) {
    return switch (kind) {
      case PathIterator.SEG_QUADTO -> 4;
      case PathIterator.SEG_CUBICTO -> 6;
      case PathIterator.SEG_CLOSE -> 0;
      default -> 2;
    };
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.6f", value);
    return text.replaceAll("\\.?0+$", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
