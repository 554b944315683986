package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.monitoring.judgement.Comparison;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Change;
import cn.yunguanjia.monitoring.readings.Incoming;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * An oxygen that comes late or is corrected changes what other means are at reference oxygen,
 * though what was measured of them stays: these are corrections, too. Only means that the platform
 * converts itself; a device's own conversion does not ask for its oxygen.
 */
@Component
class OxygenCorrections {
  static final String OXYGEN = "a19001";
  private final LimitsInForce limits;
  private final Readings readings;

  OxygenCorrections(LimitsInForce limits, Readings readings) {
    this.limits = limits;
    this.readings = readings;
  }

  /**
   * Within a batch and before it is written: means that will be another value at reference oxygen.
   *
   * @param lateAfter how much later than its end something must have been measured for a mean to be
   *     converted late
   */
  List<Change> of(Incoming incoming, Duration lateAfter) {
    Map<String, Measured> arriving = new LinkedHashMap<>();
    incoming.standing().forEach(value -> arriving.put(place(value, value.factor()), value));
    Set<String> told =
        incoming.changes().stream()
            .map(change -> place(change.after(), change.after().factor()))
            .collect(Collectors.toSet());
    List<Measured> oxygens =
        arriving.values().stream().filter(OxygenCorrections::isOxygen).toList();
    if (oxygens.isEmpty()) {
      return List.of();
    }
    Map<String, List<LimitsInForce.Dated>> versions =
        limits.ofFirmsOf(oxygens.stream().map(Measured::source).collect(Collectors.toSet()));
    List<Change> changes = new ArrayList<>();
    for (Measured oxygen : oxygens) {
      List<LimitsInForce.Dated> ofOutlet = versions.getOrDefault(oxygen.source(), List.of());
      Optional<Measured> stood = at(oxygen, OXYGEN);
      for (Limit limit : converted(ofOutlet, oxygen)) {
        if (!told.contains(place(oxygen, limit.factor()))) {
          Optional<Measured> before = at(oxygen, limit.factor());
          Measured now = arriving.getOrDefault(place(oxygen, limit.factor()), before.orElse(null));
          before
              .filter(was -> counts(was) && counts(now))
              .filter(was -> valid(stood).isPresent() || late(was, incoming, lateAfter))
              .flatMap(was -> change(was, now, limit, stood, oxygen))
              .ifPresent(changes::add);
        }
      }
    }
    return changes;
  }

  private static Optional<Change> change(
      Measured was, Measured now, Limit limit, Optional<Measured> stood, Measured oxygen) {
    Optional<BigDecimal> before = Comparison.converted(was, limit, valid(stood));
    Optional<BigDecimal> after = Comparison.converted(now, limit, valid(Optional.of(oxygen)));
    boolean same =
        before.isPresent() == after.isPresent()
            && before.map(b -> b.compareTo(after.get()) == 0).orElse(true);
    return same
        ? Optional.empty()
        : Optional.of(
            new Change(stood.map(o2 -> was.with(before, o2)).orElse(was), now.with(after, oxygen)));
  }

  private static boolean counts(Measured mean) {
    return mean.valid() && mean.converted() == null;
  }

  private static Optional<BigDecimal> valid(Optional<Measured> oxygen) {
    return oxygen.filter(Measured::valid).map(Measured::value);
  }

  /** What belongs to one moment may come in two frames, and is no correction. */
  private static boolean late(Measured mean, Incoming incoming, Duration lateAfter) {
    Instant newest = incoming.newest().getOrDefault(mean.source(), Map.of()).get(mean.factor());
    return newest != null && newest.isAfter(mean.end().plus(lateAfter));
  }

  private static List<Limit> converted(List<LimitsInForce.Dated> versions, Measured oxygen) {
    AveragingPeriod period =
        oxygen.resolution() == Resolution.HOUR ? AveragingPeriod.HOUR : AveragingPeriod.DAY;
    return versions.stream()
        .map(dated -> dated.limit().factor())
        .distinct()
        .flatMap(factor -> LimitsInForce.at(versions, factor, period, oxygen.time()).stream())
        .map(LimitsInForce.Dated::limit)
        .filter(limit -> limit.referenceOxygen() != null)
        .toList();
  }

  private Optional<Measured> at(Measured oxygen, String factor) {
    return readings.at(oxygen.source(), factor, oxygen.resolution(), oxygen.time());
  }

  private static boolean isOxygen(Measured value) {
    return value.factor().equals(OXYGEN)
        && value.resolution().isJudged()
        && !value.source().startsWith(DeviceView.STATION);
  }

  private static String place(Measured value, String factor) {
    return String.join(
        "|", value.source(), factor, value.resolution().name(), value.time().toString());
  }
}
