package cn.yunguanjia.credit.print;

import cn.yunguanjia.credit.signing.QrPicture;
import cn.yunguanjia.credit.signing.QrSymbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A page of a PDF, whose own coordinates are points and grow upwards.
 *
 * @param left of the drawing on the page, in points
 * @param top of the drawing on the page, in points from below
 * @param unit points of one unit of the drawing
 */
record PdfCanvas(
    PDPageContentStream content, PDType0Font font, double left, double top, double unit)
    implements Canvas {

  @Override
  public void fill(double x, double y, double width, double height, Ink ink) {
    try {
      colour(ink);
      rectangle(x, y, width, height);
      content.fill();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void symbol(QrSymbol symbol, double x, double y, double side) {
    double module = side / (symbol.size() + 2 * QrPicture.QUIET);
    double inner = QrPicture.QUIET * module;
    try {
      colour(Ink.BLACK);
      for (QrSymbol.Run run : symbol.runs()) {
        rectangle(
            x + inner + run.x() * module,
            y + inner + run.y() * module,
            run.length() * module,
            module);
      }
      content.fill();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void text(String text, double x, double base, double size, Ink ink) {
    try {
      colour(ink);
      content.beginText();
      content.setFont(font, (float) (size * unit));
      content.newLineAtOffset((float) (left + x * unit), (float) (top - base * unit));
      content.showText(text);
      content.endText();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void colour(Ink ink) throws IOException {
    float[] parts = ink.parts();
    content.setNonStrokingColor(parts[0], parts[1], parts[2]);
  }

  private void rectangle(double x, double y, double width, double height) throws IOException {
    content.addRect(
        (float) (left + x * unit),
        (float) (top - (y + height) * unit),
        (float) (width * unit),
        (float) (height * unit));
  }
}
