package cn.yunguanjia.monitoring.units;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A unit in which devices report, and its size in its dimension's base unit as a fraction. */
public enum Unit {
  G_PER_L("g/L", Dimension.CONCENTRATION, 1_000_000, 1, "克/升", "kg/m³"),
  MG_PER_L("mg/L", Dimension.CONCENTRATION, 1000, 1, "毫克/升", "g/m³"),
  UG_PER_L("µg/L", Dimension.CONCENTRATION, 1, 1, "微克/升"),
  NG_PER_L("ng/L", Dimension.CONCENTRATION, 1, 1000, "纳克/升"),
  MG_PER_M3("mg/m³", Dimension.CONCENTRATION, 1, 1, "毫克/立方米", "mg/Nm³"),
  UG_PER_M3("µg/m³", Dimension.CONCENTRATION, 1, 1000, "微克/立方米", "µg/Nm³"),
  NG_PER_M3("ng/m³", Dimension.CONCENTRATION, 1, 1_000_000, "纳克/立方米"),
  PPM("ppm", Dimension.VOLUME_FRACTION, 1000, 1, "µmol/mol", "ppmv"),
  PPB("ppb", Dimension.VOLUME_FRACTION, 1, 1, "nmol/mol", "ppbv"),
  M3_PER_S("m³/s", Dimension.FLOW, 3600, 1, "立方米/秒"),
  M3_PER_H("m³/h", Dimension.FLOW, 1, 1, "立方米/小时", "Nm³/h", "t/h"),
  M3_PER_D("m³/d", Dimension.FLOW, 1, 24, "立方米/天", "t/d"),
  L_PER_S("L/s", Dimension.FLOW, 18, 5, "升/秒"),
  L_PER_MIN("L/min", Dimension.FLOW, 3, 50, "升/分"),
  PERCENT("%", Dimension.SHARE, 1, 1, "%VOL"),
  CELSIUS("°C", Dimension.TEMPERATURE, 1, 1, "℃", "摄氏度"),
  PASCAL("Pa", Dimension.PRESSURE, 1, 1000, "帕"),
  KILOPASCAL("kPa", Dimension.PRESSURE, 1, 1, "千帕"),
  METRE_PER_S("m/s", Dimension.SPEED, 1, 1, "米/秒"),
  US_PER_CM("µS/cm", Dimension.CONDUCTIVITY, 1, 1, "微西/厘米", "微西[门子]/厘米"),
  MS_PER_CM("mS/cm", Dimension.CONDUCTIVITY, 1000, 1, "毫西/厘米"),
  NTU("NTU", Dimension.TURBIDITY, 1, 1);

  /** What can be converted into one another. */
  public enum Dimension {
    CONCENTRATION,
    VOLUME_FRACTION,
    FLOW,
    SHARE,
    TEMPERATURE,
    PRESSURE,
    SPEED,
    CONDUCTIVITY,
    TURBIDITY
  }

  private static final Map<String, Unit> BY_NAME =
      Arrays.stream(values())
          .flatMap(u -> u.names.stream().map(name -> Map.entry(plain(name), u)))
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

  private final List<String> names;
  private final Dimension dimension;
  private final BigDecimal numerator;
  private final BigDecimal denominator;

  Unit(String symbol, Dimension dimension, long numerator, long denominator, String... aliases) {
    var all = new java.util.ArrayList<>(List.of(symbol));
    all.addAll(List.of(aliases));
    this.names = List.copyOf(all);
    this.dimension = dimension;
    this.numerator = BigDecimal.valueOf(numerator);
    this.denominator = BigDecimal.valueOf(denominator);
  }

  public String symbol() {
    return names.getFirst();
  }

  public Dimension dimension() {
    return dimension;
  }

  BigDecimal numerator() {
    return numerator;
  }

  BigDecimal denominator() {
    return denominator;
  }

  /** The unit of a text as people type it: ug/L, μg/L, mg/m3, 毫克/升. */
  public static Optional<Unit> parse(String text) {
    return text == null ? Optional.empty() : Optional.ofNullable(BY_NAME.get(plain(text)));
  }

  public static List<Unit> of(Dimension dimension) {
    return Arrays.stream(values()).filter(u -> u.dimension == dimension).toList();
  }

  /** Both signs for micro, raised digits and blanks are written in many ways. */
  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
        .replace('μ', 'u')
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
