package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.AirSample;
import cn.yunguanjia.language.monitoring.SampledValue;
import cn.yunguanjia.monitoring.station.StationView.Station;
import cn.yunguanjia.standards.water.Determination;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a file of manual samples of air; everything that is wrong is said line by line. */
final class ManualFile {
  static final int MOST_LINES = 2000;

  private final Function<String, Optional<Station>> stations;
  private final Predicate<String> mayFill;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();
  private final List<AirSample> samples = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private List<String> header = List.of();

  /**
   * @param line counted from 1, the header included
   * @param column or null where the whole line is at fault
   */
  record Fault(int line, String column, String value, Bilingual message) {}

  /**
   * @param mayFill whether the caller may bring samples for an area
   * @param today a sample of 24 hours can only be of a day that is over
   */
  ManualFile(
      Function<String, Optional<Station>> stations, Predicate<String> mayFill, LocalDate today) {
    this.stations = stations;
    this.mayFill = mayFill;
    this.today = today;
  }

  List<Fault> faults() {
    return faults;
  }

  List<AirSample> samples() {
    return samples;
  }

  ManualFile read(String text) {
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    if (lines.isEmpty() || !header(lines.getFirst())) {
      return this;
    }
    if (lines.size() - 1 > MOST_LINES) {
      fault(
          MOST_LINES + 2,
          null,
          "",
          "一个文件最多 " + MOST_LINES + " 行，请分开导入",
          "A file has at most " + MOST_LINES + " lines; split it");
      return this;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line(i + 1, cells(lines.get(i)));
      }
    }
    if (samples.isEmpty() && faults.isEmpty()) {
      fault(2, null, "", "文件中没有样品", "There is no sample in the file");
    }
    return this;
  }

  private boolean header(String line) {
    header = cells(line).stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    Set<String> twice = new HashSet<>();
    for (String column : header) {
      boolean known =
          column.equals("station") || column.equals("date") || ManualItem.of(column).isPresent();
      if (!known) {
        fault(
            1,
            column,
            column,
            "不认识的列：" + column + "；可用 station,date 和 " + keys(),
            "Unknown column: " + column + "; there are station,date and " + keys());
      } else if (!twice.add(column)) {
        fault(1, column, column, "列重复：" + column, "Column twice: " + column);
      }
    }
    for (String needed : List.of("station", "date")) {
      if (!header.contains(needed)) {
        fault(1, needed, "", "缺少列 " + needed, "The column " + needed + " is missing");
      }
    }
    return faults.isEmpty();
  }

  private void line(int number, List<String> cells) {
    int before = faults.size();
    if (cells.size() > header.size()) {
      fault(
          number,
          null,
          "",
          "有 " + cells.size() + " 格，表头只有 " + header.size() + " 列",
          cells.size() + " cells, but the header has " + header.size() + " columns");
      return;
    }
    String id = cell(cells, "station");
    station(number, id);
    LocalDate day = day(number, cell(cells, "date"));
    List<SampledValue> values = new ArrayList<>();
    for (ManualItem item : ManualItem.values()) {
      String cell = cell(cells, item.key());
      if (!cell.isEmpty()) {
        value(number, item, cell).ifPresent(values::add);
      }
    }
    if (faults.size() > before) {
      return;
    }
    if (values.isEmpty()) {
      fault(number, null, "", "这一行没有任何测定值", "There is no value in this line");
    } else if (!seen.add(id + "|" + day)) {
      fault(
          number,
          "date",
          day.toString(),
          "同一站点、同一天在文件中出现两次",
          "The same station and day are in the file twice");
    } else {
      samples.add(new AirSample(id, day, values));
    }
  }

  private void station(int number, String id) {
    Optional<Station> station = stations.apply(id);
    if (station.isEmpty()) {
      fault(
          number,
          "station",
          id,
          "没有登记空气站“" + id + "”，请先登记站点",
          "No air station \"" + id + "\" is registered; register it first");
    } else if (!mayFill.test(station.get().area())) {
      Bilingual area = Region.nameOf(station.get().area());
      fault(
          number,
          "station",
          id,
          "站点位于" + area.zh() + "，不在您的管辖区域内",
          "The station lies in " + area.en() + ", which is outside your area");
    }
  }

  private LocalDate day(int number, String cell) {
    try {
      LocalDate day = LocalDate.parse(cell.replace('/', '-'));
      if (!day.isBefore(today)) {
        fault(number, "date", cell, "采样日还没有结束", "The day of the sample is not over yet");
      }
      return day;
    } catch (DateTimeException unreadable) {
      fault(
          number,
          "date",
          cell,
          "日期无法识别，例：2026-11-03",
          "The date cannot be read; for example 2026-11-03");
      return null;
    }
  }

  private Optional<SampledValue> value(int number, ManualItem item, String cell) {
    try {
      Determination read = Determination.parse(cell);
      return Optional.of(new SampledValue(item.key(), read.value(), read.belowDetection()));
    } catch (IllegalArgumentException unreadable) {
      fault(
          number,
          item.key(),
          cell,
          item.label() + " 的值无法识别；低于检出限写作 <0.01 或 0.01L",
          item.label() + " cannot be read; below detection is written <0.01 or 0.01L");
      return Optional.empty();
    }
  }

  private String cell(List<String> cells, String column) {
    int at = header.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1))
        .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1").strip())
        .toList();
  }

  private static String keys() {
    return String.join(",", Arrays.stream(ManualItem.values()).map(ManualItem::key).toList());
  }

  private void fault(int line, String column, String value, String zh, String en) {
    faults.add(new Fault(line, column, value, Bilingual.of(zh, en)));
  }
}
