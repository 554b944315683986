package cn.yunguanjia.monitoring.judgement;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

  /** The view of findings follows the log by a moment; a correction may be faster. */
  private final Set<String> justConfirmed = ConcurrentHashMap.newKeySet();

  Judgement(Decisions decisions, LimitsInForce limits, FindingsView findings) {
    this.decisions = decisions;
    this.limits = limits;
    this.findings = findings;
  }

  /**
   * @param areas the county of each outlet's device
   */
  public void judge(List<Measured> values, Map<String, String> areas) {
    Map<String, BigDecimal> oxygen = new HashMap<>();
    for (Measured value : values) {
      if (value.factor().equals(OXYGEN)) {
        oxygen.put(moment(value), value.value());
      }
    }
    Map<String, List<LimitsInForce.Dated>> versions = new HashMap<>();
    List<Case> cases = new ArrayList<>();
    for (Measured mean : values) {
      if (mean.resolution() != Resolution.RAW && isOutlet(mean.source())) {
        AveragingPeriod period =
            mean.resolution() == Resolution.HOUR ? AveragingPeriod.HOUR : AveragingPeriod.DAY;
        LimitsInForce.at(
                versions.computeIfAbsent(mean.source(), o -> limits.of(OutletId.parse(o))),
                mean.factor(),
                period,
                mean.time())
            .ifPresent(dated -> cases.add(new Case(id(mean, period), mean, period, dated)));
      }
    }
    if (!cases.isEmpty()) {
      Set<String> standing = findings.standing(cases.stream().map(Case::id).toList());
      standing.addAll(justConfirmed);
      for (Case each : cases) {
        judge(each, Optional.ofNullable(oxygen.get(moment(each.mean()))), areas, standing);
      }
    }
  }

  /** A mean and the limit that was in force at its time. */
  private record Case(
      String id, Measured mean, AveragingPeriod period, LimitsInForce.Dated inForce) {}

  private void judge(
      Case of, Optional<BigDecimal> oxygen, Map<String, String> areas, Set<String> standing) {
    Measured mean = of.mean();
    Limit limit = of.inForce().limit();
    Optional<BigDecimal> compared =
        mean.valid() ? Comparison.value(mean, limit, oxygen) : Optional.empty();
    if (compared.filter(limit::brokenBy).isPresent()) {
      justConfirmed.add(of.id());
      decide(of.id(), new Exceedances.Broken(finding(of, compared.get(), areas)));
    } else if (standing.contains(of.id())) {
      justConfirmed.remove(of.id());
      decide(
          of.id(),
          new Exceedances.Kept(
              compared.orElse(null),
              mean.valid() ? "corrected data keeps the limit" : "the data was marked invalid",
              end(mean.time(), of.period())));
    }
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
        List.of(mean.frame()),
        end(mean.time(), of.period()));
  }

  private void decide(String id, Exceedances.Judge judge) {
    decisions.execute(Subject.of("exceedance", id), new Exceedances(), judge, JUDGED);
  }

  private static boolean isOutlet(String source) {
    return !source.startsWith("station:");
  }

  private static Instant end(Instant start, AveragingPeriod period) {
    return period == AveragingPeriod.HOUR
        ? start.plus(Duration.ofHours(1))
        : CityTime.startOf(CityTime.day(start).plusDays(1));
  }

  /** The same finding has the same id, so that repeated data finds nothing twice. */
  static String id(Measured mean, AveragingPeriod period) {
    Instant start =
        period == AveragingPeriod.DAY ? CityTime.startOf(CityTime.day(mean.time())) : mean.time();
    return UUID.nameUUIDFromBytes(
            String.join("|", mean.source(), mean.factor(), period.name(), start.toString())
                .getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static String moment(Measured value) {
    return value.source() + value.resolution() + value.time();
  }
}
