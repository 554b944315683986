package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.file.Cells;
import cn.yunguanjia.monitoring.file.LineFault;
import cn.yunguanjia.standards.air.AirItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads hourly means of stations from CSV: {@code station,time} and any of the six items, as the
 * public real-time archives have them; what else those hold (names, positions, published indices)
 * is passed over. Lines that begin with # are remarks.
 *
 * @param rows lines that can be read
 * @param faults what cannot, in the order of the lines
 */
record AirTable(List<AirRow> rows, List<LineFault> faults) {
  private static final Map<String, AirItem> ITEMS = new LinkedHashMap<>();
  private static final Set<String> PASSED_OVER =
      Set.of(
          "name",
          "city",
          "lon",
          "lat",
          "aqi",
          "published_aqi",
          "published_class",
          "published_primary");

  static {
    ITEMS.put("so2", AirItem.SO2_1H);
    ITEMS.put("no2", AirItem.NO2_1H);
    ITEMS.put("pm10", AirItem.PM10_1H);
    ITEMS.put("pm2_5", AirItem.PM2_5_1H);
    ITEMS.put("co", AirItem.CO_1H);
    ITEMS.put("o3", AirItem.O3_1H);
  }

  static AirTable of(String text) {
    List<AirRow> rows = new ArrayList<>();
    List<LineFault> faults = new ArrayList<>();
    List<String> header = null;
    Map<String, Integer> seen = new HashMap<>();
    int number = 0;
    for (String line : text.split("\r?\n|\r", -1)) {
      number++;
      String bare = number == 1 ? line.replaceFirst("^\uFEFF", "") : line;
      if (bare.isBlank() || bare.startsWith("#")) {
        continue;
      }
      List<String> cells = Cells.of(bare);
      if (header == null) {
        header = cells.stream().map(c -> c.toLowerCase(java.util.Locale.ROOT)).toList();
        checkHeader(number, header).ifPresent(faults::add);
        if (!faults.isEmpty()) {
          return new AirTable(rows, faults);
        }
        continue;
      }
      RowReading reading = new RowReading(number, header, cells);
      Optional<AirRow> row = reading.row(ITEMS);
      faults.addAll(reading.faults());
      row.ifPresent(
          r -> {
            Integer before = seen.putIfAbsent(r.station() + " " + r.hour(), r.line());
            if (before == null) {
              rows.add(r);
            } else {
              faults.add(twice(r, before));
            }
          });
    }
    if (header == null) {
      faults.add(
          new LineFault(
              1,
              null,
              null,
              Bilingual.of(
                  "文件没有表头；第一行应为 station,time,so2,no2,pm10,pm2_5,co,o3",
                  "The file has no header; the first line is"
                      + " station,time,so2,no2,pm10,pm2_5,co,o3")));
    }
    return new AirTable(rows, faults);
  }

  private static LineFault twice(AirRow row, int before) {
    return new LineFault(
        row.line(),
        "time",
        row.station(),
        Bilingual.of(
            "同一站点同一小时已在第 " + before + " 行出现，请只保留一行",
            "This station and hour stands in line " + before + " already; keep one of them"));
  }

  private static Optional<LineFault> checkHeader(int line, List<String> header) {
    for (String column : header) {
      boolean known =
          ITEMS.containsKey(column)
              || PASSED_OVER.contains(column)
              || column.equals("station")
              || column.equals("time");
      if (!known) {
        return Optional.of(
            new LineFault(
                line,
                column,
                column,
                Bilingual.of(
                    "不认识的列；请改为 station、time、so2、no2、pm10、pm2_5、co、o3 之一，或删去",
                    "An unknown column; call it one of station, time, so2, no2, pm10, pm2_5, co, o3"
                        + " or take it out")));
      }
      if (header.indexOf(column) != header.lastIndexOf(column)) {
        return Optional.of(
            new LineFault(
                line,
                column,
                column,
                Bilingual.of("列名重复，请只保留一列", "The column stands twice; keep one")));
      }
    }
    for (String needed : List.of("station", "time")) {
      if (!header.contains(needed)) {
        return Optional.of(
            new LineFault(
                line,
                needed,
                null,
                Bilingual.of("缺少列 " + needed, "The column " + needed + " is missing")));
      }
    }
    return ITEMS.keySet().stream().noneMatch(header::contains)
        ? Optional.of(
            new LineFault(
                line,
                null,
                null,
                Bilingual.of(
                    "没有任何监测项目的列（so2、no2、pm10、pm2_5、co、o3）",
                    "No column of any item (so2, no2, pm10, pm2_5, co, o3)")))
        : Optional.empty();
  }
}
