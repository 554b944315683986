package cn.yunguanjia.monitoring.domain.suspicion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of one outlet around the time that is looked at, and before it.
 *
 * @param hours hourly means by factor
 * @param bounds upper limits in force
 * @param clocks a sample of its frames with the three clocks of each
 * @param totals quantities of days that the device told and that can be computed, by factor, oldest
 *     first
 */
public record OutletRecord(
    Map<String, Series> hours,
    List<Bound> bounds,
    List<ClockSample> clocks,
    Map<String, List<DayTotal>> totals) {
  static final String OXYGEN = "a19001";
  static final Set<String> FLOWS = Set.of("w00000", "a00000");

  /** Moves with the weather and the fire, and nobody gains by falsifying it. */
  private static final Set<String> BESIDE_THE_POINT = Set.of("a01012", "a01013", "w01010");

  /** Of a device that tells no totals. */
  public OutletRecord(Map<String, Series> hours, List<Bound> bounds, List<ClockSample> clocks) {
    this(hours, bounds, clocks, Map.of());
  }

  /**
   * @param max upper limit, in the factor's unit
   * @param converted whether the value at reference oxygen is compared
   */
  public record Bound(String factor, BigDecimal max, boolean converted) {
    Optional<BigDecimal> compared(Point point) {
      return Optional.ofNullable(converted ? point.converted() : point.value());
    }
  }

  Series of(String factor) {
    return hours.getOrDefault(factor, Series.EMPTY);
  }

  /** Factors whose values are looked at: all but temperatures and pressures. */
  Set<String> factors() {
    return hours.keySet().stream()
        .filter(f -> !BESIDE_THE_POINT.contains(f) && !power(f))
        .collect(Collectors.toSet());
  }

  /** Factors with an upper limit. */
  Set<String> limited() {
    return bounds.stream().map(Bound::factor).collect(Collectors.toSet());
  }

  Optional<Series> flow() {
    return FLOWS.stream().filter(hours::containsKey).map(hours::get).findFirst();
  }

  /** Power as HJ 212-2025 is said to code it (d and five digits; to be confirmed). */
  Optional<Series> power() {
    return hours.keySet().stream().filter(OutletRecord::power).sorted().map(hours::get).findFirst();
  }

  private static boolean power(String factor) {
    return factor.matches("d\\d{5}");
  }
}
