package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Calibration and maintenance that begin again and again just when the value is high and rising, or
 * always at the hour that would be the highest of the day. Nightly calibration by the clock is
 * usual, and only looked at where the hours beside it are high.
 */
final class Marks implements Detector {
  private static final int WEEKS = 2;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int HOURS_OF_DAY = 24;
  private static final double MOSTLY = 0.7;

  /** A mark's first hour, and the two valid hours before and the one after it. */
  private record Begin(Instant at, double earlier, double before, double after) {
    boolean highAndRising(double high) {
      return before >= high && before >= earlier;
    }
  }

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.MARKS;
  }

  /** A mark concerns all factors of an outlet; the one that shows it best stands for all. */
  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    for (Span stretch : span.weeks(WEEKS)) {
      record.limited().stream()
          .sorted()
          .map(factor -> examine(factor, record.of(factor).within(stretch), stretch, rules.marks()))
          .flatMap(Optional::stream)
          .max(Comparator.comparing(Finding::strength))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> examine(
      String factor, Series all, Span stretch, SuspicionRules.Marks rules) {
    List<Begin> begins = begins(all);
    if (begins.size() < rules.leastMarks()) {
      return Optional.empty();
    }
    double share = rules.high().doubleValue();
    double high = Robust.quantile(all.valid().values(), share);
    int atHigh = (int) begins.stream().filter(b -> b.highAndRising(high)).count();
    double byValue = Chance.rarity(Chance.atLeast(atHigh, begins.size(), 1 - share));
    int[] hours = new int[HOURS_OF_DAY];
    begins.forEach(b -> hours[hour(b)]++);
    int most = 0;
    for (int h = 1; h < HOURS_OF_DAY; h++) {
      most = hours[h] > hours[most] ? h : most;
    }
    int peak = most;
    double byHour =
        besideHigh(begins.stream().filter(b -> hour(b) == peak).toList(), all.valid())
            ? Chance.rarity(
                HOURS_OF_DAY * Chance.atLeast(hours[peak], begins.size(), 1.0 / HOURS_OF_DAY))
            : 0;
    double rarity = Math.max(byValue, byHour);
    return rarity < rules.rarity().doubleValue()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                SuspicionKind.MARKS,
                factor,
                stretch,
                rarity,
                new Evidence.Marks(
                    begins.size(),
                    atHigh,
                    peak,
                    hours[peak],
                    begins.stream().map(Begin::at).toList(),
                    all.valid().dots())));
  }

  private static boolean besideHigh(List<Begin> begins, Series valid) {
    double upper = Robust.quantile(valid.values(), 0.75);
    long high = begins.stream().filter(b -> (b.before() + b.after()) / 2 >= upper).count();
    return high >= MOSTLY * begins.size();
  }

  private static List<Begin> begins(Series all) {
    List<Begin> begins = new ArrayList<>();
    for (int i = 2; i < all.size(); i++) {
      Point mark = all.get(i);
      Point before = all.get(i - 1);
      boolean begun =
          mark.marked() && before.valid() && before.time().plus(HOUR).equals(mark.time());
      if (begun) {
        begins.add(
            new Begin(
                mark.time(),
                all.get(i - 2).value().doubleValue(),
                before.value().doubleValue(),
                after(all, i)));
      }
    }
    return begins;
  }

  private static double after(Series all, int mark) {
    for (int i = mark + 1; i < all.size(); i++) {
      if (all.get(i).valid()) {
        return all.get(i).value().doubleValue();
      }
    }
    return Double.NEGATIVE_INFINITY;
  }

  private static int hour(Begin begin) {
    return begin.at().atZone(CityTime.ZONE).getHour();
  }
}
