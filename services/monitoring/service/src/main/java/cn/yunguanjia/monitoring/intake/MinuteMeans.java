package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.monitoring.readings.Making;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.EventTimeRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Minutes made of samples where a device sends no minute means: a valid minute needs twelve valid
 * readings, one every five seconds (HJ 212-2017, formula 23). Only a device that uploads every
 * reading can reach them; one that uploads now and then has its own minutes behind what it sends,
 * and its samples stand for the time to the next.
 */
public final class MinuteMeans {
  private MinuteMeans() {}

  /** Whether these samples of an hour are every reading, so that minutes can be made of them. */
  static boolean isEveryReading(List<Measured> samples, EventTimeRules rules) {
    return minutes(samples).values().stream()
        .anyMatch(minute -> minute.size() >= rules.readingsOfMinute());
  }

  /**
   * @param samples of one factor, oldest first
   */
  public static List<Measured> of(List<Measured> samples, EventTimeRules rules) {
    int needed = isEveryReading(samples, rules) ? rules.readingsOfMinute() : 1;
    List<Measured> means = new ArrayList<>();
    minutes(samples).forEach((start, minute) -> means.add(mean(start, minute, needed, rules)));
    return means;
  }

  private static TreeMap<Instant, List<Measured>> minutes(List<Measured> samples) {
    TreeMap<Instant, List<Measured>> minutes = new TreeMap<>();
    for (Measured sample : samples) {
      minutes
          .computeIfAbsent(sample.time().truncatedTo(ChronoUnit.MINUTES), m -> new ArrayList<>())
          .add(sample);
    }
    return minutes;
  }

  private static Measured mean(
      Instant start, List<Measured> minute, int needed, EventTimeRules rules) {
    List<Measured> valid = minute.stream().filter(Measured::valid).toList();
    List<Measured> used = valid.isEmpty() ? minute : valid;
    boolean converted = used.stream().allMatch(m -> m.converted() != null);
    String worst =
        minute.stream()
            .map(Measured::state)
            .filter(state -> !Measured.NORMAL.equals(state))
            .findFirst()
            .orElse(Measured.INSUFFICIENT);
    return new Measured(
        minute.getFirst().source(),
        minute.getFirst().factor(),
        Resolution.MINUTE,
        start,
        average(used.stream().map(Measured::value).toList()),
        converted ? average(used.stream().map(Measured::converted).toList()) : null,
        valid.size() >= needed ? Measured.NORMAL : worst,
        true,
        minute.stream().flatMap(m -> m.frames().stream()).distinct().sorted().toList(),
        null,
        new Making.Averaged(
            Making.Method.ARITHMETIC, minute.size(), valid.size(), rules.version()));
  }

  private static BigDecimal average(List<BigDecimal> values) {
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int decimals = values.stream().mapToInt(BigDecimal::scale).max().orElse(0) + 1;
    return sum.divide(BigDecimal.valueOf(values.size()), decimals, RoundingMode.HALF_EVEN);
  }
}
