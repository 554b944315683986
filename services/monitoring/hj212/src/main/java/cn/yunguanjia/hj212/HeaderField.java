package cn.yunguanjia.hj212;

/** Fields of the data segment before and including CP (HJ 212-2017, 6.3.2, table 3). */
enum HeaderField {
  QN,
  ST,
  CN,
  PW,
  MN,
  FLAG("Flag"),
  PNUM,
  PNO,
  CP;

  private static final HeaderField[] ALL = values();

  private final String text;

  HeaderField() {
    this.text = name();
  }

  HeaderField(String text) {
    this.text = text;
  }

  static HeaderField of(byte[] b, int from, int to) {
    for (HeaderField field : ALL) {
      if (field.is(b, from, to)) {
        return field;
      }
    }
    return null;
  }

  private boolean is(byte[] b, int from, int to) {
    if (to - from != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (b[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
