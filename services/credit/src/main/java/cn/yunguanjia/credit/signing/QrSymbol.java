package cn.yunguanjia.credit.signing;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/**
 * The modules of a QR code (ISO/IEC 18004). The library lays them out; which of the eight masks
 * gives the lowest penalty, on which it spends nineteen twentieths of its time, is reckoned here on
 * whole rows at once.
 */
public final class QrSymbol {
  private final BitRows rows;
  private final int version;

  private QrSymbol(BitRows rows, int version) {
    this.rows = rows;
    this.version = version;
  }

  /**
   * @param level how much of it may be covered: M 15 %, Q 25 %, H 30 %; a higher one where the
   *     symbol does not grow by it
   */
  public static QrSymbol of(String text, QrCode.Ecc level) {
    QrCode first = QrCode.encodeSegments(Segments.of(text), level, 1, 40, 0, true);
    if (first.size > BitRows.WIDEST) {
      QrCode large = QrCode.encodeSegments(Segments.of(text), level, 1, 40, -1, true);
      return new QrSymbol(BitRows.of(large), large.version);
    }
    BitRows rows = BitRows.of(first);
    BitRows best = null;
    int least = Integer.MAX_VALUE;
    for (BitRows mask : Masks.of(first.version, first.errorCorrectionLevel)) {
      BitRows masked = rows.xor(mask);
      int penalty = Penalty.of(masked, least);
      if (penalty < least) {
        least = penalty;
        best = masked;
      }
    }
    return new QrSymbol(best, first.version);
  }

  /** Modules on a side, without the quiet zone. */
  public int size() {
    return rows.size();
  }

  public int version() {
    return version;
  }

  public boolean dark(int x, int y) {
    return rows.dark(x, y);
  }

  /** Dark modules beside each other. */
  public record Run(int x, int y, int length) {}

  /** All dark modules, row by row. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>(size() * size() / 4);
    for (int y = 0; y < size(); y++) {
      for (int x = rows.nextDark(0, y); x < size(); ) {
        int end = rows.nextLight(x, y);
        runs.add(new Run(x, y, end - x));
        x = rows.nextDark(end, y);
      }
    }
    return runs;
  }
}
