package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.monitoring.lately.Lately;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Judged;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Compares every hourly and daily mean with the limit that was in force at its time. The same
 * values give the same findings, however late or often they come.
 */
@Component
public class Judgement {
  private static final String OXYGEN = "a19001";
  private static final Origin JUDGED = new Origin("Judgement", "automation", null);

  private final Decisions decisions;
  private final LimitsInForce limits;
  private final FindingsView findings;
  private final Readings readings;

  /** The view of findings follows the log by a moment; a correction may be faster. */
  private final Lately<Boolean> justConfirmed = new Lately<>();

  Judgement(Decisions decisions, LimitsInForce limits, FindingsView findings, Readings readings) {
    this.decisions = decisions;
    this.limits = limits;
    this.findings = findings;
    this.readings = readings;
  }

  /**
   * Judges the means among the values, within the batch that wrote them.
   *
   * @param areas the county of each source
   * @return how each mean of an outlet compared with its limit
   */
  public List<Judged> judge(List<Measured> values, Map<String, String> areas) {
    Map<String, BigDecimal> oxygen = new HashMap<>();
    for (Measured value : values) {
      if (value.factor().equals(OXYGEN) && value.valid()) {
        oxygen.put(moment(value), value.value());
      }
    }
    Map<String, List<LimitsInForce.Dated>> versions =
        limits.ofFirmsOf(
            values.stream()
                .filter(value -> value.resolution().isJudged() && isOutlet(value.source()))
                .map(Measured::source)
                .collect(Collectors.toSet()));
    List<Judged> judged = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (Measured mean : values) {
      if (mean.resolution().isJudged() && isOutlet(mean.source())) {
        AveragingPeriod period = period(mean);
        LimitsInForce.at(
                versions.getOrDefault(mean.source(), List.of()), mean.factor(), period, mean.time())
            .ifPresentOrElse(
                dated -> cases.add(new Case(id(mean, period), mean, period, dated)),
                () -> judged.add(new Judged(mean, null)));
      }
    }
    if (!cases.isEmpty()) {
      Set<String> standing = findings.standing(cases.stream().map(Case::id).toList());
      for (Case each : cases) {
        judged.add(judge(each, oxygen(each, oxygen), areas, standing));
      }
    }
    return judged;
  }

  /** A mean and the limit that was in force at its time. */
  private record Case(
      String id, Measured mean, AveragingPeriod period, LimitsInForce.Dated inForce) {}

  /** Of the same frame as a rule; of an earlier one where a correction came without it. */
  private Optional<BigDecimal> oxygen(Case of, Map<String, BigDecimal> together) {
    if (of.inForce().limit().referenceOxygen() == null || of.mean().converted() != null) {
      return Optional.empty();
    }
    BigDecimal known = together.get(moment(of.mean()));
    return known != null
        ? Optional.of(known)
        : readings
            .at(of.mean().source(), OXYGEN, of.mean().resolution(), of.mean().time())
            .filter(Measured::valid)
            .map(Measured::value);
  }

  private Judged judge(
      Case of, Optional<BigDecimal> oxygen, Map<String, String> areas, Set<String> standing) {
    Measured mean = of.mean();
    Limit limit = of.inForce().limit();
    Optional<BigDecimal> compared =
        mean.valid() ? Comparison.value(mean, limit, oxygen) : Optional.empty();
    if (compared.filter(limit::brokenBy).isPresent()) {
      justConfirmed.put(of.id(), true);
      decide(of.id(), new Exceedances.Broken(finding(of, compared.get(), areas)));
    } else if (standing.contains(of.id()) || justConfirmed.find(of.id()).isPresent()) {
      justConfirmed.forget(of.id());
      decide(
          of.id(),
          new Exceedances.Kept(
              compared.orElse(null),
              reason(mean, compared),
              mean.frames(),
              end(mean.time(), of.period())));
    }
    return new Judged(mean, compared.map(limit::brokenBy).orElse(null));
  }

  private static String reason(Measured mean, Optional<BigDecimal> compared) {
    if (mean.mark() != null) {
      return "the permit holder marked the span: " + mean.mark();
    }
    if (!mean.valid()) {
      return "the data was marked invalid";
    }
    return compared.isPresent()
        ? "corrected data keeps the limit"
        : "the mean can no longer be brought to reference oxygen";
  }

  private static ExceedanceConfirmed finding(Case of, BigDecimal value, Map<String, String> areas) {
    Measured mean = of.mean();
    Limit limit = of.inForce().limit();
    return new ExceedanceConfirmed(
        of.id(),
        OutletId.parse(mean.source()).uscc(),
        mean.source(),
        areas.get(mean.source()),
        mean.factor(),
        of.period(),
        mean.time(),
        value,
        Comparison.multiple(value, limit),
        of.inForce().permitNo(),
        limit,
        mean.frames(),
        end(mean.time(), of.period()));
  }

  private void decide(String id, Exceedances.Judge judge) {
    decisions.execute(Subject.of("exceedance", id), new Exceedances(), judge, JUDGED);
  }

  private static AveragingPeriod period(Measured mean) {
    return mean.resolution() == Resolution.HOUR ? AveragingPeriod.HOUR : AveragingPeriod.DAY;
  }

  private static boolean isOutlet(String source) {
    return !source.startsWith("station:");
  }

  private static Instant end(Instant start, AveragingPeriod period) {
    return period == AveragingPeriod.HOUR
        ? start.plus(Duration.ofHours(1))
        : CityTime.startOf(CityTime.day(start).plusDays(1));
  }

  static String id(Measured mean, AveragingPeriod period) {
    return FindingId.of(mean.source(), mean.factor(), period, mean.time());
  }

  private static String moment(Measured value) {
    return value.source() + value.resolution() + value.time();
  }
}
