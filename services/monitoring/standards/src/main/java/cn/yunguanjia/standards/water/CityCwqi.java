package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The index of a city or county from its sections. How rivers and lakes are put together is known
 * from practice and not from the text, so the way is the caller's choice.
 *
 * @param value smaller is better
 * @param rivers index of the rivers' means, lakes index of the lakes' means
 * @param parts what each item adds to the value
 */
public record CityCwqi(
    BigDecimal value,
    Optional<BigDecimal> rivers,
    int riverSections,
    Optional<BigDecimal> lakes,
    int lakeSections,
    Map<WaterItem, BigDecimal> parts) {
  /** How rivers and lakes come together. */
  public enum Way {
    /** (rivers × M + lakes × N) / (M + N), with M river sections and N lake points. */
    RIVERS_AND_LAKES_BY_COUNT,
    /** The plain mean of the two where there are both. */
    RIVERS_AND_LAKES_EQUALLY
  }

  /** A section that counts. */
  public record Section(WaterBody body, Map<WaterItem, BigDecimal> values) {}

  /** Empty where nothing was measured, or a mean has no index. */
  public static Optional<CityCwqi> of(List<Section> sections, Way way) {
    Map<WaterBody, Integer> counts = new EnumMap<>(WaterBody.class);
    Map<WaterBody, Map<WaterItem, BigDecimal>> indices = new EnumMap<>(WaterBody.class);
    for (WaterBody body : WaterBody.values()) {
      List<Map<WaterItem, BigDecimal>> of =
          sections.stream().filter(s -> s.body() == body).map(Section::values).toList();
      if (!of.isEmpty()) {
        Map<WaterItem, BigDecimal> parts = Cwqi.parts(body, Means.over(of));
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        counts.put(body, of.size());
        indices.put(body, parts);
      }
    }
    if (indices.isEmpty()) {
      return Optional.empty();
    }
    Map<WaterItem, BigDecimal> parts = new LinkedHashMap<>();
    BigDecimal all =
        way == Way.RIVERS_AND_LAKES_EQUALLY
            ? new BigDecimal(indices.size())
            : new BigDecimal(counts.values().stream().mapToInt(Integer::intValue).sum());
    for (WaterItem item : WaterItem.values()) {
      indices.forEach(
          (body, of) -> {
            if (of.containsKey(item)) {
              BigDecimal weight =
                  way == Way.RIVERS_AND_LAKES_EQUALLY
                      ? BigDecimal.ONE
                      : new BigDecimal(counts.get(body));
              parts.merge(
                  item,
                  of.get(item).multiply(weight).divide(all, MathContext.DECIMAL128),
                  BigDecimal::add);
            }
          });
    }
    return Optional.of(
        new CityCwqi(
            sum(parts),
            Optional.ofNullable(indices.get(WaterBody.RIVER)).map(CityCwqi::sum),
            counts.getOrDefault(WaterBody.RIVER, 0),
            Optional.ofNullable(indices.get(WaterBody.LAKE)).map(CityCwqi::sum),
            counts.getOrDefault(WaterBody.LAKE, 0),
            parts));
  }

  private static BigDecimal sum(Map<WaterItem, BigDecimal> parts) {
    return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
