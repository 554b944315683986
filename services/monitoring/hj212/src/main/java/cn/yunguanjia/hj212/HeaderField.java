package cn.yunguanjia.hj212;

/** Fields of the data segment before and including CP (HJ 212-2017, 6.3.2, table 3). */
enum HeaderField {
  QN,
  ST,
  CN,
  PW,
  MN,
  FLAG,
  PNUM,
  PNO,
  CP;

  static final int COUNT = values().length;

  static HeaderField of(byte[] b, int from, int to) {
    return switch (to - from) {
      case 2 -> two(b[from], b[from + 1]);
      case 3 -> b[from] == 'P' && b[from + 1] == 'N' && b[from + 2] == 'O' ? PNO : null;
      case 4 -> {
        if (SegmentParser.isFlag(b, from, to)) {
          yield FLAG;
        }
        boolean pnum = b[from] == 'P' && b[from + 1] == 'N' && b[from + 2] == 'U';
        yield pnum && b[from + 3] == 'M' ? PNUM : null;
      }
      default -> null;
    };
  }

  private static HeaderField two(int first, int second) {
    return switch (first << 8 | second) {
      case 'Q' << 8 | 'N' -> QN;
      case 'S' << 8 | 'T' -> ST;
      case 'C' << 8 | 'N' -> CN;
      case 'P' << 8 | 'W' -> PW;
      case 'M' << 8 | 'N' -> MN;
      case 'C' << 8 | 'P' -> CP;
      default -> null;
    };
  }
}
