package cn.yunguanjia.monitoring.transmission;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.marks.MarkView;
import cn.yunguanjia.monitoring.marks.MarkedSpans;
import cn.yunguanjia.monitoring.readings.DayBook;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.rules.EventTimeRuleBook;
import cn.yunguanjia.monitoring.rules.RuleBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The effective transmission rate of outlets: hourly means that came, of those due, times those
 * that count, of those that came. Derived from the day books at any time, so that late data, marks
 * and refusals change it as they change the means.
 */
@Component
public class EffectiveTransmission {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Transmitting transmitting;
  private final Readings readings;
  private final LimitsInForce limits;
  private final MarkView marks;
  private final RuleBook rules;
  private final EventTimeRuleBook eventTime;
  private final Clock clock;

  public record Day(LocalDate day, Rate rate) {}

  /**
   * @param factors of which hourly means are due: those with a limit, or all that ever came
   * @param to first moment that was not yet reckoned
   */
  public record OutletMonth(
      String outlet,
      String area,
      Set<String> factors,
      Instant from,
      Instant to,
      Rate rate,
      List<Day> days) {}

  EffectiveTransmission(
      Transmitting transmitting,
      Readings readings,
      LimitsInForce limits,
      MarkView marks,
      RuleBook rules,
      EventTimeRuleBook eventTime,
      Clock clock) {
    this.transmitting = transmitting;
    this.readings = readings;
    this.limits = limits;
    this.marks = marks;
    this.rules = rules;
    this.eventTime = eventTime;
    this.clock = clock;
  }

  /** Of all outlets of a firm that have a data logger. */
  public List<OutletMonth> of(String uscc, YearMonth month, Instant asOf) {
    List<OutletMonth> outlets = new ArrayList<>();
    transmitting.of(uscc).forEach((outlet, since) -> outlets.add(of(outlet, since, month, asOf)));
    return outlets;
  }

  private OutletMonth of(String outlet, Transmitting.Since since, YearMonth month, Instant asOf) {
    Instant first = later(CityTime.startOf(month.atDay(1)), wholeHour(since.since()));
    Instant last = reckonedTo(month, asOf);
    Set<String> factors = factors(outlet);
    List<Day> days = first.isBefore(last) ? days(outlet, factors, first, last) : List.of();
    return new OutletMonth(
        outlet,
        since.area(),
        factors,
        first,
        last,
        days.stream().map(Day::rate).reduce(Rate.NOTHING, Rate::plus),
        days);
  }

  private List<Day> days(String outlet, Set<String> factors, Instant from, Instant to) {
    MarkedSpans spans = marks.standing(List.of(outlet)).getOrDefault(outlet, MarkedSpans.NONE);
    Map<LocalDate, DayBook> books = new HashMap<>();
    List<LocalDate> dates =
        CityTime.day(from).datesUntil(CityTime.day(to.minusNanos(1)).plusDays(1)).toList();
    readings
        .books(dates.stream().map(day -> DayBook.id(outlet, day)).toList())
        .forEach(book -> books.put(book.day(), book));
    List<Day> days = new ArrayList<>();
    for (LocalDate day : dates) {
      Rate rate = Rate.NOTHING;
      Instant end = earlier(to, CityTime.startOf(day.plusDays(1)));
      for (Instant hour = later(from, CityTime.startOf(day));
          hour.isBefore(end);
          hour = hour.plus(HOUR)) {
        for (String factor : factors) {
          rate = rate.plus(hour(books.get(day), spans, factor, hour));
        }
      }
      days.add(new Day(day, rate));
    }
    return days;
  }

  private Rate hour(DayBook book, MarkedSpans spans, String factor, Instant hour) {
    String mark = spans.ofHour(factor, hour, rules.at(hour));
    boolean due =
        mark == null || eventTime.at(hour).mark(mark).map(rule -> rule.due()).orElse(true);
    if (!due) {
      return Rate.NOTHING;
    }
    String state = book == null ? null : book.stateAt(hour, factor);
    if (state == null) {
      return new Rate(1, 0, 0, 0);
    }
    boolean valid = Measured.NORMAL.equals(state);
    boolean marked = !valid && !Measured.INSUFFICIENT.equals(state);
    return new Rate(1, 1, valid ? 1 : 0, marked ? 1 : 0);
  }

  /** What has no limit is not due, unless nothing has one. */
  private Set<String> factors(String outlet) {
    Set<String> seen =
        readings.latest(outlet).stream()
            .map(Measured::factor)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> limited =
        limits.of(OutletId.parse(outlet)).stream()
            .map(dated -> dated.limit().factor())
            .collect(Collectors.toCollection(TreeSet::new));
    if (seen.isEmpty()) {
      return limited;
    }
    Set<String> both = new TreeSet<>(seen);
    both.retainAll(limited);
    return both.isEmpty() ? seen : both;
  }

  /** An hour is due when it is over and the device had its time to send it. */
  private Instant reckonedTo(YearMonth month, Instant asOf) {
    Instant known = earlier(asOf, clock.instant());
    Instant due = known.minus(rules.at(known).waitForDevice()).truncatedTo(ChronoUnit.HOURS);
    return earlier(due, CityTime.startOf(month.plusMonths(1).atDay(1)));
  }

  private static Instant wholeHour(Instant time) {
    Instant hour = time.truncatedTo(ChronoUnit.HOURS);
    return hour.equals(time) ? hour : hour.plus(HOUR);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
