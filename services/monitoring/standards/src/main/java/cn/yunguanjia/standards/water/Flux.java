package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Collection;

/** What a river carries along: concentration × flow × time. */
public final class Flux {
  /** 1 mg/L is 1 g/m³; a tonne is a million grams. */
  private static final BigDecimal GRAMS_OF_TONNE = new BigDecimal("1000000");

  private Flux() {}

  /**
   * Tonnes; below zero where the water flows back in.
   *
   * @param concentration mg/L
   * @param flow m³/s, below zero against the stream
   */
  public static BigDecimal tonnes(BigDecimal concentration, BigDecimal flow, Duration time) {
    return concentration
        .multiply(flow)
        .multiply(new BigDecimal(time.toSeconds()))
        .divide(GRAMS_OF_TONNE);
  }

  /**
   * What a period carries when some of its days are missing: the mean of the known days stands for
   * every day.
   *
   * @param known tonnes of each known day
   */
  public static BigDecimal filledUp(Collection<BigDecimal> known, int days) {
    return Means.of(known).multiply(new BigDecimal(days), MathContext.DECIMAL128);
  }
}
