package cn.yunguanjia.monitoring.water.sample;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.language.monitoring.SampledValue;
import cn.yunguanjia.language.monitoring.WaterSample;
import cn.yunguanjia.monitoring.file.LineFault;
import cn.yunguanjia.monitoring.file.Sheet;
import cn.yunguanjia.monitoring.water.item.Measurand;
import cn.yunguanjia.standards.water.Determination;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a file of water samples: section, time, and the columns of the command {@code water}, with
 * the supplementary items of drinking sources, water temperature and flow beside them. Everything
 * that is wrong is said line by line.
 */
final class SampleFile {
  private static final BigDecimal HIGHEST_PH = new BigDecimal("14");
  private static final String SIGNED = "-?[0-9]{1,20}(\\.[0-9]{1,12})?";

  private final Sections sections;
  private final Predicate<String> mayFill;
  private final Instant latest;
  private final List<LineFault> faults = new ArrayList<>();
  private final List<WaterSample> samples = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /** Finds the section that was in the list on the day of a sample. */
  interface Sections {
    Optional<ListedSection> find(String id, Instant time);
  }

  /**
   * @param mayFill whether the caller may bring samples for an area
   * @param latest the latest time a sample can have been taken
   */
  SampleFile(Sections sections, Predicate<String> mayFill, Instant latest) {
    this.sections = sections;
    this.mayFill = mayFill;
    this.latest = latest;
  }

  List<LineFault> faults() {
    return faults;
  }

  List<WaterSample> samples() {
    return samples;
  }

  SampleFile read(String text) {
    Sheet sheet =
        Sheet.of(
            text,
            List.of("section", "time"),
            column -> Measurand.of(column).isPresent(),
            column -> Bilingual.of("不认识的列：" + column, "Unknown column: " + column));
    faults.addAll(sheet.faults());
    sheet.lines().forEach(this::line);
    if (samples.isEmpty() && faults.isEmpty()) {
      fault(2, null, "文件中没有样品", "There is no sample in the file");
    }
    faults.sort(Comparator.comparingInt(LineFault::line));
    return this;
  }

  private void line(Sheet.Line line) {
    int number = line.number();
    int before = faults.size();
    Instant time = time(number, line.cell("time"));
    String id = line.cell("section");
    if (time != null) {
      section(number, id, time);
    }
    List<SampledValue> values = new ArrayList<>();
    for (Measurand measurand : Measurand.all()) {
      String cell = line.cell(measurand.key());
      if (!cell.isEmpty()) {
        value(number, measurand, cell).ifPresent(values::add);
      }
    }
    if (faults.size() > before) {
      return;
    }
    if (values.isEmpty()) {
      fault(number, null, "这一行没有任何测定值", "There is no value in this line");
    } else if (!seen.add(id + "|" + time)) {
      fault(number, "time", "同一断面、同一时间在文件中出现两次", "The same section and time are in the file twice");
    } else {
      samples.add(new WaterSample(id, time, values));
    }
  }

  private Instant time(int number, String cell) {
    Optional<Instant> time = SampleTime.parse(cell);
    if (time.isEmpty()) {
      fault(
          number,
          "time",
          "时间无法识别：“" + cell + "”，例：2026-11-03 09:30",
          "The time cannot be read: \"" + cell + "\"; for example 2026-11-03 09:30");
      return null;
    }
    if (time.get().isAfter(latest)) {
      fault(number, "time", "采样时间在将来：" + cell, "The time lies in the future: " + cell);
      return null;
    }
    return time.get();
  }

  private void section(int number, String id, Instant time) {
    Optional<ListedSection> section = sections.find(id, time);
    if (section.isEmpty()) {
      fault(
          number,
          "section",
          "断面“" + id + "”不在 " + CityTime.day(time) + " 有效的断面清单中",
          "The section \"" + id + "\" is not in the list that held on " + CityTime.day(time));
    } else if (!mayFill.test(section.get().area())) {
      fault(
          number,
          "section",
          "断面位于" + Region.nameOf(section.get().area()).zh() + "，不在您的管辖区域内",
          "The section lies in "
              + Region.nameOf(section.get().area()).en()
              + ", which is outside your area");
    }
  }

  private Optional<SampledValue> value(int number, Measurand of, String cell) {
    try {
      if (of.maySink() && cell.matches(SIGNED)) {
        return Optional.of(new SampledValue(of.key(), new BigDecimal(cell), false));
      }
      Determination read = Determination.parse(cell);
      if (of.key().equals("ph") && read.value().compareTo(HIGHEST_PH) > 0) {
        fault(number, "ph", "pH 不能大于 14：" + cell, "A pH is at most 14: " + cell);
        return Optional.empty();
      }
      return Optional.of(new SampledValue(of.key(), read.value(), read.belowDetection()));
    } catch (IllegalArgumentException unreadable) {
      fault(
          number,
          of.key(),
          of.name().zh() + "的值无法识别：“" + cell + "”；低于检出限写作 <0.05 或 0.05L",
          of.name().en()
              + " cannot be read: \""
              + cell
              + "\"; below detection is written <0.05 or 0.05L");
      return Optional.empty();
    }
  }

  private void fault(int line, String column, String zh, String en) {
    faults.add(new LineFault(line, column, null, Bilingual.of(zh, en)));
  }
}
