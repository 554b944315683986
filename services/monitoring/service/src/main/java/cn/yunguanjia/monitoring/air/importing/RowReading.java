package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.file.LineFault;
import cn.yunguanjia.standards.air.AirItem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one line; notes every fault of it, not only the first. */
final class RowReading {
  /** Beyond what any instrument of an air station can show, whatever the item. */
  private static final BigDecimal IMPOSSIBLE = new BigDecimal("10000");

  private final int line;
  private final List<String> header;
  private final List<String> cells;
  private final List<LineFault> faults = new ArrayList<>();

  RowReading(int line, List<String> header, List<String> cells) {
    this.line = line;
    this.header = header;
    this.cells = cells;
  }

  List<LineFault> faults() {
    return faults;
  }

  /** Empty where the line has a fault. */
  Optional<AirRow> row(Map<String, AirItem> items) {
    if (cells.size() > header.size()) {
      fault(
          null,
          null,
          "有 " + cells.size() + " 格，表头只有 " + header.size() + " 列，请检查逗号",
          cells.size() + " cells, but the header has " + header.size() + "; check the commas");
      return Optional.empty();
    }
    String station = cell("station");
    if (station.isEmpty()) {
      fault("station", "", "请填写站点编号", "Give the id of the station");
    }
    Optional<Instant> hour = hour(cell("time"));
    Map<AirItem, BigDecimal> values = new EnumMap<>(AirItem.class);
    items.forEach((column, item) -> value(column).ifPresent(v -> values.put(item, v)));
    return faults.isEmpty() && hour.isPresent()
        ? Optional.of(new AirRow(line, station, hour.get(), values))
        : Optional.empty();
  }

  private Optional<Instant> hour(String text) {
    try {
      String iso = text.replace(' ', 'T');
      Instant at =
          iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).atZone(CityTime.ZONE).toInstant();
      if (!at.equals(at.truncatedTo(ChronoUnit.HOURS))) {
        fault(
            "time",
            text,
            "须为整点，即小时的开始时刻，如 2026-11-20T08:00:00",
            "A full hour is wanted, its beginning, such as 2026-11-20T08:00:00");
        return Optional.empty();
      }
      return Optional.of(at);
    } catch (DateTimeException unreadable) {
      fault(
          "time",
          text,
          "时间无法识别，请写成 2026-11-20T08:00:00（北京时间）或带时区",
          "Not a time; write 2026-11-20T08:00:00 (Beijing time) or with an offset");
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> value(String column) {
    String text = cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.length() > 12 || !text.matches("-?\\d+(\\.\\d+)?")) {
      fault(
          column,
          text,
          "不是数字；没有数据请留空，不要写 NA 或 -",
          "Not a number; leave the cell empty where nothing was measured");
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() < 0) {
      fault(column, text, "浓度不能为负；无效数据请留空", "Below zero; leave the cell empty where it is invalid");
      return Optional.empty();
    }
    if (value.compareTo(IMPOSSIBLE) > 0) {
      fault(
          column,
          text,
          "数值过大，请检查单位：µg/m³，CO 为 mg/m³",
          "Too large; check the unit: µg/m³, CO mg/m³");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private String cell(String column) {
    int at = header.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  private void fault(String column, String value, String zh, String en) {
    faults.add(new LineFault(line, column, value, Bilingual.of(zh, en)));
  }
}
