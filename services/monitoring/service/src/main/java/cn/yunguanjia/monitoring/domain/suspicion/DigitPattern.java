package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Last digits that do not come equally often, as they do where values spread over many steps of the
 * last digit. People who invent numbers have favourites. First digits are not looked at: within one
 * order of magnitude they follow no law.
 */
final class DigitPattern implements Detector {
  /** A device whose steps are larger than the last digit shows only these. */
  private static final List<Set<Integer>> STEPS =
      List.of(Set.of(0, 5), Set.of(0, 2, 4, 6, 8), Set.of(1, 3, 5, 7, 9));

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.DIGIT_PATTERN;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    for (String factor : record.factors()) {
      Series sent =
          Series.of(
              record.of(factor).valid().points().stream().filter(p -> !p.computed()).toList());
      for (Span stretch : span.weeks(rules.digitPattern().weeks())) {
        examine(
            factor, withoutFlatRuns(sent.within(stretch)), stretch, rules.digitPattern(), found);
      }
    }
    return found;
  }

  private static void examine(
      String factor,
      Series values,
      Span stretch,
      SuspicionRules.DigitPattern rules,
      List<Finding> found) {
    int n = values.size();
    if (n < rules.leastValues() || !spreads(values, rules.leastSpread())) {
      return;
    }
    int decimals = values.decimals();
    int[] counts = new int[10];
    values.points().forEach(p -> counts[lastDigit(p.value(), decimals)]++);
    double statistic = EvenDigits.statistic(counts, n);
    if (Math.sqrt(statistic / n) < rules.effect().doubleValue() || isStep(counts)) {
      return;
    }
    double chance = EvenDigits.chance(counts, n);
    if (Chance.rarity(chance) >= rules.rarity().doubleValue()) {
      found.add(
          Finding.of(
              SuspicionKind.DIGIT_PATTERN,
              factor,
              stretch,
              Chance.rarity(chance),
              new Evidence.DigitPattern(
                  decimals,
                  Arrays.stream(counts).boxed().toList(),
                  Robust.shown(n / 10.0),
                  Robust.shown(statistic),
                  Robust.shown(chance),
                  EvenDigits.exact(n))));
    }
  }

  /** Only then chance deals the last digit evenly. */
  private static boolean spreads(Series values, int steps) {
    double[] v = values.values();
    return Robust.quantile(v, 0.75) - Robust.quantile(v, 0.25) >= steps * values.resolution();
  }

  /** One value that stands for long is a flat line, and says nothing of digits. */
  private static Series withoutFlatRuns(Series values) {
    List<Point> once = new ArrayList<>();
    FlatLine.runs(values).forEach(run -> once.add(values.get(run.first())));
    return Series.of(once);
  }

  private static boolean isStep(int[] counts) {
    Set<Integer> seen =
        IntStream.range(0, 10).filter(d -> counts[d] > 0).boxed().collect(Collectors.toSet());
    return STEPS.stream().anyMatch(step -> step.containsAll(seen));
  }

  private static int lastDigit(BigDecimal value, int decimals) {
    return value
        .setScale(decimals, RoundingMode.UNNECESSARY)
        .unscaledValue()
        .abs()
        .mod(java.math.BigInteger.TEN)
        .intValue();
  }
}
