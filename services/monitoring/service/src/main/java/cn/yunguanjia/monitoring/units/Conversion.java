package cn.yunguanjia.monitoring.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** From one unit into another: exact where a decimal can be, else with sixteen digits. */
public final class Conversion {
  private static final BigDecimal MOLAR_VOLUME = new BigDecimal("22.4");
  private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);

  private final BigDecimal numerator;
  private final BigDecimal denominator;

  private Conversion(BigDecimal numerator, BigDecimal denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * Empty where the one cannot become the other. A share of a gas's volume becomes its mass at
   * standard conditions, M / 22.4 × ppm (HJ 212-2017, formula 20).
   *
   * @param molarMass of the factor in g/mol, where it is a gas that has one
   */
  public static Optional<Conversion> of(Unit from, Unit to, Optional<BigDecimal> molarMass) {
    BigDecimal up = from.numerator().multiply(to.denominator());
    BigDecimal down = from.denominator().multiply(to.numerator());
    if (from.dimension() == to.dimension()) {
      return Optional.of(new Conversion(up, down));
    }
    boolean gas =
        from.dimension() == Unit.Dimension.VOLUME_FRACTION
            && to.dimension() == Unit.Dimension.CONCENTRATION;
    // ppb is the base of shares and mg/m³ that of concentrations: a thousandth lies between
    return gas
        ? molarMass.map(
            m -> new Conversion(up.multiply(m), down.multiply(MOLAR_VOLUME).movePointRight(3)))
        : Optional.empty();
  }

  public BigDecimal apply(BigDecimal value) {
    BigDecimal product = value.multiply(numerator);
    try {
      return plain(product.divide(denominator));
    } catch (ArithmeticException endless) {
      return plain(product.divide(denominator, DIGITS));
    }
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
