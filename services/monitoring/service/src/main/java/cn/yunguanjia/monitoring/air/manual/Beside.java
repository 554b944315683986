package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.monitoring.SampledValue;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.FunctionZone;
import cn.yunguanjia.standards.air.OtherPollutant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;

/**
 * What was found by hand, beside what the station measured itself that day.
 *
 * @param value the detection limit where less was found
 * @param automatic the station's own value of the day; null where it has none
 * @param difference manual − automatic; null without one of both, and below detection
 * @param percent of the automatic value
 * @param limit of the day, for the items of table 2 of GB 3095-2026
 * @param exceeds null where nothing is judged: no limit, or a detection limit above it
 */
record Beside(
    String item,
    String label,
    String unit,
    BigDecimal value,
    boolean below,
    BigDecimal automatic,
    BigDecimal difference,
    BigDecimal percent,
    BigDecimal limit,
    Boolean exceeds) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Beside of(
      ManualItem item,
      SampledValue sampled,
      LocalDate day,
      Map<AirItem, BigDecimal> station,
      FunctionZone zone) {
    BigDecimal automatic = item.basic().map(pollutant -> station.get(pollutant.day())).orElse(null);
    BigDecimal difference =
        automatic == null || sampled.belowDetection() ? null : sampled.value().subtract(automatic);
    BigDecimal limit =
        item.other().flatMap(other -> other.limit(OtherPollutant.Over.DAY, zone, day)).orElse(null);
    return new Beside(
        item.key(),
        item.label(),
        item.unit(),
        sampled.value(),
        sampled.belowDetection(),
        automatic,
        difference,
        difference == null || automatic.signum() == 0
            ? null
            : difference.multiply(HUNDRED).divide(automatic, 1, RoundingMode.HALF_EVEN),
        limit,
        exceeds(sampled, limit));
  }

  private static Boolean exceeds(SampledValue sampled, BigDecimal limit) {
    if (limit == null) {
      return null;
    }
    boolean above = sampled.value().compareTo(limit) > 0;
    return sampled.belowDetection() && above ? null : Boolean.valueOf(above);
  }
}
