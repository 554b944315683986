package cn.yunguanjia.credit.signing;

/**
 * How hard a symbol is to read (ISO/IEC 18004, evaluation of masking results): long rows of one
 * colour, blocks, what looks like a finder pattern, and too much of one colour. Every step looks at
 * all modules of a line at once.
 */
final class Penalty {
  private static final int BLOCK = 3;
  private static final int FINDER = 40;
  private static final int PROPORTION = 10;

  private Penalty() {}

  /** The penalty, or any number from the limit on where it is not below the limit. */
  static int of(BitRows symbol, int limit) {
    int size = symbol.size();
    int penalty = 0;
    long[] rows = symbol.rows();
    long[] columns = symbol.columns();
    int dark = 0;
    for (int i = 0; i < size && penalty < limit; i++) {
      penalty += Line.of(rows, i, size).penalty();
      penalty += Line.of(columns, i, size).penalty();
      penalty += BLOCK * blocks(rows, i, size);
      dark += dark(rows, i);
    }
    return penalty + proportion(dark, size * size);
  }

  private static int dark(long[] rows, int y) {
    int at = y * BitRows.WORDS;
    return Long.bitCount(rows[at]) + Long.bitCount(rows[at + 1]);
  }

  /** Two by two modules of one colour, with the row below. */
  private static int blocks(long[] rows, int y, int size) {
    if (y == size - 1) {
      return 0;
    }
    int at = y * BitRows.WORDS;
    int below = at + BitRows.WORDS;
    long low = same(rows[at], rows[at + 1]) & same(rows[below], rows[below + 1]);
    low &= ~(rows[at] ^ rows[below]);
    long high =
        ~(rows[at + 1] ^ rows[at + 1] >>> 1)
            & ~(rows[below + 1] ^ rows[below + 1] >>> 1)
            & ~(rows[at + 1] ^ rows[below + 1]);
    return Long.bitCount(low & Line.first(size - 1)) + Long.bitCount(high & Line.second(size - 1));
  }

  /** Which modules of the first word are as their right neighbour. */
  private static long same(long low, long high) {
    return ~(low ^ (low >>> 1 | high << 63));
  }

  private static int proportion(int dark, int total) {
    int steps = (Math.abs(dark * 20 - total * 10) + total - 1) / total - 1;
    return PROPORTION * steps;
  }

  /**
   * A line of at most 120 modules in two words.
   *
   * @param low its first 64 modules
   * @param high the others
   */
  private record Line(long low, long high, int size) {

    static Line of(long[] lines, int i, int size) {
      int at = i * BitRows.WORDS;
      return new Line(lines[at], lines[at + 1], size);
    }

    static long first(int length) {
      return length >= 64 ? -1L : (1L << length) - 1;
    }

    static long second(int length) {
      return length <= 64 ? 0 : (1L << length - 64) - 1;
    }

    int penalty() {
      return runs() + FINDER * (finders() + largerFinders());
    }

    /** Five of one colour cost three, each further one. */
    private int runs() {
      long l = same(low, high) & first(size - 1);
      long h = ~(high ^ high >>> 1) & second(size - 1);
      // four neighbours alike are a window of five modules
      long l2 = l & (l >>> 1 | h << 63);
      long h2 = h & h >>> 1;
      long l4 = l2 & (l2 >>> 2 | h2 << 62);
      long h4 = h2 & h2 >>> 2;
      int windows = Long.bitCount(l4) + Long.bitCount(h4);
      int runs = Long.bitCount(l4 & ~(l4 << 1)) + Long.bitCount(h4 & ~(h4 << 1 | l4 >>> 63));
      return windows + 2 * runs;
    }

    /** Dark 1:1:3:1:1 with four light modules before or behind it; beyond the edge is light. */
    private int finders() {
      // four light modules before the line, so that a pattern may begin at the edge
      long l = low << 4;
      long h = high << 4 | low >>> 60;
      // n: light modules; three dark in the middle, one light and one dark on both sides
      long nl = ~l;
      long nh = ~h;
      long cl = right(l, h, 4) & right(l, h, 6) & right(l, h, 7) & right(l, h, 8);
      cl &= right(l, h, 10) & right(nl, nh, 5) & right(nl, nh, 9);
      cl &= right(nl, nh, 3) & right(nl, nh, 11);
      long ch = (h >>> 4) & (h >>> 6) & (h >>> 7) & (h >>> 8) & (h >>> 10);
      ch &= (nh >>> 5) & (nh >>> 9) & (nh >>> 3) & (nh >>> 11);
      if ((cl | ch) == 0) {
        return 0;
      }
      long bl = nl & right(nl, nh, 1) & right(nl, nh, 2);
      long bh = nh & nh >>> 1 & nh >>> 2;
      long al = right(nl, nh, 12) & right(nl, nh, 13) & right(nl, nh, 14);
      // shifted in from beyond the second word is nothing, which is light
      long ah = ~(h >>> 12) & ~(h >>> 13) & ~(h >>> 14);
      return Long.bitCount(cl & bl)
          + Long.bitCount(ch & bh)
          + Long.bitCount(cl & al)
          + Long.bitCount(ch & ah);
    }

    private static long right(long l, long h, int by) {
      return l >>> by | h << 64 - by;
    }

    /** The same pattern two, three … times as large, which is rare: its middle is six dark. */
    private int largerFinders() {
      long l = low & right(low, high, 1);
      long h = high & high >>> 1;
      l &= right(l, h, 2);
      h &= h >>> 2;
      long l6 = l & right(low, high, 4) & right(low, high, 5);
      long h6 = h & high >>> 4 & high >>> 5;
      int found = 0;
      long begin = l6 & ~(l6 << 1);
      for (; begin != 0; begin &= begin - 1) {
        found += largerFinder(Long.numberOfTrailingZeros(begin));
      }
      begin = h6 & ~(h6 << 1 | l6 >>> 63);
      for (; begin != 0; begin &= begin - 1) {
        found += largerFinder(64 + Long.numberOfTrailingZeros(begin));
      }
      return found;
    }

    private int largerFinder(int middle) {
      int length = run(middle, 1, true);
      int n = length / 3;
      if (n * 3 != length
          || run(middle - 1, -1, false) != n
          || run(middle + length, 1, false) != n
          || run(middle - 1 - n, -1, true) != n
          || run(middle + length + n, 1, true) != n) {
        return 0;
      }
      int before = run(middle - 1 - 2 * n, -1, false);
      int behind = run(middle + length + 2 * n, 1, false);
      return (before >= 4 * n && behind >= n ? 1 : 0) + (behind >= 4 * n && before >= n ? 1 : 0);
    }

    /** How many modules of one colour follow each other; light goes on beyond the edges. */
    private int run(int from, int step, boolean dark) {
      int at = from;
      while (at >= 0 && at < size && dark(at) == dark) {
        at += step;
      }
      int length = Math.abs(at - from);
      return !dark && (at < 0 || at >= size) ? length + size : length;
    }

    private boolean dark(int at) {
      return ((at < 64 ? low >>> at : high >>> at - 64) & 1) == 1;
    }
  }
}
