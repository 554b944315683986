package cn.yunguanjia.standards.water;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a drinking-water source is fit: class III by single factor, and every supplementary item
 * within its limit (GB 3838-2002, tables 1 and 2).
 *
 * @param basic class of the basic items
 * @param over supplementary items above their limit
 * @param missing supplementary items that were not measured
 */
public record SourceQuality(WaterQuality basic, List<SourceItem> over, List<SourceItem> missing) {

  public static SourceQuality of(
      WaterBody body,
      Map<WaterItem, BigDecimal> values,
      Map<SourceItem, BigDecimal> supplementary) {
    return new SourceQuality(
        WaterQuality.evaluated(body, values),
        Arrays.stream(SourceItem.values())
            .filter(
                item ->
                    supplementary.containsKey(item)
                        && supplementary.get(item).compareTo(item.limit()) > 0)
            .toList(),
        Arrays.stream(SourceItem.values())
            .filter(item -> !supplementary.containsKey(item))
            .toList());
  }

  /** Empty while nothing says no and something is missing: then nobody can say yes. */
  public Optional<Boolean> complies() {
    boolean broken =
        !over.isEmpty()
            || basic.waterClass().filter(c -> c.isWorseThan(WaterClass.III)).isPresent();
    if (broken) {
      return Optional.of(false);
    }
    return basic.waterClass().isPresent() && missing.isEmpty()
        ? Optional.of(true)
        : Optional.empty();
  }
}
