package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of values that came once before within a year. Changes from hour to hour are compared and
 * not values, so that a copy with something added is found, too. Windows are hashed as they roll,
 * so that a year is searched in one pass; how unlikely a match is follows from how often each of
 * its changes comes at this outlet.
 */
final class CopiedPeriod implements Detector {
  private static final long BASE = 1_000_003;

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.COPIED_PERIOD;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    Duration back = Duration.ofDays(rules.copiedPeriod().lookBackDays());
    for (String factor : record.limited()) {
      Series year = record.of(factor).within(new Span(span.from().minus(back), span.to())).valid();
      new Search(factor, year, rules.copiedPeriod()).run(span, found);
    }
    return found;
  }

  /** Over one factor's year. */
  private static final class Search {
    private final String factor;
    private final Series year;
    private final SuspicionRules.CopiedPeriod rules;
    private final long[] levels;
    private final long[] changes;
    private final Map<Long, Integer> often = new HashMap<>();

    Search(String factor, Series year, SuspicionRules.CopiedPeriod rules) {
      this.factor = factor;
      this.year = year;
      this.rules = rules;
      int decimals = year.decimals();
      this.levels =
          year.points().stream()
              .mapToLong(
                  p ->
                      p.value()
                          .setScale(decimals, RoundingMode.HALF_EVEN)
                          .unscaledValue()
                          .longValue())
              .toArray();
      this.changes = new long[Math.max(0, levels.length - 1)];
      for (int i = 0; i < changes.length; i++) {
        changes[i] = levels[i + 1] - levels[i];
        often.merge(changes[i], 1, Integer::sum);
      }
    }

    void run(Span span, List<Finding> found) {
      int window = rules.window();
      long leading = 1;
      for (int i = 1; i < window; i++) {
        leading *= BASE;
      }
      Map<Long, Integer> seen = new HashMap<>();
      long hash = 0;
      int nextFree = 0;
      for (int end = 0; end < changes.length; end++) {
        if (end >= window) {
          hash -= changes[end - window] * leading;
        }
        hash = hash * BASE + changes[end];
        int start = end - window + 1;
        if (start < 0) {
          continue;
        }
        Integer earlier = seen.putIfAbsent(hash, start);
        if (earlier != null && start >= nextFree && start - earlier >= window) {
          int length = length(earlier, start);
          if (length >= window) {
            nextFree = start + length;
            examine(earlier, start, length, span, found);
          }
        }
      }
    }

    /** How many changes match from there on; a period does not copy itself. */
    private int length(int earlier, int later) {
      int n = 0;
      while (later + n < changes.length
          && earlier + n < later
          && changes[earlier + n] == changes[later + n]) {
        n++;
      }
      return n;
    }

    private void examine(int earlier, int later, int length, Span span, List<Finding> found) {
      double bits = 0;
      for (int i = 0; i < length; i++) {
        bits -= Math.log(often.get(changes[later + i]) / (double) changes.length) / Math.log(2);
      }
      Span copy = span(later, length);
      int hours = length + 1;
      if (hours < rules.leastHours() || bits < rules.bits() || !copy.meets(span)) {
        return;
      }
      BigDecimal offset = BigDecimal.valueOf(levels[later] - levels[earlier], year.decimals());
      found.add(
          Finding.of(
              SuspicionKind.COPIED_PERIOD,
              factor,
              copy,
              bits / 6,
              new Evidence.CopiedPeriod(
                  year.get(earlier).time(),
                  hours,
                  offset,
                  (int) bits,
                  year.within(copy).dots(),
                  year.within(span(earlier, length)).dots())));
    }

    private Span span(int first, int length) {
      return new Span(
          year.get(first).time(), year.get(first + length).time().plus(Duration.ofHours(1)));
    }
  }
}
