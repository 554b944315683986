package cn.yunguanjia.monitoring.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A series as a file: written while it is read. */
@Component
class SeriesFiles {
  /** A sheet holds no more (ECMA-376); the bounds of a span stay far below. */
  private static final int MOST_ROWS = 1_048_575;

  private static final int AT_ONCE = 500;
  private final Lines lines;
  private final About about;

  SeriesFiles(Lines lines, About about) {
    this.lines = lines;
    this.about = about;
  }

  /** The columns, and behind them on every line as of when and what the figures rest on. */
  void csv(Asked asked, Locale language, OutputStream out) throws IOException {
    String behind =
        Csv.cell(asked.outlet().toString())
            + ","
            + Csv.cell(about.asOf(asked))
            + ","
            + Csv.cell(about.note(language).orElse(""))
            + Csv.END;
    Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    file.write(Csv.BOM);
    for (Column column : Column.values()) {
      file.write(Csv.cell(column.title(language)) + ",");
    }
    file.write((english(language) ? "outlet,as_of,note" : "排放口,截至,说明") + Csv.END);
    lines.read(
        asked,
        language,
        line -> {
          for (Column column : Column.values()) {
            file.write(Csv.cell(column.of(line)) + ",");
          }
          file.write(behind);
        });
    file.flush();
  }

  /** The figures on one sheet as numbers, and what the file says of itself on another. */
  void xlsx(Asked asked, Locale language, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Yunguanjia", "1.0")) {
      Worksheet sheet = book.newWorksheet(english(language) ? "Data" : "数据");
      for (Column column : Column.values()) {
        sheet.value(0, column.ordinal(), column.title(language));
        sheet.width(column.ordinal(), column == Column.TIME || column == Column.PERMIT ? 26 : 13);
      }
      sheet.freezePane(0, 1);
      int[] row = {0};
      lines.read(
          asked,
          language,
          line -> {
            if (row[0] == MOST_ROWS) {
              throw new IOException("A sheet holds no more rows");
            }
            row[0]++;
            for (Column column : Column.values()) {
              put(sheet, row[0], column.ordinal(), column.of(line));
            }
            if (row[0] % AT_ONCE == 0) {
              sheet.flush();
            }
          });
      sheet.finish();
      Worksheet notes = book.newWorksheet(english(language) ? "About" : "说明");
      notes.width(0, 18);
      notes.width(1, 90);
      int at = 0;
      for (About.Fact fact : about.of(asked, language)) {
        notes.value(at, 0, fact.what());
        notes.value(at++, 1, fact.is());
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      // a text is stored as a text, which no spreadsheet takes for a formula
      default -> sheet.inlineString(row, column, value.toString());
    }
  }

  private static boolean english(Locale language) {
    return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
  }
}
