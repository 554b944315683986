package cn.yunguanjia.monitoring.emissions;

import cn.yunguanjia.monitoring.readings.DeviceTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A day's quantity as its device tells it, beside the same as computed: of the hours that both
 * know, else, where every hour of the day was computed, of the day.
 *
 * @param byHours sum of what was told of hours that were computed, null where none was
 * @param ofDay what was told of the whole day (2031), null where nothing was
 * @param compared the computed quantity of what is compared, null where nothing can be
 * @param hours how many hours are compared
 * @param difference told / computed - 1, null where nothing can be compared
 * @param rounding by how much the decimals that were sent may hide the true amount
 */
public record Told(
    BigDecimal byHours,
    BigDecimal ofDay,
    BigDecimal compared,
    int hours,
    BigDecimal difference,
    BigDecimal rounding) {
  private static final int WHOLE_DAY = 24;

  /**
   * @param counted hours whose quantity was computed
   * @param ofDay null where nothing was told of the day
   * @return null where the device told nothing
   */
  static Told of(List<Emissions.Hour> counted, boolean flow, DeviceTotal ofDay) {
    List<Emissions.Hour> both = counted.stream().filter(hour -> hour.told() != null).toList();
    if (both.isEmpty()) {
      return ofDay == null ? null : ofDayAlone(counted, flow, ofDay.amount());
    }
    BigDecimal told = sum(both.stream().map(Emissions.Hour::told).toList());
    BigDecimal computed = computed(both, flow);
    return new Told(
        told,
        ofDay == null ? null : ofDay.amount(),
        computed,
        both.size(),
        difference(told, computed),
        sum(both.stream().map(hour -> half(hour.told())).toList()));
  }

  private static Told ofDayAlone(List<Emissions.Hour> counted, boolean flow, BigDecimal told) {
    BigDecimal computed = counted.size() < WHOLE_DAY ? null : computed(counted, flow);
    return new Told(
        null,
        told,
        computed,
        computed == null ? 0 : counted.size(),
        computed == null ? null : difference(told, computed),
        half(told));
  }

  /** What was told of that which is compared. */
  public BigDecimal amount() {
    return byHours != null ? byHours : ofDay;
  }

  /** Whether the two differ by more than this share and more than rounding explains. */
  public boolean disagrees(BigDecimal tolerance) {
    return compared != null
        && amount().subtract(compared).abs().compareTo(compared.multiply(tolerance).add(rounding))
            > 0;
  }

  private static BigDecimal computed(List<Emissions.Hour> hours, boolean flow) {
    return sum(
        hours.stream().map(flow ? Emissions.Hour::volume : Emissions.Hour::kilograms).toList());
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal half(BigDecimal sent) {
    return BigDecimal.valueOf(5, Math.max(0, sent.scale()) + 1);
  }

  private static BigDecimal difference(BigDecimal told, BigDecimal computed) {
    return computed.signum() == 0
        ? null
        : told.divide(computed, 4, RoundingMode.HALF_EVEN).subtract(BigDecimal.ONE);
  }
}
