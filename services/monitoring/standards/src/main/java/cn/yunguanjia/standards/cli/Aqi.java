package cn.yunguanjia.standards.cli;

import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiLevel;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.HourParticles;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** {@code aqi}: air quality index of each row of a table. */
public final class Aqi {
  private static final String HELP =
      """
      usage: aqi [--standard 2012|2026|auto] [--hourly|--daily] [--particles hour|sliding] < TABLE
      Reads CSV with a header: time,so2,no2,pm10,pm2_5,co,o3 (hourly) or
      date,so2,no2,pm10,pm2_5,co,o3_8h (daily); µg/m³, co mg/m³; an empty cell is a missing value.
      Of HJ 633-2012 an hour may also have the sliding means o3_8h,pm10_24h,pm2_5_24h,so2_24h and a
      day its highest hour of ozone, o3_1h; --particles says which mean of particles makes the index
      of an hour then: 'hour' (default), as the national release does since 2014, or 'sliding'.
      Prints one JSON object a line. 'auto' (default) chooses the standard by the date of the row:
      HJ 633-2026 from 2026-03-01, before HJ 633-2012. Hourly or daily is seen from the header.
      Exit 0 if every row could be used, 1 otherwise.
      """;
  private static final Map<String, AirItem> HOURLY = new LinkedHashMap<>();
  private static final Map<String, AirItem> SLIDING = new LinkedHashMap<>();
  private static final Map<String, AirItem> DAILY = new LinkedHashMap<>();
  private static final String HIGHEST_HOUR = "o3_1h";

  static {
    HOURLY.put("so2", AirItem.SO2_1H);
    HOURLY.put("no2", AirItem.NO2_1H);
    HOURLY.put("pm10", AirItem.PM10_1H);
    HOURLY.put("pm2_5", AirItem.PM2_5_1H);
    HOURLY.put("co", AirItem.CO_1H);
    HOURLY.put("o3", AirItem.O3_1H);
    SLIDING.put("so2_24h", AirItem.SO2_24H);
    SLIDING.put("pm10_24h", AirItem.PM10_24H);
    SLIDING.put("pm2_5_24h", AirItem.PM2_5_24H);
    SLIDING.put("o3_8h", AirItem.O3_8H);
    DAILY.put("so2", AirItem.SO2_24H);
    DAILY.put("no2", AirItem.NO2_24H);
    DAILY.put("pm10", AirItem.PM10_24H);
    DAILY.put("pm2_5", AirItem.PM2_5_24H);
    DAILY.put("co", AirItem.CO_24H);
    DAILY.put("o3_8h", AirItem.O3_8H);
  }

  /** The standard to use; null: by the date of the row. */
  private AqiStandard standard;

  /** Null: seen from the header. */
  private Boolean hourly;

  private HourParticles particles = HourParticles.HOUR;

  private Aqi() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.exit(run(System.in, out, System.err, args));
  }

  static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    Aqi aqi = new Aqi();
    try {
      if (!aqi.read(args)) {
        out.print(HELP);
        out.flush();
        return 0;
      }
    } catch (IllegalArgumentException e) {
      err.print("aqi: " + e.getMessage() + "\n" + HELP);
      return 2;
    }
    Set<String> columns = new LinkedHashSet<>(List.of("time", "date"));
    columns.addAll(HOURLY.keySet());
    columns.addAll(SLIDING.keySet());
    columns.addAll(DAILY.keySet());
    columns.add(HIGHEST_HOUR);
    return Table.run("aqi", in, out, err, columns, aqi::rule);
  }

  /** False when only help is wanted. */
  private boolean read(String... args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--help", "-h" -> {
          return false;
        }
        case "--hourly" -> hourly = true;
        case "--daily" -> hourly = false;
        case "--standard" -> standard = standard(++i < args.length ? args[i] : "nothing");
        case "--particles" -> particles = particles(++i < args.length ? args[i] : "nothing");
        default -> throw new IllegalArgumentException("unknown option: " + args[i]);
      }
    }
    return true;
  }

  private static AqiStandard standard(String text) {
    return switch (text) {
      case "2012" -> AqiStandard.HJ_633_2012;
      case "2026" -> AqiStandard.HJ_633_2026;
      case "auto" -> null;
      default ->
          throw new IllegalArgumentException("--standard wants 2012, 2026 or auto, not " + text);
    };
  }

  private static HourParticles particles(String text) {
    return switch (text) {
      case "hour" -> HourParticles.HOUR;
      case "sliding" -> HourParticles.SLIDING;
      default ->
          throw new IllegalArgumentException("--particles wants hour or sliding, not " + text);
    };
  }

  private Table.RowRule rule(List<String> header) {
    boolean ofDay = header.contains("date") || header.contains("o3_8h") && !header.contains("o3");
    boolean byHour = hourly != null ? hourly : !ofDay;
    Map<String, AirItem> items = new LinkedHashMap<>(byHour ? HOURLY : DAILY);
    if (byHour) {
      SLIDING.forEach(
          (column, item) -> {
            if (header.contains(column)) {
              items.put(column, item);
            }
          });
    } else if (header.contains(HIGHEST_HOUR)) {
      items.put(HIGHEST_HOUR, AirItem.O3_1H);
    }
    for (String column : header) {
      if (!items.containsKey(column) && !column.equals("time") && !column.equals("date")) {
        throw new IllegalArgumentException(
            "column " + column + " does not belong to " + (byHour ? "hourly" : "daily") + " data");
      }
    }
    return row -> index(row, items, byHour);
  }

  private Map<String, Object> index(Row row, Map<String, AirItem> items, boolean byHour) {
    String when = row.text("date").isEmpty() ? row.text("time") : row.text("date");
    AqiStandard by = standard != null ? standard : AqiStandard.forDate(date(when));
    Map<AirItem, BigDecimal> values = new EnumMap<>(AirItem.class);
    items.forEach(
        (column, item) -> {
          BigDecimal value = row.number(column);
          if (value != null) {
            values.put(item, value);
          }
        });
    boolean slides = byHour && items.size() > HOURLY.size();
    AirQuality quality =
        slides
            ? AirQuality.ofHour(by, values, particles, Set.of())
            : byHour ? AirQuality.of(by, AirQuality.HOURLY, values) : AirQuality.ofDay(by, values);
    Map<String, Integer> individual = new LinkedHashMap<>();
    items.forEach(
        (column, item) ->
            individual.put(
                byHour ? item.labelInHour() : item.label(),
                individual(quality, item, values.get(item))));
    return json(quality, individual, byHour ? "time" : "date", when);
  }

  /** Of a sliding mean also where another figure of its pollutant counts. */
  private static Integer individual(AirQuality quality, AirItem item, BigDecimal value) {
    Integer counts = quality.individual().get(item);
    boolean beside =
        counts == null
            && value != null
            && SLIDING.containsValue(item)
            && quality.standard() == AqiStandard.HJ_633_2012;
    OptionalInt shown = beside ? quality.standard().iaqi(item, value) : OptionalInt.empty();
    return shown.isPresent() ? Integer.valueOf(shown.getAsInt()) : counts;
  }

  private static LocalDate date(String when) {
    if (when.length() < 10) {
      throw new IllegalArgumentException("no date to choose the standard by: '" + when + "'");
    }
    return LocalDate.parse(when.substring(0, 10).replace('/', '-'));
  }

  private static Map<String, Object> json(
      AirQuality quality, Map<String, Integer> individual, String whenName, String when) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("aqi", quality.aqi().isPresent() ? quality.aqi().getAsInt() : null);
    json.put("level", quality.level().map(AqiLevel::number).orElse(null));
    json.put("class", quality.level().map(AqiLevel::zh).orElse(null));
    json.put("colour", quality.level().map(AqiLevel::colour).orElse(null));
    json.put("primary", quality.primary().stream().map(AirItem::label).toList());
    json.put("iaqi", individual);
    json.put("standard", quality.standard().id());
    json.put(whenName, when);
    return json;
  }
}
