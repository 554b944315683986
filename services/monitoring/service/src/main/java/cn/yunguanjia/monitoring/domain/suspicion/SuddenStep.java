package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A level that falls from one hour to the next, far below anything the outlet showed before, while
 * its flow stays: as if a sampling line were diluted or a factor changed. Only downwards; who
 * pollutes more is judged by the limit. A fall back to the usual level after an exceedance is none.
 */
final class SuddenStep implements Detector {
  private static final Duration PAST = Duration.ofDays(28);
  private static final int SHORTLY = 3;

  /** So much of the fall happens within these few hours. */
  private static final double ABRUPT = 0.7;

  /** Of the hours on each side that must be there. */
  private static final double PRESENT = 0.75;

  private static final int ENOUGH_PAST = 168;

  /**
   * @param jump between this point and the one before; where it is largest the step lies
   */
  private record Step(int at, double before, double after, double jump) {
    double fall() {
      return before - after;
    }
  }

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.SUDDEN_STEP;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    for (String factor : record.limited()) {
      Series valid = record.of(factor).valid();
      Step best = null;
      for (int i = SHORTLY; i + SHORTLY <= valid.size(); i++) {
        Step step = step(valid, i, span, rules.suddenStep());
        if (step == null) {
          continue;
        }
        boolean sameFall = best != null && i - best.at() < rules.suddenStep().hours();
        if (best != null && !sameFall) {
          examine(record, factor, valid, best, rules.suddenStep()).ifPresent(found::add);
          best = null;
        }
        best = best == null || step.jump() > best.jump() ? step : best;
      }
      if (best != null) {
        examine(record, factor, valid, best, rules.suddenStep()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The fall between this point and the one before, or null where there is none to speak of. */
  private static Step step(Series valid, int at, Span span, SuspicionRules.SuddenStep rules) {
    Instant time = valid.get(at).time();
    Duration side = Duration.ofHours(rules.hours());
    boolean seen = !time.plus(side).isAfter(span.to()) && span.from().isBefore(time.plus(side));
    if (!seen
        || Duration.between(valid.get(at - 1).time(), time).compareTo(Duration.ofHours(SHORTLY))
            > 0) {
      return null;
    }
    double shortlyBefore = middle(valid, at - SHORTLY, at);
    double shortlyAfter = middle(valid, at, at + SHORTLY);
    if (shortlyAfter > shortlyBefore * (1 - ABRUPT * (1 - rules.ratio().doubleValue()))) {
      return null;
    }
    Series before = valid.within(new Span(time.minus(side), time));
    Series after = valid.within(new Span(time, time.plus(side)));
    if (before.size() < rules.hours() * PRESENT || after.size() < rules.hours() * PRESENT) {
      return null;
    }
    Step step =
        new Step(
            at,
            Robust.median(before.values()),
            Robust.median(after.values()),
            valid.get(at - 1).value().subtract(valid.get(at).value()).doubleValue());
    boolean falls = step.after() <= step.before() * rules.ratio().doubleValue();
    return falls && shortlyBefore - shortlyAfter >= ABRUPT * step.fall() ? step : null;
  }

  private static Optional<Finding> examine(
      OutletRecord record,
      String factor,
      Series valid,
      Step step,
      SuspicionRules.SuddenStep rules) {
    Instant time = valid.get(step.at()).time();
    Duration side = Duration.ofHours(rules.hours());
    Span before = new Span(time.minus(side), time);
    Span after = new Span(time, time.plus(side));
    double[] past = valid.within(before.before(PAST)).values();
    if (past.length < ENOUGH_PAST) {
      return Optional.empty();
    }
    double lowest = Robust.quantile(past, 0.01);
    boolean usualBefore = step.before() <= Robust.quantile(past, 0.95);
    double noises = step.fall() / Math.max(Robust.spread(past), valid.resolution());
    double flow = flow(record, before, after);
    boolean sameProcess =
        Double.isNaN(flow) || Math.abs(flow - 1) <= rules.flowWithin().doubleValue();
    if (step.after() >= lowest
        || !usualBefore
        || !sameProcess
        || noises < rules.noises().doubleValue()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            SuspicionKind.SUDDEN_STEP,
            factor,
            after,
            noises,
            new Evidence.SuddenStep(
                time,
                Robust.shown(step.before()),
                Robust.shown(step.after()),
                Robust.shown(lowest),
                Double.isNaN(flow) ? null : Robust.shown(flow),
                valid.within(new Span(before.from().minus(side), after.to())).dots())));
  }

  private static double flow(OutletRecord record, Span before, Span after) {
    return record
        .flow()
        .map(Series::valid)
        .map(
            f -> Robust.median(f.within(after).values()) / Robust.median(f.within(before).values()))
        .orElse(Double.NaN);
  }

  private static double middle(Series valid, int from, int to) {
    double[] values = new double[to - from];
    for (int i = from; i < to; i++) {
      values[i - from] = valid.get(i).value().doubleValue();
    }
    return Robust.median(values);
  }
}
