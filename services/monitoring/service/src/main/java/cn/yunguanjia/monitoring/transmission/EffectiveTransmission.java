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
import java.util.Collection;
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
    Instant first = begin(since, month);
    Instant last = reckonedTo(month, asOf);
    Set<String> factors = factors(readings.latest(outlet), limits.of(OutletId.parse(outlet)));
    List<Day> days =
        days(
            dates(first, last),
            marks.standing(List.of(outlet)).getOrDefault(outlet, MarkedSpans.NONE),
            factors,
            first,
            last,
            books(List.of(outlet), dates(first, last)).getOrDefault(outlet, Map.of()));
    return new OutletMonth(
        outlet,
        since.area(),
        factors,
        first,
        last,
        days.stream().map(Day::rate).reduce(Rate.NOTHING, Rate::plus),
        days);
  }

  /**
   * The month so far of every outlet that has a data logger, in as many questions as for one: the
   * views are read as wholes.
   */
  public Map<String, Rate> ofAll(YearMonth month, Instant asOf) {
    Map<String, Transmitting.Since> outlets = transmitting.all();
    Instant last = reckonedTo(month, asOf);
    Map<String, List<Measured>> latest = readings.latest();
    Map<String, List<LimitsInForce.Dated>> dated = limits.all();
    Map<String, MarkedSpans> spans = marks.standing(outlets.keySet());
    List<LocalDate> all = dates(CityTime.startOf(month.atDay(1)), last);
    Map<String, Map<LocalDate, DayBook>> books = books(outlets.keySet(), all);
    Map<String, Rate> rates = new HashMap<>();
    outlets.forEach(
        (outlet, since) -> {
          Instant first = begin(since, month);
          rates.put(
              outlet,
              days(
                      dates(first, last),
                      spans.getOrDefault(outlet, MarkedSpans.NONE),
                      factors(
                          latest.getOrDefault(outlet, List.of()),
                          dated.getOrDefault(outlet, List.of())),
                      first,
                      last,
                      books.getOrDefault(outlet, Map.of()))
                  .stream()
                  .map(Day::rate)
                  .reduce(Rate.NOTHING, Rate::plus));
        });
    return rates;
  }

  private static List<LocalDate> dates(Instant from, Instant to) {
    return from.isBefore(to)
        ? CityTime.day(from).datesUntil(CityTime.day(to.minusNanos(1)).plusDays(1)).toList()
        : List.of();
  }

  private Map<String, Map<LocalDate, DayBook>> books(
      Collection<String> outlets, List<LocalDate> dates) {
    List<String> ids = new ArrayList<>();
    outlets.forEach(outlet -> dates.forEach(day -> ids.add(DayBook.id(outlet, day))));
    Map<String, Map<LocalDate, DayBook>> books = new HashMap<>();
    readings
        .books(ids)
        .forEach(
            book ->
                books.computeIfAbsent(book.source(), s -> new HashMap<>()).put(book.day(), book));
    return books;
  }

  private List<Day> days(
      List<LocalDate> dates,
      MarkedSpans spans,
      Set<String> factors,
      Instant from,
      Instant to,
      Map<LocalDate, DayBook> books) {
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
  private static Set<String> factors(List<Measured> latest, List<LimitsInForce.Dated> dated) {
    Set<String> seen =
        latest.stream().map(Measured::factor).collect(Collectors.toCollection(TreeSet::new));
    Set<String> limited =
        dated.stream()
            .map(each -> each.limit().factor())
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

  private static Instant begin(Transmitting.Since since, YearMonth month) {
    return later(CityTime.startOf(month.atDay(1)), wholeHour(since.since()));
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
