package cn.yunguanjia.standalone.demo;

import java.util.List;
import java.util.Optional;

/**
 * The limits of one table of one standard.
 *
 * @param period HOUR or DAY: the mean that is compared
 * @param official false where the standard's text could not be checked: demonstration configuration
 */
public record LimitSet(
    String id,
    String standard,
    String clause,
    String period,
    boolean official,
    List<Bound> limits) {

  /** Bounds of one factor as decimal text; null where there is none. */
  public record Bound(String factor, String min, String max, String unit, String referenceOxygen) {}

  Optional<Bound> of(String factor) {
    return limits.stream().filter(l -> l.factor().equals(factor)).findFirst();
  }
}
