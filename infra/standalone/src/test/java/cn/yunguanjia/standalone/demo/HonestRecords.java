package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.domain.suspicion.ClockSample;
import cn.yunguanjia.monitoring.domain.suspicion.DayTotal;
import cn.yunguanjia.monitoring.domain.suspicion.OutletRecord;
import cn.yunguanjia.monitoring.domain.suspicion.Point;
import cn.yunguanjia.monitoring.domain.suspicion.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the loggers of the simulated city report over some days, nothing planted. */
final class HonestRecords {
  private HonestRecords() {}

  static OutletRecord of(OutletSource source, LocalDate from, LocalDate to) {
    Map<String, List<Point>> points = new LinkedHashMap<>();
    List<ClockSample> clocks = new ArrayList<>();
    Noise line = new Noise(source.mn() + "line");
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      if (source.speaks(day)) {
        for (int hour = 0; hour < 24; hour++) {
          hour(source, day.atTime(hour, 0), points);
          clocks.add(clock(day.atTime(hour, 0), line));
        }
      }
    }
    Map<String, Series> hours = new LinkedHashMap<>();
    points.forEach((factor, values) -> hours.put(factor, Series.of(values)));
    return new OutletRecord(hours, bounds(source), clocks, totals(source, from, to));
  }

  /** As the logger tells them of each hour, beside what the platform makes of its means. */
  private static Map<String, List<DayTotal>> totals(
      OutletSource source, LocalDate from, LocalDate to) {
    Map<String, List<DayTotal>> totals = new LinkedHashMap<>();
    Amounts amounts = new Amounts(source);
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      if (source.speaks(day)) {
        Map<String, List<double[]>> ofDay = new LinkedHashMap<>();
        for (int hour = 0; hour < 24; hour++) {
          LocalDateTime begin = day.atTime(hour, 0);
          List<Sample> told = source.hour(begin);
          List<Sample> shown = told.stream().map(HonestRecords::asSent).toList();
          for (Sample s : told) {
            if (s.valid() && told.getFirst().valid()) {
              amounts
                  .of(s.factor(), List.of(told))
                  .ifPresent(
                      amount ->
                          ofDay
                              .computeIfAbsent(s.factor(), f -> new ArrayList<>())
                              .add(
                                  new double[] {
                                    amount * source.toldShare(s.factor(), begin),
                                    amounts.of(s.factor(), List.of(shown)).orElseThrow()
                                  }));
            }
          }
        }
        Instant start = CityTime.startOf(day);
        ofDay.forEach(
            (factor, hours) ->
                totals
                    .computeIfAbsent(factor, f -> new ArrayList<>())
                    .add(
                        new DayTotal(
                            start,
                            hours.size(),
                            sum(hours, 0),
                            sum(hours, 1),
                            new BigDecimal("0.0005").multiply(BigDecimal.valueOf(hours.size())))));
      }
    }
    return totals;
  }

  /** With the decimals that stand in the frame. */
  private static Sample asSent(Sample s) {
    return new Sample(
        s.factor(),
        Double.parseDouble(Frames.text(s.factor(), s.value())),
        s.converted(),
        s.flag());
  }

  private static BigDecimal sum(List<double[]> hours, int which) {
    return hours.stream()
        .map(hour -> BigDecimal.valueOf(hour[which]).setScale(3, RoundingMode.HALF_EVEN))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void hour(
      OutletSource source, LocalDateTime begin, Map<String, List<Point>> points) {
    Instant time = begin.atZone(CityTime.ZONE).toInstant();
    for (Sample s : source.hour(begin)) {
      points
          .computeIfAbsent(s.factor(), f -> new ArrayList<>())
          .add(
              new Point(
                  time,
                  new BigDecimal(Frames.text(s.factor(), s.value())),
                  s.hasConverted() ? new BigDecimal(Frames.text(s.factor(), s.converted())) : null,
                  s.flag(),
                  false));
    }
  }

  /** Honest clocks drift by seconds, and now and then a line is down for hours. */
  private static ClockSample clock(LocalDateTime begin, Noise line) {
    Instant measured = begin.atZone(CityTime.ZONE).toInstant();
    long place = measured.getEpochSecond() / 3600;
    Instant sent = measured.plusSeconds(3620 + (long) (25 * line.white(place)));
    long late = line.share(place + 7) < 0.004 ? 7000 : 1;
    return new ClockSample(place, sent.plusSeconds(late), sent, measured, Duration.ofHours(1));
  }

  private static List<OutletRecord.Bound> bounds(OutletSource source) {
    return source.limits().limits().stream()
        .filter(b -> b.max() != null)
        .map(
            b ->
                new OutletRecord.Bound(
                    b.factor(), new BigDecimal(b.max()), b.referenceOxygen() != null))
        .toList();
  }
}
