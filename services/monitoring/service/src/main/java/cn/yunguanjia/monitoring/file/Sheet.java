package cn.yunguanjia.monitoring.file;

import cn.yunguanjia.language.Bilingual;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A table of samples as it was uploaded, its header read: the columns may stand in any order.
 *
 * @param lines that have cells, and not more than the header
 * @param faults of the header, or of lines with too many cells
 */
public record Sheet(List<Line> lines, List<LineFault> faults) {
  public static final int MOST_LINES = 2000;

  /**
   * @param number counted from 1, the header included
   */
  public record Line(int number, List<String> header, List<String> cells) {

    /** Empty where the column or the cell is not there. */
    public String cell(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
  }

  /**
   * @param needed columns without which nothing can be read
   * @param known whether there is another column of that name
   * @param unknown what to say of a column that is neither
   */
  public static Sheet of(
      String text,
      List<String> needed,
      Predicate<String> known,
      Function<String, Bilingual> unknown) {
    List<String> all = text.replaceFirst("^\uFEFF", "").lines().toList();
    if (all.isEmpty()) {
      return faulty(List.of(fault(1, null, "文件是空的", "The file is empty")));
    }
    List<String> header =
        Cells.of(all.getFirst()).stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    List<LineFault> faults = header(header, needed, known, unknown);
    if (!faults.isEmpty()) {
      return faulty(faults);
    }
    if (all.size() - 1 > MOST_LINES) {
      return faulty(
          List.of(
              fault(
                  MOST_LINES + 2,
                  null,
                  "一个文件最多 " + MOST_LINES + " 行，请分开导入",
                  "A file has at most " + MOST_LINES + " lines; split it")));
    }
    List<Line> lines = new ArrayList<>();
    List<LineFault> tooLong = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      if (!all.get(i).isBlank()) {
        List<String> cells = Cells.of(all.get(i));
        if (cells.size() > header.size()) {
          tooLong.add(tooMany(i + 1, cells.size(), header.size()));
        } else {
          lines.add(new Line(i + 1, header, cells));
        }
      }
    }
    return new Sheet(lines, tooLong);
  }

  private static List<LineFault> header(
      List<String> header,
      List<String> needed,
      Predicate<String> known,
      Function<String, Bilingual> unknown) {
    List<LineFault> faults = new ArrayList<>();
    Set<String> twice = new HashSet<>();
    for (String column : header) {
      if (!needed.contains(column) && !known.test(column)) {
        faults.add(new LineFault(1, column, column, unknown.apply(column)));
      } else if (!twice.add(column)) {
        faults.add(
            new LineFault(
                1, column, column, Bilingual.of("列重复：" + column, "Column twice: " + column)));
      }
    }
    for (String column : needed) {
      if (!header.contains(column)) {
        faults.add(fault(1, column, "缺少列 " + column, "The column " + column + " is missing"));
      }
    }
    return faults;
  }

  private static LineFault tooMany(int number, int cells, int columns) {
    return fault(
        number,
        null,
        "有 " + cells + " 格，表头只有 " + columns + " 列",
        cells + " cells, but the header has " + columns + " columns");
  }

  private static Sheet faulty(List<LineFault> faults) {
    return new Sheet(List.of(), faults);
  }

  private static LineFault fault(int line, String column, String zh, String en) {
    return new LineFault(line, column, "", Bilingual.of(zh, en));
  }
}
