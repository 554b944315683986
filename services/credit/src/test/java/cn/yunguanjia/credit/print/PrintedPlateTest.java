package cn.yunguanjia.credit.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.yunguanjia.language.Bilingual;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes out of the printer is scanned, also with a part of it covered. */
class PrintedPlateTest {
  private static final String LINK =
      "https://city.example/c/0123456789ABCDEFG?p=0123456789ABC.WTW3SJQ6C.91330400MA00TEST0X&s="
          + "31415".repeat(31);
  private static final PlateText PLATE =
      new PlateText(
          Bilingual.of("嘉兴市虚构印染有限责任公司桐乡濮院分公司", "Jiaxing Fictitious Dyeing Co., Ltd., Puyuan"),
          Bilingual.of("废水总排口", "Main waste water outlet"),
          "0123456789ABCDEFG",
          "0123456789ABC",
          LINK,
          "https://city.example/c/");

  private static PDDocument pdf(PlateSize size) throws IOException {
    return Loader.loadPDF(PdfPlate.of(PLATE, size, Instant.parse("2026-11-28T00:00:00Z")));
  }

  private static BufferedImage page(PDDocument pdf, int dpi) throws IOException {
    return new PDFRenderer(pdf).renderImageWithDPI(0, dpi, ImageType.RGB);
  }

  @ParameterizedTest
  @EnumSource(PlateSize.class)
  void thePdfIsTrueToSizeAndItsCodeIsRead(PlateSize size) throws IOException {
    try (PDDocument pdf = pdf(size)) {
      var trim = pdf.getPage(0).getTrimBox();
      assertThat(trim.getWidth() / 72 * 25.4).isCloseTo(size.width(), within(0.01));
      assertThat(trim.getHeight() / 72 * 25.4).isCloseTo(size.height(), within(0.01));
      assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4)
          .isCloseTo(size.pageWidth(), within(0.01));
      BufferedImage page = page(pdf, 150);
      keep(page, "pdf-" + size);
      assertThat(Scan.read(page)).isEqualTo(LINK);
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("0123 4567 89AB CDEF G").contains("废水总排口").contains("12369");
    }
  }

  @ParameterizedTest
  @EnumSource(PlateSize.class)
  void theSvgSaysItsSizeAndItsCodeIsRead(PlateSize size) throws IOException {
    String svg = SvgPlate.of(PLATE, size);
    assertThat(svg).contains("width=\"" + size.width() + "mm\"").contains("<title>0123456789ABC");
    BufferedImage picture = Scan.draw(svg, 700);
    keep(picture, "svg-" + size);
    assertThat(Scan.read(picture)).isEqualTo(LINK);
  }

  /** Level H lets 30 % of the words of the code be wrong; a sticker or rust takes this much. */
  @Test
  void aSixthOfTheSymbolMayBeCoveredInTheSvgAndInThePdf() throws IOException {
    try (PDDocument pdf = pdf(PlateSize.MIDDLE)) {
      BufferedImage page = page(pdf, 120);
      double scale = 120 / 25.4;
      double unit = 1.5 * scale;
      covered(page, 30 * scale, 43.5 * scale, unit);
      keep(page, "covered");
      assertThat(Scan.read(page)).isEqualTo(LINK);
    }
    BufferedImage picture = Scan.draw(SvgPlate.of(PLATE, PlateSize.SMALL), 700);
    covered(picture, 0, 0, 7);
    assertThat(Scan.read(picture)).isEqualTo(LINK);
  }

  @Test
  void halfOfItMayNot() {
    BufferedImage picture = Scan.draw(SvgPlate.of(PLATE, PlateSize.SMALL), 700);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(350, 0, 350, 980);
    assertThat(Scan.read(picture)).isNull();
  }

  @Test
  void aCharacterTheFontLacksIsMarkedAndNoMarkupGetsIn() {
    PlateText odd =
        new PlateText(
            Bilingual.of("\uE123<厂>&\uD87E\uDFFF", null),
            Bilingual.of("东门", null),
            PLATE.codeId(),
            PLATE.serial(),
            LINK,
            PLATE.address());
    assertThat(SvgPlate.of(odd, PlateSize.SMALL)).contains("&lt;厂>&amp;");
    assertThat(PdfPlate.of(odd, PlateSize.SMALL, Instant.EPOCH)).isNotEmpty();
  }

  /** A square of white right of the middle: 34 of 84 units wide, a sixth of the symbol. */
  private static void covered(BufferedImage picture, double left, double top, double unit) {
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillRect(
        (int) (left + 40 * unit), (int) (top + 36 * unit), (int) (34 * unit), (int) (34 * unit));
    pen.dispose();
  }

  /** To look at, where somebody asks for it. */
  private static void keep(BufferedImage picture, String name) throws IOException {
    String folder = System.getProperty("plates.keep");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      ImageIO.write(picture, "png", Path.of(folder, name + ".png").toFile());
    }
  }
}
