package cn.yunguanjia.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** The printed table: one row a benchmark, what else was found out below it. */
final class Table {

  private static final String ROW = "%-17s %14s %14s %7s  %s%n";

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void head(String machine, String version) {
    out.printf("%s · %s%n", version, machine);
    out.printf(ROW, "name", "ours", "baseline", "ratio", "unit: work / baseline");
  }

  void row(Outcome outcome) {
    var title = outcome.title();
    out.printf(
        ROW,
        title.name(),
        number(outcome.figure()),
        outcome.compared() ? number(outcome.baseline()) : "-",
        outcome.compared() ? String.format(Locale.ROOT, "%.2f", outcome.ratio()) : "-",
        title.unit()
            + ": "
            + title.work()
            + (title.baseline() == null ? "" : " / " + title.baseline()));
    if (!outcome.extra().isEmpty()) {
      out.println(
          outcome.extra().entrySet().stream()
              .map(each -> each.getKey() + " " + value(each.getValue()))
              .collect(Collectors.joining(" · ", "                  ", "")));
    }
    out.flush();
  }

  private static String value(Object value) {
    return value instanceof Double number ? number(number) : String.valueOf(value);
  }

  private static String number(double value) {
    if (Math.abs(value) >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
