package cn.yunguanjia.credit.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a phone would read from a printed plate. */
final class Scan {
  private static final Pattern SHAPE =
      Pattern.compile(
          "<rect x=\"(\\S+)\" y=\"(\\S+)\" width=\"(\\S+)\" height=\"(\\S+)\" fill=\"(\\S+)\"/>"
              + "|<path transform=\"translate\\((\\S+) (\\S+)\\) scale\\((\\S+) (\\S+)\\)\""
              + " fill=\"(\\S+)\"[^>]* d=\"([^\"]*)\"/>");
  private static final Pattern STEP = Pattern.compile("([MLQChvzZ])([^MLQChvzZ]*)");

  private Scan() {}

  /**
   * @return the text of the QR code, or null where none is found
   */
  static String read(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
    try {
      return new MultiFormatReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(source)),
              Map.of(
                  DecodeHintType.POSSIBLE_FORMATS,
                  List.of(BarcodeFormat.QR_CODE),
                  DecodeHintType.TRY_HARDER,
                  true))
          .getText();
    } catch (NotFoundException none) {
      return null;
    }
  }

  /** Draws what our own SVG consists of: rectangles and paths. */
  static BufferedImage draw(String svg, int width) {
    int height = (int) Math.round(width * PlateLayout.HEIGHT / PlateLayout.WIDTH);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(width / PlateLayout.WIDTH, width / PlateLayout.WIDTH);
    Matcher shape = SHAPE.matcher(svg);
    while (shape.find()) {
      if (shape.group(1) != null) {
        pen.setColor(Color.decode(shape.group(5)));
        pen.fill(
            new Rectangle2D.Double(
                number(shape, 1), number(shape, 2), number(shape, 3), number(shape, 4)));
      } else {
        AffineTransform place =
            AffineTransform.getTranslateInstance(number(shape, 6), number(shape, 7));
        place.scale(number(shape, 8), number(shape, 9));
        pen.setColor(Color.decode(shape.group(10)));
        pen.fill(place.createTransformedShape(path(shape.group(11))));
      }
    }
    pen.dispose();
    return picture;
  }

  private static double number(Matcher shape, int group) {
    return Double.parseDouble(shape.group(group));
  }

  private static Path2D path(String d) {
    Path2D path = new Path2D.Double();
    Matcher step = STEP.matcher(d);
    while (step.find()) {
      double[] n =
          step.group(2).isBlank()
              ? new double[0]
              : Pattern.compile("[ ,]")
                  .splitAsStream(step.group(2).strip())
                  .mapToDouble(Double::parseDouble)
                  .toArray();
      var at = path.getCurrentPoint();
      switch (step.group(1)) {
        case "M" -> path.moveTo(n[0], n[1]);
        case "L" -> path.lineTo(n[0], n[1]);
        case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
        case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        case "h" -> path.lineTo(at.getX() + n[0], at.getY());
        case "v" -> path.lineTo(at.getX(), at.getY() + n[0]);
        default -> path.closePath();
      }
    }
    return path;
  }
}
