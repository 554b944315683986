package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** From a moment to before another. */
public record Span(Instant from, Instant to) {
  /** A Monday, from which weeks and pairs of weeks are counted. */
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2018, 1, 1);

  public boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  public boolean meets(Span other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  Span before(Duration length) {
    return new Span(from.minus(length), from);
  }

  /**
   * The stretches of the city's calendar, of whole weeks each, that meet this span and are over
   * with it. They lie where they lie whenever somebody looks, so that the same data always falls
   * into the same stretch.
   */
  List<Span> weeks(int each) {
    List<Span> all = new ArrayList<>();
    LocalDate start = weekOf(from, each);
    while (true) {
      LocalDate end = start.plusWeeks(each);
      Span stretch = new Span(CityTime.startOf(start), CityTime.startOf(end));
      if (stretch.to.isAfter(to)) {
        return all;
      }
      all.add(stretch);
      start = end;
    }
  }

  /** First day of the stretch of so many weeks in which the moment lies. */
  public static LocalDate weekOf(Instant moment, int each) {
    long days = ChronoUnit.DAYS.between(FIRST_MONDAY, CityTime.day(moment));
    return FIRST_MONDAY.plusDays(Math.floorDiv(days, 7L * each) * 7L * each);
  }
}
