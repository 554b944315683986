package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that does not move while it should: for so many hours that the outlet's own past, in
 * which neighbours were equal now and then, hardly ever brings it. How often a third equal value
 * follows two is counted by itself: a slow signal stays at its turning points for a while.
 */
final class FlatLine implements Detector {
  private static final Duration PAST = Duration.ofDays(28);
  private static final Duration GAP = Duration.ofHours(6);
  private static final Duration AROUND = Duration.ofHours(48);
  private static final int HOURS_OF_A_MONTH = 720;
  private static final int ENOUGH_PAST = 100;

  /** Points first to last, all of one value. */
  record Run(int first, int last) {
    int hours() {
      return last - first + 1;
    }
  }

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.FLAT_LINE;
  }

  @Override
  public boolean everyHour() {
    return true;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    for (String factor : record.factors()) {
      Series valid = record.of(factor).valid();
      for (Run run : runs(valid)) {
        if (run.hours() >= rules.flatLine().leastHours()
            && valid.get(run.first()).value().signum() != 0
            && span(valid, run).meets(span)) {
          examine(factor, valid, run, rules.flatLine(), found);
        }
      }
    }
    return found;
  }

  private static void examine(
      String factor, Series valid, Run run, SuspicionRules.FlatLine rules, List<Finding> found) {
    Span stretch = span(valid, run);
    Series past = valid.within(stretch.before(PAST));
    int longest = 0;
    int repeats = 0;
    int again = 0;
    for (Run earlier : runs(past)) {
      longest = Math.max(longest, earlier.hours());
      repeats += earlier.hours() - 1;
      again += Math.max(0, earlier.hours() - 2);
    }
    boolean known = past.size() >= ENOUGH_PAST;
    double share = (repeats + 1.0) / (past.size() + 2.0);
    double shareAgain = (again + 2 * share) / (repeats + 2.0);
    double rarity =
        -Math.log10(HOURS_OF_A_MONTH * share) - (run.hours() - 2) * Math.log10(shareAgain);
    boolean odd =
        known
            ? rarity >= rules.rarity().doubleValue() && run.hours() >= 2 * longest
            : run.hours() >= rules.hoursWithoutHistory();
    if (odd || run.hours() >= rules.hoursAnyway()) {
      Span around = new Span(stretch.from().minus(AROUND), stretch.to().plus(AROUND));
      found.add(
          Finding.of(
              SuspicionKind.FLAT_LINE,
              factor,
              stretch,
              Math.max(rarity, rules.rarity().doubleValue()),
              new Evidence.FlatLine(
                  valid.get(run.first()).value(),
                  run.hours(),
                  longest,
                  Robust.shown(share),
                  valid.within(around).dots())));
    }
  }

  /** Stretches of equal values; a gap that is too long ends one. */
  static List<Run> runs(Series valid) {
    List<Run> runs = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= valid.size(); i++) {
      if (i == valid.size()
          || valid.get(i).value().compareTo(valid.get(first).value()) != 0
          || Duration.between(valid.get(i - 1).time(), valid.get(i).time()).compareTo(GAP) > 0) {
        runs.add(new Run(first, i - 1));
        first = i;
      }
    }
    return valid.size() == 0 ? List.of() : runs;
  }

  private static Span span(Series valid, Run run) {
    return new Span(
        valid.get(run.first()).time(), valid.get(run.last()).time().plus(Duration.ofHours(1)));
  }
}
