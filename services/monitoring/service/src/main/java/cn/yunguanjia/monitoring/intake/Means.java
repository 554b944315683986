package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Means that the platform makes itself where a device sends none (HJ 212-2017, appendix D). */
final class Means {
  private Means() {}

  /**
   * The mean of an hour from its minute means or samples, oldest first. It counts when its valid
   * values stand for enough of the hour.
   */
  static Optional<Measured> ofHour(List<Measured> finer, Instant hour, MonitoringRules rules) {
    List<Measured> valid = finer.stream().filter(Measured::valid).toList();
    Duration covered = Duration.ZERO;
    for (int i = 0; i < finer.size(); i++) {
      if (finer.get(i).valid()) {
        Instant next =
            i + 1 < finer.size() ? finer.get(i + 1).time() : hour.plus(Duration.ofHours(1));
        Duration until = Duration.between(finer.get(i).time(), next);
        covered =
            covered.plus(
                until.compareTo(rules.sampleStandsFor()) < 0 ? until : rules.sampleStandsFor());
      }
    }
    return mean(
        finer, valid, Resolution.HOUR, hour, covered.toMinutes() >= rules.validMinutesOfHour());
  }

  /** The mean of a day from its hours; it counts with enough valid ones. */
  static Optional<Measured> ofDay(List<Measured> hours, Instant start, MonitoringRules rules) {
    List<Measured> valid = hours.stream().filter(Measured::valid).toList();
    return mean(hours, valid, Resolution.DAY, start, valid.size() >= rules.validHoursOfDay());
  }

  private static Optional<Measured> mean(
      List<Measured> all,
      List<Measured> valid,
      Resolution resolution,
      Instant start,
      boolean enough) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Measured> used = valid.isEmpty() ? all : valid;
    boolean converted = used.stream().allMatch(m -> m.converted() != null);
    return Optional.of(
        new Measured(
            all.getFirst().source(),
            all.getFirst().factor(),
            resolution,
            start,
            average(used.stream().map(Measured::value).toList()),
            converted ? average(used.stream().map(Measured::converted).toList()) : null,
            enough ? Measured.NORMAL : worstMark(all),
            true,
            all.stream().flatMap(m -> m.frames().stream()).distinct().sorted().toList()));
  }

  private static String worstMark(List<Measured> all) {
    return all.stream()
        .map(Measured::flag)
        .filter(flag -> !Measured.NORMAL.equals(flag))
        .findFirst()
        .orElse(Measured.INSUFFICIENT);
  }

  /** With one decimal more than its values have. */
  private static BigDecimal average(List<BigDecimal> values) {
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int decimals = values.stream().mapToInt(BigDecimal::scale).max().orElse(0) + 1;
    return sum.divide(BigDecimal.valueOf(values.size()), decimals, RoundingMode.HALF_EVEN);
  }
}
