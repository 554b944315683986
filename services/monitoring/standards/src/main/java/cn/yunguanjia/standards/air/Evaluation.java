package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the days of a period amount to for each item: mean, percentile, and whether there were
 * enough days (GB 3095-2026, table 4; the percentiles of HJ 663).
 *
 * @param items in the order of the pollutants; those without any day are there with zero days
 */
public record Evaluation(LocalDate from, LocalDate to, PeriodValidity validity, List<Item> items) {

  /**
   * @param days with a valid value
   * @param enough whether these days make the mean count; null where no rule speaks of such a
   *     period
   * @param mean of the days, null without days; not rounded
   * @param p which percentile is evaluated
   */
  public record Item(
      AirPollutant pollutant,
      int days,
      Boolean enough,
      BigDecimal mean,
      int p,
      BigDecimal percentile) {

    /** What the composite index takes: the percentile of CO and O3, the mean of the others. */
    public BigDecimal statistic() {
      return byPercentile() ? percentile : mean;
    }

    public boolean byPercentile() {
      return pollutant == AirPollutant.CO || pollutant == AirPollutant.O3;
    }
  }

  /** Percentile of the daily values that is evaluated beside the mean. */
  public static int percentileOf(AirPollutant pollutant) {
    return switch (pollutant) {
      case SO2, NO2 -> 98;
      case PM10, PM2_5, CO -> 95;
      case O3 -> 90;
    };
  }

  /**
   * @param days concentrations of each day, both ends included; days without data may be absent
   */
  public static Evaluation of(
      LocalDate from,
      LocalDate to,
      Map<LocalDate, Map<AirItem, BigDecimal>> days,
      PeriodValidity.Rule rule) {
    PeriodValidity validity = PeriodValidity.of(from, to, rule);
    List<Item> items = new ArrayList<>();
    for (AirPollutant pollutant : AirPollutant.values()) {
      List<BigDecimal> values =
          days.entrySet().stream()
              .filter(day -> !day.getKey().isBefore(from) && !day.getKey().isAfter(to))
              .map(day -> day.getValue().get(pollutant.day()))
              .filter(Objects::nonNull)
              .toList();
      int p = percentileOf(pollutant);
      items.add(
          new Item(
              pollutant,
              values.size(),
              validity.enough(values.size()),
              mean(values),
              p,
              Percentile.of(values, p).orElse(null)));
    }
    return new Evaluation(from, to, validity, List.copyOf(items));
  }

  /** For the composite index, rounded as they are published, so that a reader can add it up. */
  public Map<AirPollutant, BigDecimal> statistics() {
    Map<AirPollutant, BigDecimal> statistics = new EnumMap<>(AirPollutant.class);
    for (Item item : items) {
      Optional.ofNullable(item.statistic())
          .ifPresent(s -> statistics.put(item.pollutant(), item.pollutant().rounded(s)));
    }
    return statistics;
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.isEmpty()
        ? null
        : values.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
  }
}
