package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.monitoring.readings.Making;
import cn.yunguanjia.monitoring.readings.Making.Method;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Means that the platform makes itself where a device sends none (HJ 212-2017, appendix D). */
final class Means {
  private static final Duration HOUR = Duration.ofHours(1);

  private Means() {}

  /** The mean of an hour of a factor that no flow weighs. */
  static Optional<Measured> ofHour(List<Measured> finer, Instant hour, MonitoringRules rules) {
    return ofHour(finer, Flow.NONE, hour, rules);
  }

  /**
   * The mean of an hour from its minute means or samples, oldest first. It counts when its valid
   * values stand for enough of the hour.
   *
   * @param flow of the water meanwhile, where it weighs the factor
   */
  static Optional<Measured> ofHour(
      List<Measured> finer, Flow flow, Instant hour, MonitoringRules rules) {
    List<Duration> stands = new ArrayList<>();
    Duration covered = Duration.ZERO;
    for (int i = 0; i < finer.size(); i++) {
      Instant next = i + 1 < finer.size() ? finer.get(i + 1).time() : hour.plus(HOUR);
      Duration until = Duration.between(finer.get(i).time(), next);
      stands.add(until.compareTo(rules.sampleStandsFor()) < 0 ? until : rules.sampleStandsFor());
      if (finer.get(i).valid()) {
        covered = covered.plus(stands.get(i));
      }
    }
    return mean(
        finer,
        stands,
        flow,
        Resolution.HOUR,
        hour,
        covered.toMinutes() >= rules.validMinutesOfHour(),
        rules);
  }

  /** The mean of a day of a factor that no flow weighs. */
  static Optional<Measured> ofDay(List<Measured> hours, Instant start, MonitoringRules rules) {
    return ofDay(hours, Flow.NONE, start, rules);
  }

  /**
   * The mean of a day from its hours; it counts with enough valid ones.
   *
   * @param flow of the water by the hour, where it weighs the factor
   */
  static Optional<Measured> ofDay(
      List<Measured> hours, Flow flow, Instant start, MonitoringRules rules) {
    long valid = hours.stream().filter(Measured::valid).count();
    return mean(
        hours,
        hours.stream().map(each -> HOUR).toList(),
        flow,
        Resolution.DAY,
        start,
        valid >= rules.validHoursOfDay(),
        rules);
  }

  private static Optional<Measured> mean(
      List<Measured> all,
      List<Duration> stands,
      Flow flow,
      Resolution resolution,
      Instant start,
      boolean enough,
      MonitoringRules rules) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Measured> valid = all.stream().filter(Measured::valid).toList();
    List<Measured> used = valid.isEmpty() ? all : valid;
    Optional<BigDecimal> weighted =
        valid.isEmpty() ? Optional.empty() : weighted(all, stands, flow);
    boolean converted = used.stream().allMatch(m -> m.converted() != null);
    Method method =
        weighted.isPresent()
            ? Method.FLOW_WEIGHTED
            : flow.weighs() ? Method.ARITHMETIC_WITHOUT_FLOW : Method.ARITHMETIC;
    return Optional.of(
        new Measured(
            all.getFirst().source(),
            all.getFirst().factor(),
            resolution,
            start,
            weighted.orElseGet(() -> average(used, Measured::value)),
            converted ? average(used, Measured::converted) : null,
            enough ? Measured.NORMAL : worstMark(all),
            true,
            all.stream().flatMap(m -> m.frames().stream()).distinct().sorted().toList(),
            null,
            new Making.Averaged(method, all.size(), valid.size(), rules.version())));
  }

  /** Σ C·Q·t / Σ Q·t over the valid values; empty where the flow of one of them is not known. */
  private static Optional<BigDecimal> weighted(
      List<Measured> all, List<Duration> stands, Flow flow) {
    BigDecimal mass = BigDecimal.ZERO;
    BigDecimal volume = BigDecimal.ZERO;
    for (int i = 0; i < all.size(); i++) {
      Measured value = all.get(i);
      if (value.valid()) {
        Optional<BigDecimal> rate = flow.at(value.time());
        if (rate.isEmpty()) {
          return Optional.empty();
        }
        BigDecimal passed = rate.get().multiply(BigDecimal.valueOf(stands.get(i).toSeconds()));
        volume = volume.add(passed);
        mass = mass.add(passed.multiply(value.value()));
      }
    }
    return volume.signum() <= 0
        ? Optional.empty()
        : Optional.of(mass.divide(volume, decimals(all, Measured::value), RoundingMode.HALF_EVEN));
  }

  private static String worstMark(List<Measured> all) {
    return all.stream()
        .map(Measured::state)
        .filter(state -> !Measured.NORMAL.equals(state))
        .findFirst()
        .orElse(Measured.INSUFFICIENT);
  }

  private static BigDecimal average(List<Measured> values, Function<Measured, BigDecimal> part) {
    return values.stream()
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), decimals(values, part), RoundingMode.HALF_EVEN);
  }

  /** One more than the values have. */
  private static int decimals(List<Measured> values, Function<Measured, BigDecimal> part) {
    return values.stream().map(part).mapToInt(BigDecimal::scale).max().orElse(0) + 1;
  }
}
