package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.AirSample;
import cn.yunguanjia.language.monitoring.SampledValue;
import cn.yunguanjia.monitoring.file.LineFault;
import cn.yunguanjia.monitoring.file.Sheet;
import cn.yunguanjia.monitoring.station.StationView.Station;
import cn.yunguanjia.standards.water.Determination;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a file of manual samples of air; everything that is wrong is said line by line. */
final class ManualFile {
  private final Function<String, Optional<Station>> stations;
  private final Predicate<String> mayFill;
  private final LocalDate today;
  private final List<LineFault> faults = new ArrayList<>();
  private final List<AirSample> samples = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

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

  List<LineFault> faults() {
    return faults;
  }

  List<AirSample> samples() {
    return samples;
  }

  ManualFile read(String text) {
    Sheet sheet =
        Sheet.of(
            text,
            List.of("station", "date"),
            column -> ManualItem.of(column).isPresent(),
            column ->
                Bilingual.of(
                    "不认识的列：" + column + "；可用 station,date 和 " + keys(),
                    "Unknown column: " + column + "; there are station,date and " + keys()));
    faults.addAll(sheet.faults());
    sheet.lines().forEach(this::line);
    if (samples.isEmpty() && faults.isEmpty()) {
      fault(2, null, "", "文件中没有样品", "There is no sample in the file");
    }
    faults.sort(Comparator.comparingInt(LineFault::line));
    return this;
  }

  private void line(Sheet.Line line) {
    int number = line.number();
    int before = faults.size();
    String id = line.cell("station");
    station(number, id);
    LocalDate day = day(number, line.cell("date"));
    List<SampledValue> values = new ArrayList<>();
    for (ManualItem item : ManualItem.values()) {
      String cell = line.cell(item.key());
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

  private static String keys() {
    return String.join(",", Arrays.stream(ManualItem.values()).map(ManualItem::key).toList());
  }

  private void fault(int line, String column, String value, String zh, String en) {
    faults.add(new LineFault(line, column, value, Bilingual.of(zh, en)));
  }
}
