package cn.yunguanjia.credit.domain.scan;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.credit.ScanRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    int forged = forgedOnTheDayOf(history, hour);
    if (forged >= rules.forged().perDay()) {
      found.add(new Finding(ScanRule.FORGED, forged, rules.forged().perDay(), null));
    }
    return found;
  }

  /** Of the scans that led to no known code. */
  public static List<Finding> ofNoCode(ScanRules rules, ScanHistory history, Instant hour) {
    List<Finding> found = new ArrayList<>();
    int guessed = history.ofHour(hour, kind -> !kind.forged());
    if (guessed > rules.guessed().perHour()) {
      found.add(new Finding(ScanRule.GUESSED, guessed, rules.guessed().perHour(), null));
    }
    int forged = forgedOnTheDayOf(history, hour);
    if (forged >= rules.forged().perDay()) {
      found.add(new Finding(ScanRule.FORGED, forged, rules.forged().perDay(), null));
    }
    return found;
  }

  private static int forgedOnTheDayOf(ScanHistory history, Instant hour) {
    return history.ofDay(CityTime.day(hour), kind -> kind.forged());
  }
}
