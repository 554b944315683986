package cn.yunguanjia.monitoring.domain.suspicion;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A day's quantity as the device tells it and as its own hourly means make it.
 *
 * @param start of the day
 * @param hours how many hours are compared
 * @param told m³ of a flow, kg of a pollutant
 * @param computed the same of the same hours
 * @param rounding by how much the decimals that were sent may hide the true amount
 */
public record DayTotal(
    Instant start, int hours, BigDecimal told, BigDecimal computed, BigDecimal rounding) {

  /** Whether they differ by more than this share and more than rounding explains. */
  boolean disagrees(BigDecimal tolerance) {
    return told.subtract(computed).abs().compareTo(computed.multiply(tolerance).add(rounding)) > 0;
  }
}
