package cn.yunguanjia.monitoring.water.value;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.water.item.Measurand;
import cn.yunguanjia.monitoring.water.rules.WaterRuleBook;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.sample.SampleView;
import cn.yunguanjia.monitoring.water.sample.Sampled;
import cn.yunguanjia.standards.water.Determination;
import cn.yunguanjia.standards.water.Means;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a section measured over a day, a month or a year, from automatic values and samples side by
 * side. Made of what is there at the moment of asking, so that late data changes the answer.
 */
@Component
public class SectionValues {
  private final AutomaticDays automatic;
  private final SampleView samples;
  private final WaterRuleBook rules;
  private final Clock clock;

  SectionValues(AutomaticDays automatic, SampleView samples, WaterRuleBook rules, Clock clock) {
    this.automatic = automatic;
    this.samples = samples;
    this.rules = rules;
    this.clock = clock;
  }

  public Map<String, Value> of(String section, Period period) {
    return switch (period.grain()) {
      case DAY -> of(section, period.from(), period.to());
      case MONTH -> of(section, period.from(), period.to());
      case YEAR -> year(months(section, period.from(), period.to()).values());
    };
  }

  /** Month by month from the first day (inclusive) to the last (exclusive), empty months too. */
  public Map<YearMonth, Map<String, Value>> months(String section, LocalDate from, LocalDate to) {
    Map<LocalDate, Map<String, BigDecimal>> days =
        automatic.between(section, from, to, rules.on(from));
    List<Sampled> taken = samples.between(section, from, to);
    Map<YearMonth, Map<String, Value>> months = new TreeMap<>();
    for (YearMonth m = YearMonth.from(from); m.atDay(1).isBefore(to); m = m.plusMonths(1)) {
      YearMonth month = m;
      months.put(
          month,
          together(
              days.entrySet().stream()
                  .filter(day -> YearMonth.from(day.getKey()).equals(month))
                  .map(Map.Entry::getValue)
                  .toList(),
              taken.stream()
                  .filter(s -> YearMonth.from(CityTime.day(s.time())).equals(month))
                  .toList(),
              soFar(month.atDay(1), month.plusMonths(1).atDay(1)),
              rules.on(month.atDay(1))));
    }
    return months;
  }

  /**
   * Day by day from the first (inclusive) to the last (exclusive); days without a value are not
   * there.
   */
  public Map<LocalDate, Map<String, Value>> days(String section, LocalDate from, LocalDate to) {
    WaterRules inForce = rules.on(from);
    Map<LocalDate, Map<String, BigDecimal>> measured =
        automatic.between(section, from, to, inForce);
    Map<LocalDate, List<Sampled>> taken = new TreeMap<>();
    for (Sampled sampled : samples.between(section, from, to)) {
      taken.computeIfAbsent(CityTime.day(sampled.time()), day -> new ArrayList<>()).add(sampled);
    }
    Map<LocalDate, Map<String, Value>> days = new TreeMap<>();
    Stream.concat(measured.keySet().stream(), taken.keySet().stream())
        .distinct()
        .forEach(
            day ->
                days.put(
                    day,
                    together(
                        measured.containsKey(day) ? List.of(measured.get(day)) : List.of(),
                        taken.getOrDefault(day, List.of()),
                        1,
                        inForce)));
    return days;
  }

  private Map<String, Value> of(String section, LocalDate from, LocalDate to) {
    WaterRules inForce = rules.on(from);
    return together(
        List.copyOf(automatic.between(section, from, to, inForce).values()),
        samples.between(section, from, to),
        soFar(from, to),
        inForce);
  }

  /** Days of a period that are over, at least one. */
  private long soFar(LocalDate from, LocalDate to) {
    LocalDate today = CityTime.day(clock.instant());
    return Math.max(1, ChronoUnit.DAYS.between(from, to.isAfter(today) ? today : to));
  }

  /**
   * Automatic values where there are enough days of them, otherwise samples where there are any.
   */
  private static Map<String, Value> together(
      List<Map<String, BigDecimal>> days, List<Sampled> taken, long all, WaterRules rules) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Measurand of : Measurand.all()) {
      List<BigDecimal> measured =
          days.stream().filter(d -> d.containsKey(of.key())).map(d -> d.get(of.key())).toList();
      List<Determination> determined =
          taken.stream()
              .filter(s -> s.values().containsKey(of.key()))
              .map(s -> s.values().get(of.key()))
              .toList();
      boolean enough =
          new BigDecimal(measured.size())
                  .compareTo(rules.automaticShareOfMonth().multiply(new BigDecimal(all)))
              >= 0;
      if (!measured.isEmpty() && (enough || determined.isEmpty())) {
        values.put(
            of.key(),
            new Value(of, Means.of(measured), Kind.AUTOMATIC, measured.size(), 0, enough));
      } else if (!determined.isEmpty()) {
        values.put(of.key(), sampled(of, determined, kind(taken), rules));
      }
    }
    return values;
  }

  private static Value sampled(
      Measurand of, List<Determination> determined, Kind kind, WaterRules rules) {
    return new Value(
        of,
        Means.of(determined.stream().map(d -> d.counted(rules.belowDetection())).toList()),
        kind,
        determined.size(),
        (int) determined.stream().filter(Determination::belowDetection).count(),
        true);
  }

  private static Kind kind(List<Sampled> taken) {
    List<String> kinds = taken.stream().map(Sampled::kind).distinct().toList();
    return kinds.size() > 1 ? Kind.MIXED : Kind.valueOf(kinds.getFirst());
  }

  /** The mean of the months that have a value. */
  private static Map<String, Value> year(Iterable<Map<String, Value>> months) {
    Map<String, List<Value>> all = new LinkedHashMap<>();
    months.forEach(
        month ->
            month.forEach(
                (key, value) -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(value)));
    Map<String, Value> year = new LinkedHashMap<>();
    all.forEach((key, values) -> year.put(key, mean(values)));
    return year;
  }

  private static Value mean(List<Value> months) {
    Stream<Kind> kinds = months.stream().map(Value::kind).distinct();
    List<Kind> distinct = kinds.toList();
    return new Value(
        months.getFirst().of(),
        Means.of(months.stream().map(Value::value).toList()),
        distinct.size() == 1 ? distinct.getFirst() : Kind.MIXED,
        months.size(),
        (int) months.stream().filter(v -> v.below() > 0).count(),
        months.stream().allMatch(Value::sufficient));
  }
}
