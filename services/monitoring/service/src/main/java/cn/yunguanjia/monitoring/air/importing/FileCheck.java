package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.monitoring.file.LineFault;
import cn.yunguanjia.monitoring.station.StationView.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds the lines of a file against the register and the clock.
 *
 * @param stations air stations by id
 * @param mine whether the sender acts for an area
 * @param passOver lines of stations that are not registered are passed over, not refused
 */
record FileCheck(
    Map<String, Station> stations, Predicate<String> mine, boolean passOver, Instant now) {

  /**
   * @param rows lines to take
   * @param passed lines of stations that are not registered
   */
  record Checked(List<AirRow> rows, int passed) {}

  /**
   * @throws FaultyFile when a single line cannot be taken
   */
  Checked check(AirTable table) {
    List<LineFault> faults = new ArrayList<>(table.faults());
    List<AirRow> rows = new ArrayList<>();
    int passed = 0;
    for (AirRow row : table.rows()) {
      if (passOver && !stations.containsKey(row.station())) {
        passed++;
        continue;
      }
      Optional<LineFault> fault = fault(row);
      fault.ifPresentOrElse(faults::add, () -> rows.add(row));
    }
    if (faults.isEmpty() && rows.isEmpty()) {
      faults.add(nothing());
    }
    if (!faults.isEmpty()) {
      throw new FaultyFile(
          faults.stream().sorted(Comparator.comparingInt(LineFault::line)).toList());
    }
    return new Checked(rows, passed);
  }

  private Optional<LineFault> fault(AirRow row) {
    Station station = stations.get(row.station());
    if (station == null) {
      return fault(
          row,
          "station",
          "没有登记这个空气站；请先登记，或选择“只取已登记站点”",
          "No such air station is registered; register it, or take registered stations only");
    }
    if (!mine.test(station.area())) {
      Bilingual area = Region.nameOf(station.area());
      return fault(
          row,
          "station",
          "站点属于" + area.zh() + "，不在您的管辖区域内",
          "The station belongs to " + area.en() + ", which is outside your area");
    }
    if (row.hour().plus(Duration.ofHours(1)).isAfter(now)) {
      return fault(row, "time", "这个小时还没有结束", "This hour is not over yet");
    }
    return Optional.empty();
  }

  private static Optional<LineFault> fault(AirRow row, String column, String zh, String en) {
    String value = column.equals("station") ? row.station() : row.hour().toString();
    return Optional.of(new LineFault(row.line(), column, value, Bilingual.of(zh, en)));
  }

  private static LineFault nothing() {
    return new LineFault(
        1,
        null,
        null,
        Bilingual.of("文件里没有已登记站点的数据", "The file holds no line of a registered station"));
  }
}
