package cn.yunguanjia.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The monthly samples that a laboratory takes at every section: the items an automatic station
 * can't measure, many of them below detection, and at the drinking-water source everything.
 */
final class Laboratory {
  private static final List<String> COLUMNS =
      List.of(
          "section", "time", "ph", "do", "codmn", "cod", "bod5", "nh3n", "tp", "tn", "cu", "zn",
          "f", "se", "as", "hg", "cd", "cr6", "pb", "cn", "phenol", "oil", "las", "sulfide", "chla",
          "sd", "so4", "cl", "no3n", "fe", "mn");

  /** What the laboratory finds below its detection limit everywhere. */
  private static final Map<String, String> BELOW =
      Map.ofEntries(
          Map.entry("se", "0.0004L"),
          Map.entry("hg", "0.00004L"),
          Map.entry("cd", "0.0001L"),
          Map.entry("cr6", "0.004L"),
          Map.entry("pb", "0.002L"),
          Map.entry("cn", "0.001L"),
          Map.entry("phenol", "0.0003L"),
          Map.entry("oil", "0.01L"),
          Map.entry("las", "0.05L"),
          Map.entry("sulfide", "0.01L"));

  private final SectionBook book;
  private final Map<String, Source> sources = new HashMap<>();

  Laboratory(SectionBook book, City city, LocalDate anchor) {
    this.book = book;
    city.stations().stream()
        .filter(s -> !s.air())
        .forEach(s -> sources.put(s.id(), Waters.of(s, anchor)));
  }

  /** A table with a line a section and month; the samples are taken in the first days of it. */
  String table(LocalDate from, LocalDate to) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", COLUMNS));
    for (LocalDate month = from.withDayOfMonth(1);
        month.isBefore(to);
        month = month.plusMonths(1)) {
      LocalDate day = month.plusDays(4);
      if (!day.isBefore(from) && day.isBefore(to)) {
        book.on(day).sections().forEach(section -> lines.add(line(section, day)));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(SectionBook.Section section, LocalDate day) {
    Noise chance = new Noise(section.id() + "laboratory");
    LocalDateTime time = day.atTime(9, 30);
    Map<String, String> cells = new HashMap<>(BELOW);
    cells.put("section", section.id());
    cells.put("time", day + " 09:30");
    double off = chance.white(day.toEpochDay());
    cells.put("cod", text(14.5 + 3 * off, 1));
    cells.put("bod5", text(2.4 + 0.8 * off, 1));
    cells.put("cu", text(0.004 + 0.002 * off, 4));
    cells.put("zn", text(0.02 + 0.01 * off, 3));
    cells.put("f", text(0.52 + 0.12 * off, 2));
    cells.put("as", text(0.0016 + 0.0005 * off, 4));
    Source source = sources.get(section.id());
    if (source != null) {
      beside(source, time, chance, cells);
    }
    if (section.lake()) {
      cells.put("sd", text(0.72 + 0.1 * off, 2));
    }
    if (section.drinkingSource()) {
      source(off, cells);
    }
    return COLUMNS.stream().map(c -> cells.getOrDefault(c, "")).collect(Collectors.joining(","));
  }

  /** What the automatic station measures too, as a laboratory finds it a little otherwise. */
  private static void beside(
      Source source, LocalDateTime time, Noise chance, Map<String, String> cells) {
    Map<String, String> of =
        Map.of(
            "w01001", "ph", "w01009", "do", "w01019", "codmn", "w21003", "nh3n", "w21011", "tp",
            "w21001", "tn", "w01016", "chla");
    for (Sample sample : source.hour(time.withHour(8).withMinute(0))) {
      String key = of.get(sample.factor());
      if (key != null) {
        double by = 1 + 0.03 * chance.white(time.toLocalDate().toEpochDay() * 31 + key.hashCode());
        cells.put(key, text(sample.value() * by, key.equals("tp") ? 3 : 2));
      }
    }
  }

  private static void source(double off, Map<String, String> cells) {
    cells.put("ph", text(7.7 + 0.1 * off, 2));
    cells.put("do", text(7.9 + 0.6 * off, 2));
    cells.put("codmn", text(3.1 + 0.4 * off, 1));
    cells.put("cod", text(12.5 + 1.5 * off, 1));
    cells.put("nh3n", text(0.16 + 0.06 * off, 2));
    cells.put("tp", text(0.075 + 0.015 * off, 3));
    cells.put("tn", text(2.1 + 0.3 * off, 2));
    cells.put("so4", text(62 + 8 * off, 1));
    cells.put("cl", text(38 + 6 * off, 1));
    cells.put("no3n", text(1.4 + 0.3 * off, 2));
    cells.put("fe", text(0.09 + 0.05 * off, 3));
    cells.put("mn", text(0.035 + 0.02 * off, 3));
  }

  private static String text(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
