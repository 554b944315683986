package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.monitoring.domain.suspicion.DayTotal;
import cn.yunguanjia.monitoring.domain.suspicion.OutletRecord;
import cn.yunguanjia.monitoring.domain.suspicion.Point;
import cn.yunguanjia.monitoring.domain.suspicion.Series;
import cn.yunguanjia.monitoring.domain.suspicion.Span;
import cn.yunguanjia.monitoring.emissions.Emissions;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what is known of an outlet for those who look at it. */
@Component
class OutletRecords {
  private static final List<String> PROCESS = List.of("w00000", "a00000", "a19001");

  private static final int DAYS_OF_TOTALS = 31;

  private final Readings readings;
  private final LimitsInForce limits;
  private final FrameClocks clocks;
  private final Emissions emissions;

  OutletRecords(Readings readings, LimitsInForce limits, FrameClocks clocks, Emissions emissions) {
    this.emissions = emissions;
    this.readings = readings;
    this.limits = limits;
    this.clocks = clocks;
  }

  /**
   * @param back how far before the span the record reaches
   * @param totals whether also with the totals of its days
   * @param more factors beside those that are limited
   */
  OutletRecord of(String outlet, Span span, Duration back, boolean totals, Set<String> more) {
    List<OutletRecord.Bound> bounds = bounds(outlet, span.to());
    Set<String> factors = new TreeSet<>(more);
    factors.addAll(PROCESS);
    bounds.forEach(b -> factors.add(b.factor()));
    Map<String, Series> hours = new HashMap<>();
    for (String factor : factors) {
      List<Point> points =
          readings
              .series(outlet, factor, Resolution.HOUR, span.from().minus(back), span.to())
              .stream()
              .map(OutletRecords::point)
              .toList();
      if (!points.isEmpty()) {
        hours.put(factor, Series.of(points));
      }
    }
    return new OutletRecord(
        hours,
        bounds,
        clocks.of(outlet, span),
        totals ? totals(OutletId.parse(outlet), hours.keySet(), span) : Map.of());
  }

  /** A run of days that began so long before the span is still told from its beginning. */
  private Map<String, List<DayTotal>> totals(OutletId outlet, Set<String> factors, Span span) {
    LocalDate from = CityTime.day(span.from()).minusDays(DAYS_OF_TOTALS);
    LocalDate to = CityTime.day(span.to().minusNanos(1));
    Map<String, List<DayTotal>> totals = new HashMap<>();
    for (String factor : factors) {
      List<DayTotal> days =
          emissions.of(outlet, factor, from, to).stream()
              .filter(day -> day.told() != null && day.told().compared() != null)
              .map(
                  day ->
                      new DayTotal(
                          CityTime.startOf(day.day()),
                          day.told().hours(),
                          day.told().amount(),
                          day.told().compared(),
                          day.told().rounding()))
              .toList();
      if (!days.isEmpty()) {
        totals.put(factor, days);
      }
    }
    return totals;
  }

  /** The upper limits in force at a time, on hourly means where there are such. */
  private List<OutletRecord.Bound> bounds(String outlet, Instant at) {
    List<LimitsInForce.Dated> versions = limits.of(OutletId.parse(outlet));
    List<OutletRecord.Bound> bounds = new ArrayList<>();
    versions.stream()
        .map(dated -> dated.limit().factor())
        .distinct()
        .forEach(
            factor ->
                inForce(versions, factor, at)
                    .map(LimitsInForce.Dated::limit)
                    .filter(limit -> limit.max() != null)
                    .ifPresent(
                        limit ->
                            bounds.add(
                                new OutletRecord.Bound(
                                    factor, limit.max(), limit.referenceOxygen() != null))));
    return bounds;
  }

  private static Optional<LimitsInForce.Dated> inForce(
      List<LimitsInForce.Dated> versions, String factor, Instant at) {
    return Stream.of(AveragingPeriod.HOUR, AveragingPeriod.DAY)
        .map(period -> LimitsInForce.at(versions, factor, period, at))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Point point(Measured m) {
    return new Point(m.time(), m.value(), m.converted(), m.flag(), m.computed());
  }
}
