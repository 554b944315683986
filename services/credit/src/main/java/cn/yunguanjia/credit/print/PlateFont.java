package cn.yunguanjia.credit.print;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Noto Sans SC (SIL Open Font License 1.1), which has every character of a Chinese name. It is read
 * when the first plate is printed and forgotten when memory is short. One thread at a time: the
 * parser reads from one place of the file after the other.
 */
final class PlateFont {
  private static final String FILE = "/fonts/ttf/NotoSansSC/NotoSansSC-Medium.ttf";

  /** Stands for a character the font does not have. */
  private static final int MISSING = '〓';

  private static SoftReference<PlateFont> known = new SoftReference<>(null);

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double em;

  private PlateFont(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.em = font.getUnitsPerEm();
  }

  static synchronized PlateFont load() {
    PlateFont loaded = known.get();
    if (loaded == null) {
      try (InputStream file = PlateFont.class.getResourceAsStream(FILE)) {
        loaded = new PlateFont(new TTFParser().parse(new RandomAccessReadBuffer(file)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      known = new SoftReference<>(loaded);
    }
    return loaded;
  }

  TrueTypeFont file() {
    return font;
  }

  double unitsPerEm() {
    return em;
  }

  /** The text with every character that the font lacks replaced. */
  String printable(String text) {
    return text.codePoints()
        .map(c -> glyphs.getGlyphId(c) == 0 ? MISSING : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** For a letter height of one. */
  double width(String text) {
    return text.codePoints().mapToDouble(this::advance).sum() / em;
  }

  int advance(int character) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(character));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** In font units, y upwards from the base line. */
  GeneralPath outline(int character) {
    try {
      var glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
