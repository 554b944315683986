package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.monitoring.water.rules.WaterRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Signs of algae: much chlorophyll a; oxygen beyond saturation in alkaline water, as algae make it
 * by day; a high trophic state.
 */
final class AlgaeSigns {
  private static final BigDecimal NUMERATOR = new BigDecimal("468");
  private static final BigDecimal OFFSET = new BigDecimal("31.6");
  private static final BigDecimal PERCENT = new BigDecimal("100");

  private AlgaeSigns() {}

  /**
   * @param values of one hour by key: chla, ph, do, wt
   * @param trophicState of the month, for lakes
   */
  static Optional<Sign.Algae> of(
      Map<String, BigDecimal> values, OptionalDouble trophicState, WaterRules.Algae rules) {
    BigDecimal chlorophyll = values.get("chla");
    if (chlorophyll != null && chlorophyll.compareTo(rules.chlorophyll()) >= 0) {
      return Optional.of(new Sign.Algae("chla", chlorophyll, rules.chlorophyll()));
    }
    Optional<BigDecimal> saturation = saturation(values.get("do"), values.get("wt"));
    boolean alkaline = values.get("ph") != null && values.get("ph").compareTo(rules.ph()) >= 0;
    if (alkaline
        && saturation.filter(s -> s.compareTo(rules.oxygenSaturation()) >= 0).isPresent()) {
      return Optional.of(new Sign.Algae("do", saturation.get(), rules.oxygenSaturation()));
    }
    if (trophicState.isPresent()
        && BigDecimal.valueOf(trophicState.getAsDouble()).compareTo(rules.trophicIndex()) >= 0) {
      return Optional.of(
          new Sign.Algae(
              "tli",
              BigDecimal.valueOf(trophicState.getAsDouble()).round(MathContext.DECIMAL32),
              rules.trophicIndex()));
    }
    return Optional.empty();
  }

  /** Percent of what fresh water holds at this temperature, 468 / (31.6 + T) mg/L (HJ 2.3). */
  static Optional<BigDecimal> saturation(BigDecimal oxygen, BigDecimal temperature) {
    if (oxygen == null || temperature == null || temperature.add(OFFSET).signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        oxygen
            .multiply(temperature.add(OFFSET))
            .multiply(PERCENT)
            .divide(NUMERATOR, MathContext.DECIMAL32));
  }
}
