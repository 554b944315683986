package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Frames whose clocks contradict each other by more than drift: stamped ahead of our clock, sent
 * before what they report was over, from a clock that lost its time, or late by the same amount all
 * day. What merely comes late, as after a broken line, is none of these.
 */
final class Clocks implements Detector {
  private static final Duration LONGEST_LAG = Duration.ofHours(24);
  private static final double STEADY_MINUTES = 1;

  /** Samples that are shown. */
  private static final int SHOWN = 120;

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.CLOCK;
  }

  @Override
  public boolean everyHour() {
    return true;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    Map<LocalDate, List<ClockSample>> days =
        record.clocks().stream()
            .collect(
                Collectors.groupingBy(
                    s -> CityTime.day(s.received()), TreeMap::new, Collectors.toList()));
    List<Finding> found = new ArrayList<>();
    days.forEach(
        (day, samples) -> {
          Span whole = new Span(CityTime.startOf(day), CityTime.startOf(day.plusDays(1)));
          if (whole.meets(span)) {
            examine(samples, whole, rules.clock(), found);
          }
        });
    return found;
  }

  private static void examine(
      List<ClockSample> samples, Span day, SuspicionRules.Clock rules, List<Finding> found) {
    Duration drift = Duration.ofMinutes(rules.driftMinutes());
    Instant noClockBefore = CityTime.startOf(rules.noClockBefore());
    int ahead = 0;
    int early = 0;
    int reset = 0;
    for (ClockSample s : samples) {
      Instant limit = s.received().plus(drift);
      boolean lost = s.measured().isBefore(noClockBefore);
      reset += lost ? 1 : 0;
      ahead += s.measured().isAfter(limit) || s.sent() != null && s.sent().isAfter(limit) ? 1 : 0;
      early += !lost && s.sent() != null && s.sent().plus(drift).isBefore(s.over()) ? 1 : 0;
    }
    BigDecimal lag = steadyLag(samples, rules);
    int odd = ahead + early + reset;
    if (odd >= rules.odd() || lag != null) {
      found.add(
          Finding.of(
              SuspicionKind.CLOCK,
              null,
              day,
              4 + Math.min(odd, 20) / 2.0,
              new Evidence.Clock(
                  samples.size(),
                  ahead,
                  early,
                  reset,
                  lag,
                  samples.stream().limit(SHOWN).toList())));
    }
  }

  /** The lag in minutes where it is long and the same all day, otherwise null. */
  private static BigDecimal steadyLag(List<ClockSample> samples, SuspicionRules.Clock rules) {
    List<ClockSample> stamped = samples.stream().filter(s -> s.sent() != null).toList();
    if (stamped.size() < rules.steadyHours()
        || Duration.between(first(stamped), last(stamped)).toHours() < rules.steadyHours()) {
      return null;
    }
    double[] minutes =
        stamped.stream()
            .mapToDouble(s -> Duration.between(s.sent(), s.received()).toSeconds() / 60.0)
            .toArray();
    double lag = Robust.median(minutes);
    boolean slow = lag >= rules.slowMinutes() && lag <= LONGEST_LAG.toMinutes();
    return slow && Robust.spread(minutes) <= STEADY_MINUTES ? Robust.shown(lag) : null;
  }

  private static Instant first(List<ClockSample> samples) {
    return samples.stream().map(ClockSample::received).min(Instant::compareTo).orElseThrow();
  }

  private static Instant last(List<ClockSample> samples) {
    return samples.stream().map(ClockSample::received).max(Instant::compareTo).orElseThrow();
  }
}
