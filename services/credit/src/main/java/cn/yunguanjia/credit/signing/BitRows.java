package cn.yunguanjia.credit.signing;

import io.nayuki.qrcodegen.QrCode;

/**
 * A square of modules as bits, once by rows and once by columns; module 0 is the lowest bit of the
 * first word. Each line has {@link #WORDS} words.
 */
final class BitRows {
  static final int WORDS = 3;

  /** Lines up to this length leave room for the light border that a penalty looks at. */
  static final int WIDEST = 120;

  private final int size;
  private final long[] rows;
  private final long[] columns;

  private BitRows(int size, long[] rows, long[] columns) {
    this.size = size;
    this.rows = rows;
    this.columns = columns;
  }

  static BitRows of(QrCode code) {
    long[] rows = new long[code.size * WORDS];
    long[] columns = new long[code.size * WORDS];
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          rows[y * WORDS + (x >> 6)] |= 1L << x;
          columns[x * WORDS + (y >> 6)] |= 1L << y;
        }
      }
    }
    return new BitRows(code.size, rows, columns);
  }

  BitRows xor(BitRows other) {
    return new BitRows(size, xor(rows, other.rows), xor(columns, other.columns));
  }

  private static long[] xor(long[] one, long[] other) {
    long[] both = new long[one.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = one[i] ^ other[i];
    }
    return both;
  }

  int size() {
    return size;
  }

  long[] rows() {
    return rows;
  }

  long[] columns() {
    return columns;
  }

  boolean dark(int x, int y) {
    return x >= 0 && y >= 0 && x < size && y < size && (rows[y * WORDS + (x >> 6)] >> x & 1) == 1;
  }

  int nextDark(int x, int y) {
    for (int word = x >> 6; word < WORDS; word++) {
      long left = rows[y * WORDS + word] & (word == x >> 6 ? -1L << x : -1L);
      if (left != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return size;
  }

  int nextLight(int x, int y) {
    for (int word = x >> 6; word < WORDS; word++) {
      long left = ~rows[y * WORDS + word] & (word == x >> 6 ? -1L << x : -1L);
      if (left != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return size;
  }
}
