package cn.yunguanjia.monitoring.units;

import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.monitoring.register.DeviceView;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The unit in which the platform keeps a factor. Limits are set in mg/L and mg/m³, so outlets are
 * kept in these whatever appendix B of HJ 212-2017 prints: ng/m³ for particles and ammonia, µg/L
 * for some metals. The air around us is kept as GB 3095 gives it.
 */
public final class KeptUnit {
  private static final String CARBON_MONOXIDE = "a21005";

  /** g/mol; nitrogen oxides count as nitrogen dioxide (HJ 212-2017, formula 21). */
  private static final Map<String, String> MOLAR_MASS =
      Map.of(
          "a21026", "64",
          "a21002", "46",
          "a21003", "30",
          "a21004", "46",
          "a21005", "28",
          "a21001", "17",
          "a21024", "36.5",
          "a21028", "34",
          "a21022", "71",
          "a05002", "16");

  private KeptUnit() {}

  /**
   * Empty for a factor without unit, such as pH, and one nobody knows.
   *
   * @param source outlet (uscc:code) or station:id
   */
  public static Optional<Unit> of(String source, String factor) {
    Optional<Unit> known =
        Unit.parse(Pollutant.unitOf(factor))
            .or(() -> Factor.of(factor).flatMap(f -> Unit.parse(f.unit())));
    return known.map(unit -> isConcentration(unit) ? concentration(source, factor) : unit);
  }

  /** As it is written beside a value; empty where there is none. */
  public static String symbol(String source, String factor) {
    return of(source, factor).map(Unit::symbol).orElse(Pollutant.unitOf(factor));
  }

  /** How to read a device that reports in this unit; empty where it cannot be. */
  public static Optional<Conversion> conversion(String source, String factor, Unit from) {
    return of(source, factor).flatMap(kept -> Conversion.of(from, kept, molarMass(source, factor)));
  }

  /** Stations refer gases to 25 °C, where formula 20 does not hold. */
  static Optional<BigDecimal> molarMass(String source, String factor) {
    return isStation(source)
        ? Optional.empty()
        : Optional.ofNullable(MOLAR_MASS.get(factor)).map(BigDecimal::new);
  }

  private static boolean isConcentration(Unit unit) {
    return unit.dimension() == Unit.Dimension.CONCENTRATION;
  }

  private static Unit concentration(String source, String factor) {
    if (factor.startsWith("w")) {
      return Unit.MG_PER_L;
    }
    return isStation(source) && !factor.equals(CARBON_MONOXIDE) ? Unit.UG_PER_M3 : Unit.MG_PER_M3;
  }

  private static boolean isStation(String source) {
    return source.startsWith(DeviceView.STATION);
  }
}
