package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The composite index of ambient air (环境空气质量综合指数, HJ 663-2013): the sum of what each item's
 * statistic is of its limit of class II. Smaller is better.
 *
 * @param parts in the order of the items; an item without statistic is left out
 * @param value sum of the parts, not rounded; null when an item is missing
 */
public record CompositeIndex(AirStandard limits, List<Part> parts, BigDecimal value) {

  /**
   * @param statistic mean of the period; of CO the 95th, of O3 the 90th percentile of the days
   * @param index statistic / limit, not rounded
   * @param weight what the single index counts for in the sum; 1 in HJ 663-2013
   */
  public record Part(
      AirPollutant pollutant,
      BigDecimal statistic,
      BigDecimal limit,
      BigDecimal index,
      BigDecimal weight) {
    public BigDecimal contribution() {
      return index.multiply(weight);
    }
  }

  public static CompositeIndex of(AirStandard limits, Map<AirPollutant, BigDecimal> statistics) {
    return weighted(limits, statistics, Map.of());
  }

  /** With weights other than 1; no published standard that we verified has such. */
  public static CompositeIndex weighted(
      AirStandard limits,
      Map<AirPollutant, BigDecimal> statistics,
      Map<AirPollutant, BigDecimal> weights) {
    List<Part> parts = new ArrayList<>();
    for (AirPollutant pollutant : AirPollutant.values()) {
      BigDecimal statistic = statistics.get(pollutant);
      if (statistic != null) {
        BigDecimal limit = limit(limits, pollutant);
        parts.add(
            new Part(
                pollutant,
                statistic,
                limit,
                statistic.divide(limit, MathContext.DECIMAL64),
                weights.getOrDefault(pollutant, BigDecimal.ONE)));
      }
    }
    BigDecimal sum =
        parts.stream().map(Part::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new CompositeIndex(
        limits, List.copyOf(parts), parts.size() == AirPollutant.values().length ? sum : null);
  }

  /** The items with the greatest single index, all of them on a tie. */
  public List<AirPollutant> main() {
    BigDecimal greatest =
        parts.stream().map(Part::index).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    return parts.stream()
        .filter(part -> part.index().compareTo(greatest) == 0)
        .map(Part::pollutant)
        .toList();
  }

  /** Of a year; CO is judged by the limit of a day and O3 by that of eight hours. */
  public static AirPeriod period(AirPollutant pollutant) {
    return switch (pollutant) {
      case CO -> AirPeriod.DAY;
      case O3 -> AirPeriod.EIGHT_HOURS;
      default -> AirPeriod.YEAR;
    };
  }

  private static BigDecimal limit(AirStandard limits, AirPollutant pollutant) {
    return limits.limit(pollutant, period(pollutant), FunctionZone.TWO).orElseThrow();
  }
}
