package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Means that crowd right under the limit while hardly any lies right above it and fewer lie a
 * little lower. Whatever the level of a plant, its means pass over the limit gently; only the limit
 * itself has an edge there.
 */
final class UnderLimit implements Detector {
  private static final int BANDS = 24;
  private static final double BAND = 0.05;

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.UNDER_LIMIT;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    for (OutletRecord.Bound bound : record.bounds()) {
      Series valid = record.of(bound.factor()).valid();
      for (Span week : span.weeks(1)) {
        examine(bound, valid.within(week), week, rules.underLimit(), found);
      }
    }
    return found;
  }

  private static void examine(
      OutletRecord.Bound bound,
      Series week,
      Span span,
      SuspicionRules.UnderLimit rules,
      List<Finding> found) {
    double from = rules.from().doubleValue();
    double width = 1 - from;
    int under = 0;
    int over = 0;
    int below = 0;
    Integer[] bands = new Integer[BANDS];
    Arrays.fill(bands, 0);
    List<Dot> dots = new ArrayList<>();
    for (Point point : week.points()) {
      Optional<BigDecimal> compared = bound.compared(point);
      if (compared.isEmpty()) {
        continue;
      }
      double share = compared.get().doubleValue() / bound.max().doubleValue();
      under += share >= from && share <= 1 ? 1 : 0;
      over += share > 1 && share <= 1 + width ? 1 : 0;
      below += share >= from - width && share < from ? 1 : 0;
      bands[(int) Math.clamp((long) (share / BAND), 0, BANDS - 1)]++;
      dots.add(new Dot(point.time(), compared.get()));
    }
    double chance = Chance.atLeast(under, under + over, rules.fairShare().doubleValue());
    if (under >= rules.leastHours()
        && under >= 2 * below
        && Chance.rarity(chance) >= rules.rarity().doubleValue()) {
      found.add(
          Finding.of(
              SuspicionKind.UNDER_LIMIT,
              bound.factor(),
              span,
              Chance.rarity(chance),
              new Evidence.UnderLimit(bound.max(), under, over, below, List.of(bands), dots)));
    }
  }
}
