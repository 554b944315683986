package cn.yunguanjia.credit.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A plate in its true size in the middle of a sheet of paper, with marks where to cut. */
public final class PdfPlate {
  /** Points of a millimetre. */
  private static final double POINTS = 72 / 25.4;

  private static final double MARK = 5;
  private static final double GAP = 3;
  private static final double HAIR = 0.1;

  private PdfPlate() {}

  public static byte[] of(PlateText plate, PlateSize size, Instant now) {
    PlateFont font = PlateFont.load();
    synchronized (font) {
      try (PDDocument document = new PDDocument()) {
        document.getDocumentInformation().setTitle("Plate " + plate.serial());
        document.getDocumentInformation().setSubject(plate.firm().zh());
        document.getDocumentInformation().setCreationDate(calendar(now));
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.addPage(page(document, font, plate, size));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  private static PDPage page(PDDocument document, PlateFont font, PlateText plate, PlateSize size)
      throws IOException {
    double left = (size.pageWidth() - size.width()) / 2.0;
    double bottom = (size.pageHeight() - size.height()) / 2.0;
    PDPage page = new PDPage(box(0, 0, size.pageWidth(), size.pageHeight()));
    page.setTrimBox(box(left, bottom, size.width(), size.height()));
    PDType0Font embedded = PDType0Font.load(document, font.file(), true);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      double unit = POINTS * size.width() / PlateLayout.WIDTH;
      PdfCanvas canvas =
          new PdfCanvas(content, embedded, left * POINTS, (bottom + size.height()) * POINTS, unit);
      new PlateLayout(font, canvas).draw(plate);
      PdfCanvas paper = new PdfCanvas(content, embedded, 0, size.pageHeight() * POINTS, POINTS);
      marks(paper, left, bottom, size);
      ruler(paper, size);
    }
    return page;
  }

  /** Two lines at each corner, outside of what is cut. */
  private static void marks(PdfCanvas paper, double left, double top, PlateSize size) {
    for (double x : new double[] {left, left + size.width()}) {
      paper.fill(x - HAIR / 2, top - GAP - MARK, HAIR, MARK, Ink.BLACK);
      paper.fill(x - HAIR / 2, top + size.height() + GAP, HAIR, MARK, Ink.BLACK);
    }
    for (double y : new double[] {top, top + size.height()}) {
      paper.fill(left - GAP - MARK, y - HAIR / 2, MARK, HAIR, Ink.BLACK);
      paper.fill(left + size.width() + GAP, y - HAIR / 2, MARK, HAIR, Ink.BLACK);
    }
  }

  /** Whoever lets the printer shrink the page sees it by this line. */
  private static void ruler(PdfCanvas paper, PlateSize size) {
    double y = size.pageHeight() - 12;
    paper.fill(20, y, 50, 0.3, Ink.BLACK);
    paper.fill(20, y - 1.5, 0.3, 3, Ink.BLACK);
    paper.fill(69.7, y - 1.5, 0.3, 3, Ink.BLACK);
    paper.text("50 mm", 73, y + 1.1, 3.2, Ink.BLACK);
    paper.text("按 100 % 打印，不要缩放  Print at 100 %, do not scale", 90, y + 1.1, 3.2, Ink.BLACK);
  }

  private static PDRectangle box(double x, double y, double width, double height) {
    return new PDRectangle(
        (float) (x * POINTS),
        (float) (y * POINTS),
        (float) (width * POINTS),
        (float) (height * POINTS));
  }

  private static Calendar calendar(Instant now) {
    return GregorianCalendar.from(now.atZone(ZoneOffset.UTC));
  }
}
