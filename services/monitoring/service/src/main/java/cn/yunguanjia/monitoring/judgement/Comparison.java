package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.Limit;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.units.Conversion;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.monitoring.units.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The value that is compared with a limit. */
public final class Comparison {
  private static final BigDecimal AIR = new BigDecimal("21");

  private Comparison() {}

  /**
   * The mean at the limit's reference oxygen: as the device converted it, or computed from the
   * oxygen of the same period, C × (21 − O₂ref) / (21 − O₂) (HJ 212-2017, appendix D). Empty where
   * a conversion is asked for and cannot be made. In the unit of the limit.
   */
  public static Optional<BigDecimal> value(
      Measured mean, Limit limit, Optional<BigDecimal> oxygen) {
    return atReferenceOxygen(mean, limit, oxygen).map(value -> inUnitOf(limit, mean, value));
  }

  /** The same in the unit the mean is kept in. */
  public static Optional<BigDecimal> converted(
      Measured mean, Limit limit, Optional<BigDecimal> oxygen) {
    return atReferenceOxygen(mean, limit, oxygen);
  }

  private static Optional<BigDecimal> atReferenceOxygen(
      Measured mean, Limit limit, Optional<BigDecimal> oxygen) {
    if (limit.referenceOxygen() == null) {
      return Optional.of(mean.value());
    }
    if (mean.converted() != null) {
      return Optional.of(mean.converted());
    }
    return oxygen
        .filter(o2 -> o2.compareTo(AIR) < 0)
        .map(
            o2 ->
                mean.value()
                    .multiply(AIR.subtract(limit.referenceOxygen()))
                    .divide(AIR.subtract(o2), 6, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros());
  }

  /** A standard may set its limit in another unit than the one values are kept in. */
  private static BigDecimal inUnitOf(Limit limit, Measured mean, BigDecimal value) {
    Optional<Unit> kept = KeptUnit.of(mean.source(), mean.factor());
    return Unit.parse(limit.unit())
        .filter(unit -> kept.isPresent() && unit != kept.get())
        .flatMap(unit -> Conversion.of(kept.get(), unit, Optional.empty()))
        .map(conversion -> conversion.apply(value))
        .orElse(value);
  }

  /** How far above the limit, value / limit − 1; null for a factor with two bounds, such as pH. */
  public static BigDecimal multiple(BigDecimal value, Limit limit) {
    return limit.min() != null || limit.max() == null || limit.max().signum() == 0
        ? null
        : value.divide(limit.max(), 4, RoundingMode.HALF_EVEN).subtract(BigDecimal.ONE);
  }
}
