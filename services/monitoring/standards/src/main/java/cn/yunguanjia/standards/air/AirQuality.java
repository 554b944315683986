package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The index of one place for one day or one hour.
 *
 * @param standard the version it was computed by
 * @param aqi the index; empty when items are missing and the version gives none then
 * @param primary pollutants with the highest individual index when the index is above 50, all of
 *     them on a tie
 * @param individual individual indices of the items that have one
 * @param missing items that were not measured and are asked for
 * @param waived items that were not measured and are not asked for, because the place never
 *     monitored them (HJ 633-2026)
 */
public record AirQuality(
    AqiStandard standard,
    OptionalInt aqi,
    List<AirItem> primary,
    Map<AirItem, Integer> individual,
    List<AirItem> missing,
    List<AirItem> waived) {
  /** Items of a day. */
  public static final List<AirItem> DAILY =
      List.of(
          AirItem.SO2_24H,
          AirItem.NO2_24H,
          AirItem.PM10_24H,
          AirItem.PM2_5_24H,
          AirItem.CO_24H,
          AirItem.O3_8H);

  private static final List<AirItem> DAILY_WITH_HIGHEST_HOUR =
      Stream.concat(DAILY.stream(), Stream.of(AirItem.O3_1H)).toList();

  /** Items of an hour. */
  public static final List<AirItem> HOURLY =
      List.of(
          AirItem.SO2_1H,
          AirItem.NO2_1H,
          AirItem.PM10_1H,
          AirItem.PM2_5_1H,
          AirItem.CO_1H,
          AirItem.O3_1H);

  private static final List<AirItem> HOURLY_WITH_SLIDING_PARTICLES =
      List.of(
          AirItem.SO2_1H,
          AirItem.NO2_1H,
          AirItem.PM10_24H,
          AirItem.PM2_5_24H,
          AirItem.CO_1H,
          AirItem.O3_1H);

  /**
   * Computes the index. With an item missing, 2012 gives no index, and 2026 one only if the rest is
   * above 100.
   *
   * @param items the items that should be there: {@link #DAILY} or {@link #HOURLY}
   * @param concentrations µg/m³, carbon monoxide mg/m³; null or absent where not measured
   * @throws IllegalArgumentException when a concentration is negative
   */
  public static AirQuality of(
      AqiStandard standard, List<AirItem> items, Map<AirItem, BigDecimal> concentrations) {
    return of(standard, items, concentrations, Set.of());
  }

  /**
   * The same for a place that never monitored some pollutants: HJ 633-2026 allows an index without
   * them, HJ 633-2012 does not. What was measured counts all the same.
   *
   * @param never pollutants the place never monitored, and that were never primary at light
   *     pollution or worse in the last three years
   */
  public static AirQuality of(
      AqiStandard standard,
      List<AirItem> items,
      Map<AirItem, BigDecimal> concentrations,
      Set<AirPollutant> never) {
    Map<AirItem, Integer> individual = new EnumMap<>(AirItem.class);
    for (AirItem item : items) {
      BigDecimal concentration = concentrations.get(item);
      if (concentration != null) {
        standard.iaqi(item, concentration).ifPresent(iaqi -> individual.put(item, iaqi));
      }
    }
    Map<Boolean, List<AirItem>> absent =
        items.stream()
            .filter(item -> Objects.isNull(concentrations.get(item)))
            .collect(
                Collectors.partitioningBy(
                    item ->
                        standard == AqiStandard.HJ_633_2026
                            && never.contains(AirPollutant.of(item))));
    List<AirItem> missing = absent.get(false);
    OptionalInt aqi = aqi(standard, individual.values(), !missing.isEmpty());
    List<AirItem> primary =
        aqi.isPresent() && aqi.getAsInt() > 50
            ? items.stream().filter(i -> individual.getOrDefault(i, -1) == aqi.getAsInt()).toList()
            : List.of();
    return new AirQuality(standard, aqi, primary, individual, missing, absent.get(true));
  }

  /** The index of a day of a place that monitors everything. */
  public static AirQuality ofDay(AqiStandard standard, Map<AirItem, BigDecimal> concentrations) {
    return ofDay(standard, concentrations, Set.of());
  }

  /**
   * The index of a day. HJ 633-2012 counts the highest hour of ozone beside its eight hours where
   * that is known; without it the six other items make the index. So ozone of eight hours above 800
   * µg/m³, which has no index of its own, is told by its highest hour.
   */
  public static AirQuality ofDay(
      AqiStandard standard, Map<AirItem, BigDecimal> concentrations, Set<AirPollutant> never) {
    boolean withHour =
        standard == AqiStandard.HJ_633_2012 && concentrations.get(AirItem.O3_1H) != null;
    return of(standard, withHour ? DAILY_WITH_HIGHEST_HOUR : DAILY, concentrations, never);
  }

  /**
   * The index of an hour. HJ 633-2026 makes it of six means of the hour. The real-time report of HJ
   * 633-2012 has nine items, these and three sliding means: ozone counts by its hour and, where
   * enough hours are valid, by eight hours too; particles count by one of their two means. Sulfur
   * dioxide above 800 µg/m³ has no index of an hour and counts by its sliding mean of 24 hours, and
   * is missing while that does not count; ozone of eight hours above 800 µg/m³ has none, and the
   * hour counts (table 1, notes 2 and 3).
   *
   * @param concentrations of the hour, and the sliding means that count
   */
  public static AirQuality ofHour(
      AqiStandard standard,
      Map<AirItem, BigDecimal> concentrations,
      HourParticles particles,
      Set<AirPollutant> never) {
    return of(standard, itemsOfHour(standard, concentrations, particles), concentrations, never);
  }

  private static List<AirItem> itemsOfHour(
      AqiStandard standard, Map<AirItem, BigDecimal> concentrations, HourParticles particles) {
    if (standard == AqiStandard.HJ_633_2026) {
      return HOURLY;
    }
    List<AirItem> items =
        new ArrayList<>(particles == HourParticles.HOUR ? HOURLY : HOURLY_WITH_SLIDING_PARTICLES);
    BigDecimal sulfur = concentrations.get(AirItem.SO2_1H);
    if (sulfur != null && standard.iaqi(AirItem.SO2_1H, sulfur).isEmpty()) {
      items.add(AirItem.SO2_24H);
    }
    if (concentrations.get(AirItem.O3_8H) != null) {
      items.add(AirItem.O3_8H);
    }
    return List.copyOf(items);
  }

  /** Level of the index; empty when there is none. */
  public Optional<AqiLevel> level() {
    return aqi.isPresent() ? Optional.of(AqiLevel.of(aqi.getAsInt())) : Optional.empty();
  }

  private static OptionalInt aqi(
      AqiStandard standard, Collection<Integer> individual, boolean incomplete) {
    OptionalInt highest = individual.stream().mapToInt(Integer::intValue).max();
    if (highest.isEmpty()) {
      return highest;
    }
    boolean newer = standard == AqiStandard.HJ_633_2026;
    if (incomplete && (!newer || highest.getAsInt() <= 100)) {
      return OptionalInt.empty();
    }
    // the range of 2026 begins at 1
    return newer ? OptionalInt.of(Math.max(1, highest.getAsInt())) : highest;
  }
}
