package cn.yunguanjia.standards.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One row of a CSV table with a header (RFC 4180, no line breaks within cells). */
record Row(Map<String, String> cells) {
  /** Names of the columns, without the byte order mark spreadsheets put first. */
  static List<String> header(String line) {
    return split(line.replaceFirst("^\uFEFF", "")).stream().map(String::toLowerCase).toList();
  }

  /**
   * @throws IllegalArgumentException when the line has more cells than the header
   */
  static Row of(List<String> header, String line) {
    List<String> cells = split(line);
    if (cells.size() > header.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells, but the header has " + header.size() + " columns");
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return new Row(row);
  }

  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /**
   * The number in a cell; null when the cell is empty or the column is not there.
   *
   * @throws IllegalArgumentException when it is no plain decimal
   */
  BigDecimal number(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > 32 || !text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)")) {
      throw new IllegalArgumentException("no number in column " + column + ": " + text);
    }
    return new BigDecimal(text);
  }

  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
