package cn.yunguanjia.monitoring.export;

import java.math.BigDecimal;

/** One cell of a CSV file (RFC 4180) that a spreadsheet may open without running anything. */
final class Csv {
  /** Excel reads a file as UTF-8 only when it begins with this. */
  static final String BOM = "\uFEFF";

  static final String END = "\r\n";

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%";

  private Csv() {}

  static String cell(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Boolean truth -> truth ? "1" : "0";
      default -> quoted(harmless(value.toString()));
    };
  }

  /** A text that would be taken for a formula is told to be a text. */
  static String harmless(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
