package cn.yunguanjia.standards.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table row by row and prints what becomes of each. A row that can't be used becomes {@code
 * {"error":…,"line":n}} in its place, and the rest goes on.
 */
final class Table {
  /** What a command makes of a row; an exception's message is for the user. */
  interface RowRule {
    Map<String, Object> apply(Row row);
  }

  /** Makes the rule once the columns are known. */
  interface HeaderRule {
    RowRule of(List<String> header);
  }

  private Table() {}

  /** Exit code: 0 when every row could be used, 1 when not, 2 when the header can't be used. */
  static int run(
      String command,
      InputStream in,
      PrintStream out,
      PrintStream err,
      Set<String> columns,
      HeaderRule headerRule) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String first = lines.readLine();
      if (first == null || first.isBlank()) {
        err.println(command + ": a header is missing; columns: " + String.join(",", columns));
        return 2;
      }
      List<String> header = Row.header(first);
      check(header, columns);
      return rows(lines, header, headerRule.of(header), out);
    } catch (IllegalArgumentException e) {
      err.println(command + ": " + e.getMessage());
      return 2;
    } catch (IOException e) {
      err.println(command + ": " + e.getMessage());
      return 1;
    }
  }

  private static int rows(BufferedReader lines, List<String> header, RowRule rule, PrintStream out)
      throws IOException {
    int exit = 0;
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        out.println(Json.of(rule.apply(Row.of(header, line))));
      } catch (IllegalArgumentException | DateTimeException e) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", e.getMessage());
        error.put("line", number);
        out.println(Json.of(error));
        exit = 1;
      }
    }
    out.flush();
    return exit;
  }

  private static void check(List<String> header, Set<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(
            "unknown column: " + column + "; columns: " + String.join(",", columns));
      }
      if (!seen.add(column)) {
        throw new IllegalArgumentException("column twice: " + column);
      }
    }
  }
}
