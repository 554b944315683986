package cn.yunguanjia.hj212.command;

/** A field of a command that is missing or outside what table 4 allows. */
public final class UnusableField extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String received;
  private final String expected;

  /**
   * @param received as sent; null when the field is missing
   */
  public UnusableField(String field, String received, String expected) {
    super(
        received == null
            ? field + " is missing: " + expected
            : field + "=" + received + " is unusable: " + expected);
    this.field = field;
    this.received = received;
    this.expected = expected;
  }

  public String field() {
    return field;
  }

  public String received() {
    return received;
  }

  public String expected() {
    return expected;
  }

  /** The number, when it is in the range of table 4. */
  static int inRange(String field, int number, int from, int to) {
    if (number < from || number > to) {
      throw new UnusableField(field, Integer.toString(number), from + " to " + to);
    }
    return number;
  }

  /** The text, when it is there. */
  static String present(String field, String text, String expected) {
    if (text == null || text.isEmpty()) {
      throw new UnusableField(field, text, expected);
    }
    return text;
  }
}
