package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.monitoring.corrections.AsKnown;
import cn.yunguanjia.monitoring.curve.Curves;
import cn.yunguanjia.monitoring.judgement.JudgedOver;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what was asked for portion by portion, so that a year never stands in memory at once. */
@Component
class Lines {
  private final Readings readings;
  private final LimitsInForce limits;
  private final JudgedOver judged;
  private final Curves curves;
  private final AsKnown asKnown;

  /** Takes one line after the other, in the order of time. */
  interface Sink {
    void take(Line line) throws java.io.IOException;
  }

  Lines(
      Readings readings, LimitsInForce limits, JudgedOver judged, Curves curves, AsKnown asKnown) {
    this.readings = readings;
    this.limits = limits;
    this.judged = judged;
    this.curves = curves;
    this.asKnown = asKnown;
  }

  void read(Asked asked, Locale language, Sink sink) throws java.io.IOException {
    String outlet = asked.outlet().toString();
    List<LimitsInForce.Dated> dated = limits.of(asked.outlet());
    List<String> factors =
        asked.factors().isEmpty()
            ? readings.latest(outlet).stream().map(Measured::factor).toList()
            : asked.factors();
    Duration portion = portion(asked.resolution());
    for (Instant at = asked.from(); at.isBefore(asked.to()); at = at.plus(portion)) {
      Instant end = at.plus(portion).isBefore(asked.to()) ? at.plus(portion) : asked.to();
      List<Measured> values = new ArrayList<>();
      for (String factor : factors) {
        values.addAll(curves.values(outlet, factor, asked.resolution(), at, end));
      }
      List<Measured> known =
          new ArrayList<>(
              asked.asOf() == null ? values : asKnown.at(asked.asOf(), outlet, at, end, values));
      known.sort(Comparator.comparing(Measured::time).thenComparing(Measured::factor));
      Set<String> findings = findings(asked, known, at, end);
      for (Measured value : known) {
        sink.take(line(value, dated, findings, language));
      }
    }
  }

  /** The means on which a finding stands, or stood. */
  private Set<String> findings(Asked asked, List<Measured> known, Instant from, Instant to) {
    if (!asked.resolution().isJudged()) {
      return Set.of();
    }
    AveragingPeriod period = periods(asked.resolution()).getFirst();
    return asked.asOf() == null
        ? judged.of(asked.outlet().toString(), CityTime.day(from), CityTime.day(to)).stream()
            .map(finding -> key(finding.factor(), finding.period(), finding.start()))
            .collect(Collectors.toSet())
        : asKnown.judged(asked.asOf(), known, period).stream()
            .map(mean -> key(mean.factor(), period, mean.time()))
            .collect(Collectors.toSet());
  }

  private static Line line(
      Measured value, List<LimitsInForce.Dated> dated, Set<String> findings, Locale language) {
    Optional<LimitsInForce.Dated> inForce =
        periods(value.resolution()).stream()
            .flatMap(
                period -> LimitsInForce.at(dated, value.factor(), period, value.time()).stream())
            .findFirst();
    Optional<Limit> limit = inForce.map(LimitsInForce.Dated::limit);
    Bilingual name = Pollutant.nameOf(value.factor());
    BigDecimal shown = value.converted() != null ? value.converted() : value.value();
    return new Line(
        value.time(),
        value.factor(),
        name.in(language),
        shown,
        limit.map(Limit::unit).orElse(Pollutant.unitOf(value.factor())),
        value.value(),
        value.flag(),
        value.valid(),
        value.computed(),
        limit.map(Limit::min).orElse(null),
        limit.map(Limit::max).orElse(null),
        limit.map(Limit::period).orElse(null),
        limit.map(Lines::basis).orElse(null),
        inForce.map(LimitsInForce.Dated::permitNo).orElse(null),
        value.resolution().isJudged()
            && findings.contains(
                key(value.factor(), periods(value.resolution()).getFirst(), value.time())),
        value.frames().stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  private static String basis(Limit limit) {
    return limit.clause() == null ? limit.standard() : limit.standard() + " " + limit.clause();
  }

  /** The periods whose limit says something of a value, the nearest first. */
  private static List<AveragingPeriod> periods(Resolution resolution) {
    return switch (resolution) {
      case RAW, MINUTE -> List.of(AveragingPeriod.HOUR, AveragingPeriod.DAY);
      case HOUR -> List.of(AveragingPeriod.HOUR);
      case DAY -> List.of(AveragingPeriod.DAY);
    };
  }

  private static Duration portion(Resolution resolution) {
    return switch (resolution) {
      case RAW, MINUTE -> Duration.ofDays(1);
      case HOUR -> Duration.ofDays(30);
      case DAY -> Duration.ofDays(366);
    };
  }

  private static String key(String factor, AveragingPeriod period, Instant start) {
    Instant begin = period == AveragingPeriod.DAY ? CityTime.startOf(CityTime.day(start)) : start;
    return factor + "|" + period + "|" + begin;
  }
}
