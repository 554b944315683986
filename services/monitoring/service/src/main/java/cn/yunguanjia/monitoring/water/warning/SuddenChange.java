package cn.yunguanjia.monitoring.water.warning;

import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.standards.water.Spread;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds a value that is not like those before it, however these scatter. */
final class SuddenChange {
  private SuddenChange() {}

  /**
   * @param before values before it
   */
  static Optional<Sign.Sudden> of(
      String item, BigDecimal value, List<BigDecimal> before, WaterRules.Sudden rules) {
    if (before.size() < Math.max(1, rules.fewestValues())) {
      return Optional.empty();
    }
    Spread usual = Spread.of(before);
    BigDecimal change = value.subtract(usual.median()).abs();
    boolean large = change.compareTo(usual.median().abs().multiply(rules.atLeast())) >= 0;
    return large && usual.isOdd(value, rules.deviations())
        ? Optional.of(new Sign.Sudden(item, value, usual.median()))
        : Optional.empty();
  }
}
