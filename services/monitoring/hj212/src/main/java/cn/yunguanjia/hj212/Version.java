package cn.yunguanjia.hj212;

/**
 * Version of the standard that a packet claims by bits V5-V0 of its Flag (HJ 212-2017, 6.3.2, table
 * 3).
 */
public enum Version {
  V2005("2005"),
  V2017("2017"),
  /** Version bits 000010; not confirmed against the text of HJ 212-2025. */
  V2025("2025");

  private final String year;

  Version(String year) {
    this.year = year;
  }

  public String year() {
    return year;
  }

  /** Version bits as they stand in Flag, already shifted over the bits D and A. */
  int flagBits() {
    return ordinal() << 2;
  }
}
