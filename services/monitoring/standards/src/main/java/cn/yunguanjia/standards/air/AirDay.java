package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The concentrations of a day from the hours of a station: means of 24 hours, for ozone the highest
 * mean of eight hours and the highest hour (GB 3095-2026, table 4; HJ 663-2013 for the number of
 * eight-hour means).
 */
public final class AirDay {
  private static final Map<AirItem, AirItem> DAY_OF_HOUR =
      Map.of(
          AirItem.SO2_1H, AirItem.SO2_24H,
          AirItem.NO2_1H, AirItem.NO2_24H,
          AirItem.CO_1H, AirItem.CO_24H,
          AirItem.PM10_1H, AirItem.PM10_24H,
          AirItem.PM2_5_1H, AirItem.PM2_5_24H);

  private AirDay() {}

  /**
   * When a statistic counts.
   *
   * @param hoursOfDay valid hours of a daily mean
   * @param hoursOfEight valid hours of an eight-hour mean
   * @param windowsOfDay valid eight-hour means, of the 17 that end between 8 and 24 o'clock
   * @param ozoneLimit a day with fewer of them counts all the same when the highest is above this;
   *     null: it never does
   */
  public record Validity(
      int hoursOfDay, int hoursOfEight, int windowsOfDay, BigDecimal ozoneLimit) {}

  /**
   * @param hours for each hourly item 24 values from 0 to 23 o'clock, null where none is valid;
   *     µg/m³, carbon monoxide mg/m³
   * @return the daily items that count
   */
  public static Map<AirItem, BigDecimal> of(
      Map<AirItem, List<BigDecimal>> hours, Validity validity) {
    Map<AirItem, BigDecimal> day = new EnumMap<>(AirItem.class);
    hours.forEach(
        (item, values) -> {
          if (item == AirItem.O3_1H) {
            highestEight(values, validity).ifPresent(max -> day.put(AirItem.O3_8H, max));
            highestHour(values, validity).ifPresent(max -> day.put(AirItem.O3_1H, max));
          } else {
            mean(values, validity.hoursOfDay()).ifPresent(m -> day.put(DAY_OF_HOUR.get(item), m));
          }
        });
    return day;
  }

  private static Optional<BigDecimal> highestEight(List<BigDecimal> hours, Validity validity) {
    List<BigDecimal> means = new ArrayList<>();
    for (int end = 8; end <= hours.size(); end++) {
      mean(hours.subList(end - 8, end), validity.hoursOfEight()).ifPresent(means::add);
    }
    Optional<BigDecimal> highest = means.stream().max(BigDecimal::compareTo);
    return means.size() >= validity.windowsOfDay()
        ? highest
        : highest.filter(
            max -> validity.ozoneLimit() != null && max.compareTo(validity.ozoneLimit()) > 0);
  }

  /** Of a day with as many hours as a daily mean needs; only HJ 633-2012 asks for it. */
  private static Optional<BigDecimal> highestHour(List<BigDecimal> hours, Validity validity) {
    List<BigDecimal> valid = hours.stream().filter(Objects::nonNull).toList();
    return valid.size() < validity.hoursOfDay()
        ? Optional.empty()
        : valid.stream().max(BigDecimal::compareTo);
  }

  private static Optional<BigDecimal> mean(List<BigDecimal> values, int atLeast) {
    List<BigDecimal> valid = values.stream().filter(Objects::nonNull).toList();
    return valid.size() < atLeast || valid.isEmpty()
        ? Optional.empty()
        : Optional.of(
            valid.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(valid.size()), MathContext.DECIMAL64));
  }
}
