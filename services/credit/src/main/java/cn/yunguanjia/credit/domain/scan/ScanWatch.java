package cn.yunguanjia.credit.domain.scan;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.credit.ScanKind;
import cn.yunguanjia.language.credit.ScanRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is unusual about an hour, by the rules of its day. */
public final class ScanWatch {
  private ScanWatch() {}

  /**
   * @param usual null where the rule does not ask for it
   */
  public record Finding(ScanRule rule, int scans, int threshold, BigDecimal usual) {}

  public static List<Finding> ofCode(ScanRules rules, ScanHistory history, Instant hour) {
    List<Finding> found = new ArrayList<>();
    BigDecimal usual = history.usualBefore(hour);
    int bound =
        BigDecimal.valueOf(rules.burst().times())
            .multiply(usual)
            .max(BigDecimal.valueOf(rules.burst().atLeast()))
            .setScale(0, RoundingMode.FLOOR)
            .intValueExact();
    int scans = history.ofHour(hour, _ -> true);
    if (scans > bound) {
      found.add(new Finding(ScanRule.BURST, scans, bound, usual));
    }
    forged(rules, history, hour).ifPresent(found::add);
    return found;
  }

  /** Of the scans that led to no known code. */
  public static List<Finding> ofNoCode(ScanRules rules, ScanHistory history, Instant hour) {
    List<Finding> found = new ArrayList<>();
    int guessed = history.ofHour(hour, kind -> !kind.forged());
    if (guessed > rules.guessed().perHour()) {
      found.add(new Finding(ScanRule.GUESSED, guessed, rules.guessed().perHour(), null));
    }
    forged(rules, history, hour).ifPresent(found::add);
    return found;
  }

  private static Optional<Finding> forged(ScanRules rules, ScanHistory history, Instant hour) {
    int scans = history.ofDay(CityTime.day(hour), ScanKind::forged);
    int from = rules.forged().perDay();
    return scans >= from
        ? Optional.of(new Finding(ScanRule.FORGED, scans, from, null))
        : Optional.empty();
  }
}
