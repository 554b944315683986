package cn.yunguanjia.monitoring.marks;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The marks of one outlet that stand, laid over its values. A sample is marked when it lies in a
 * span; an hour when what is left of it is too short to count, and a day when too few such hours
 * are left.
 */
public record MarkedSpans(List<Span> spans) {
  public static final MarkedSpans NONE = new MarkedSpans(List.of());
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * @param factors empty for all
   */
  public record Span(String markId, List<String> factors, Instant from, Instant to, String state) {
    boolean isAbout(String factor) {
      return factors.isEmpty() || factors.contains(factor);
    }

    boolean holds(Instant time) {
      return !time.isBefore(from) && time.isBefore(to);
    }

    Duration within(Instant begin, Instant end) {
      Instant first = from.isAfter(begin) ? from : begin;
      Instant last = to.isBefore(end) ? to : end;
      return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }
  }

  public MarkedSpans {
    spans = List.copyOf(spans);
  }

  /** The value with the mark that lies over it, or without one where none does. */
  public Measured over(Measured value, MonitoringRules rules) {
    return value.marked(
        switch (value.resolution()) {
          case RAW, MINUTE -> at(value.factor(), value.time());
          case HOUR -> ofHour(value.factor(), value.time(), rules);
          case DAY -> ofDay(value.factor(), value.time(), value.end(), rules);
        });
  }

  private String at(String factor, Instant time) {
    return spans.stream()
        .filter(span -> span.isAbout(factor) && span.holds(time))
        .map(Span::state)
        .findFirst()
        .orElse(null);
  }

  /** State over an hour, null where enough of the hour is left. */
  public String ofHour(String factor, Instant start, MonitoringRules rules) {
    Instant end = start.plus(HOUR);
    Duration covered = Duration.ZERO;
    String state = null;
    Duration longest = Duration.ZERO;
    for (Span span : spans) {
      if (span.isAbout(factor)) {
        Duration within = span.within(start, end);
        covered = covered.plus(within);
        if (within.compareTo(longest) > 0) {
          longest = within;
          state = span.state();
        }
      }
    }
    return HOUR.minus(covered).compareTo(Duration.ofMinutes(rules.validMinutesOfHour())) < 0
        ? state
        : null;
  }

  private String ofDay(String factor, Instant start, Instant end, MonitoringRules rules) {
    if (spans.isEmpty()) {
      return null;
    }
    List<String> hours =
        java.util.stream.Stream.iterate(start, at -> at.isBefore(end), at -> at.plus(HOUR))
            .map(hour -> ofHour(factor, hour, rules))
            .filter(Objects::nonNull)
            .toList();
    return 24 - hours.size() < rules.validHoursOfDay() ? hours.getFirst() : null;
  }
}
