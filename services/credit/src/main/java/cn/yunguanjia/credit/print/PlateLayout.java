package cn.yunguanjia.credit.print;

import cn.yunguanjia.credit.signing.QrSymbol;
import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/** Where everything stands on a plate of 100 by 140, whatever it is drawn on and how large. */
final class PlateLayout {
  static final double WIDTH = 100;
  static final double HEIGHT = 140;
  private static final double MARGIN = 6;
  private static final double SYMBOL = 84;
  private static final double WITHIN = WIDTH - 2 * MARGIN;

  private final PlateFont font;
  private final Canvas canvas;

  PlateLayout(PlateFont font, Canvas canvas) {
    this.font = font;
    this.canvas = canvas;
  }

  void draw(PlateText plate) {
    canvas.fill(0, 0, WIDTH, HEIGHT, Ink.WATER);
    canvas.fill(1.2, 12, WIDTH - 2.4, HEIGHT - 13.2, Ink.WHITE);
    canvas.text("企业环保码", MARGIN, 8.6, 6.2, Ink.WHITE);
    right("Environmental code", 8.3, 4.2, Ink.WHITE);
    canvas.symbol(QrSymbol.of(plate.link(), QrCode.Ecc.HIGH), (WIDTH - SYMBOL) / 2, 12.5, SYMBOL);
    double y = 100.5;
    for (String line : lines(plate.firm().zh(), 5.4, 2)) {
      fitted(line, y, 5.4);
      y += 6;
    }
    if (plate.firm().en() != null) {
      fitted(plate.firm().en(), y - 1.4, 2.9);
      y += 2.6;
    }
    fact("挂牌处 Hangs at", both(plate), y + 1.6);
    fact("环保码 Code", PlateText.grouped(plate.codeId()), y + 5.4);
    fact("牌号 Plate", PlateText.grouped(plate.serial()), y + 9.2);
    double rule = y + 11;
    canvas.fill(MARGIN, rule, WITHIN, 0.25, Ink.WATER);
    advice(plate, rule);
  }

  private void advice(PlateText plate, double rule) {
    String[] lines = {
      "扫码看这家企业的排放与记录，并核对本牌的真伪、是否作废和该挂的位置。",
      "Scan: the firm's record, and whether this plate is genuine, in force and in its place.",
      "网址应以此开头 The address begins with  " + plate.address(),
      "破损、移位、可疑请拨 12369  Damaged, moved or doubtful: call 12369",
    };
    double step = (HEIGHT - 2.6 - rule) / lines.length;
    double size = Math.min(2.5, step * 0.78);
    for (int i = 0; i < lines.length; i++) {
      fitted(lines[i], rule + step * (i + 0.82), size);
    }
  }

  private static String both(PlateText plate) {
    String en = plate.hangsAt().en();
    return en == null || en.isBlank() ? plate.hangsAt().zh() : plate.hangsAt().zh() + "  " + en;
  }

  private void fact(String name, String value, double base) {
    fitted(name, base, 2.5, MARGIN, 20);
    fitted(value, base, 3.1, MARGIN + 21, WITHIN - 21);
  }

  private void right(String text, double base, double size, Ink ink) {
    String printable = font.printable(text);
    canvas.text(printable, WIDTH - MARGIN - font.width(printable) * size, base, size, ink);
  }

  private void fitted(String text, double base, double size) {
    fitted(text, base, size, MARGIN, WITHIN);
  }

  /** Smaller where it would not fit; nothing of a name is left out. */
  private void fitted(String text, double base, double size, double x, double room) {
    String printable = font.printable(text);
    double width = font.width(printable) * size;
    canvas.text(printable, x, base, width > room ? size * room / width : size, Ink.BLACK);
  }

  /** Broken where the room ends, into so many lines at most. */
  private List<String> lines(String text, double size, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int c : font.printable(text).codePoints().toArray()) {
      String longer = line + Character.toString(c);
      if (font.width(longer) * size > WITHIN && lines.size() < most - 1) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.appendCodePoint(c);
    }
    lines.add(line.toString());
    return lines;
  }
}
