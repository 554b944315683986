package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Days in a row on which the quantities that the device adds up itself (Cou) are not what its own
 * hourly means and flow make: one of the two was changed, or they come from different instruments.
 */
final class ToldTotal implements Detector {
  private static final int DAYS_AROUND = 7;

  @Override
  public SuspicionKind kind() {
    return SuspicionKind.TOLD_TOTAL;
  }

  @Override
  public List<Finding> look(OutletRecord record, Span span, SuspicionRules rules) {
    List<Finding> found = new ArrayList<>();
    record
        .totals()
        .forEach(
            (factor, days) -> {
              List<DayTotal> enough =
                  days.stream()
                      .filter(day -> day.hours() >= rules.toldTotal().leastHours())
                      .toList();
              for (List<DayTotal> run : runs(enough, rules.toldTotal().tolerance())) {
                if (run.size() >= rules.toldTotal().leastDays() && over(run).meets(span)) {
                  found.add(finding(factor, run, enough));
                }
              }
            });
    return found;
  }

  /** Days that disagree, without one between that agrees; a day without data ends no run. */
  private static List<List<DayTotal>> runs(List<DayTotal> days, BigDecimal tolerance) {
    List<List<DayTotal>> runs = new ArrayList<>();
    boolean goesOn = false;
    for (DayTotal day : days) {
      boolean odd = day.disagrees(tolerance);
      if (odd && !goesOn) {
        runs.add(new ArrayList<>());
      }
      if (odd) {
        runs.getLast().add(day);
      }
      goesOn = odd;
    }
    return runs;
  }

  private static Span over(List<DayTotal> run) {
    return new Span(
        run.getFirst().start(), CityTime.startOf(CityTime.day(run.getLast().start()).plusDays(1)));
  }

  private static Finding finding(String factor, List<DayTotal> run, List<DayTotal> all) {
    BigDecimal told = sum(run, DayTotal::told);
    BigDecimal computed = sum(run, DayTotal::computed);
    BigDecimal difference =
        computed.signum() == 0
            ? BigDecimal.ONE
            : told.divide(computed, 4, RoundingMode.HALF_EVEN).subtract(BigDecimal.ONE);
    int first = all.indexOf(run.getFirst());
    int last = all.indexOf(run.getLast());
    List<DayTotal> shown =
        all.subList(Math.max(0, first - DAYS_AROUND), Math.min(all.size(), last + 1));
    return Finding.of(
        SuspicionKind.TOLD_TOTAL,
        factor,
        over(run),
        2 + 1.5 * Math.min(run.size(), 4) + 10 * Math.min(0.5, difference.abs().doubleValue()),
        new Evidence.ToldTotal(
            OutletRecord.FLOWS.contains(factor) ? "m³" : "kg",
            told,
            computed,
            difference,
            run.size(),
            shown.stream().map(day -> new Dot(day.start(), day.told())).toList(),
            shown.stream().map(day -> new Dot(day.start(), day.computed())).toList()));
  }

  private static BigDecimal sum(List<DayTotal> days, Function<DayTotal, BigDecimal> of) {
    return days.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
