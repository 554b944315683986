package cn.yunguanjia.monitoring.curve;

import cn.yunguanjia.monitoring.intake.MinuteMeans;
import cn.yunguanjia.monitoring.readings.Envelope;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.rules.EventTimeRuleBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Curves of any length in as many points as a screen has room for. Each part of the curve keeps its
 * lowest and its highest value, so that thinning loses no peak.
 */
@Component
public class Curves {
  /** Hours that may not have been closed yet are read value by value. */
  private static final Duration NOT_CLOSED = Duration.ofHours(3);

  private static final Duration HOUR = Duration.ofHours(1);
  private final Readings readings;
  private final EventTimeRuleBook rules;
  private final Clock clock;

  Curves(Readings readings, EventTimeRuleBook rules, Clock clock) {
    this.readings = readings;
    this.rules = rules;
    this.clock = clock;
  }

  /** Values of one fineness, as pages and files show them; minutes as {@link #minutes} has them. */
  public List<Measured> values(
      String source, String factor, Resolution resolution, Instant from, Instant to) {
    return resolution == Resolution.MINUTE
        ? minutes(source, factor, from, to)
        : readings.series(source, factor, resolution, from, to);
  }

  /** Minute means as sent; for an hour in which none was sent, made of its samples. */
  public List<Measured> minutes(String source, String factor, Instant from, Instant to) {
    List<Measured> minutes =
        new ArrayList<>(readings.series(source, factor, Resolution.MINUTE, from, to));
    Set<Instant> sent =
        minutes.stream().map(minute -> hourOf(minute.time())).collect(Collectors.toSet());
    Instant gap = null;
    for (Instant at = hourOf(from); at.isBefore(to); at = at.plus(HOUR)) {
      if (!sent.contains(at)) {
        gap = gap == null ? at : gap;
      } else if (gap != null) {
        minutes.addAll(made(source, factor, gap.isBefore(from) ? from : gap, at));
        gap = null;
      }
    }
    if (gap != null) {
      minutes.addAll(made(source, factor, gap.isBefore(from) ? from : gap, to));
    }
    minutes.sort(Comparator.comparing(Measured::time));
    return minutes;
  }

  /** Whether a device sends every reading is a question of each hour. */
  private List<Measured> made(String source, String factor, Instant from, Instant to) {
    TreeMap<Instant, List<Measured>> hours = new TreeMap<>();
    for (Measured sample : readings.series(source, factor, Resolution.RAW, from, to)) {
      hours.computeIfAbsent(hourOf(sample.time()), hour -> new ArrayList<>()).add(sample);
    }
    List<Measured> made = new ArrayList<>();
    hours.forEach((hour, samples) -> made.addAll(MinuteMeans.of(samples, rules.at(hour))));
    return made;
  }

  private static Instant hourOf(Instant time) {
    return time.truncatedTo(ChronoUnit.HOURS);
  }

  /**
   * The curve from one time to before another, at hours or coarser.
   *
   * @param parts into which it is divided at most, each with a lowest and a highest value
   */
  public List<Envelope> of(String source, String factor, Instant from, Instant to, int parts) {
    Instant begin = from.truncatedTo(ChronoUnit.HOURS);
    TreeMap<Instant, Envelope> hours = new TreeMap<>();
    for (Measured mean : readings.series(source, factor, Resolution.HOUR, begin, to)) {
      Instant hour = mean.time().truncatedTo(ChronoUnit.HOURS);
      hours.put(hour, Envelope.of(hour, List.of(mean)));
    }
    readings
        .envelopes(source, factor, begin, to)
        .forEach(envelope -> hours.put(envelope.hour(), envelope));
    Instant open = clock.instant().minus(NOT_CLOSED).truncatedTo(ChronoUnit.HOURS);
    for (Instant at = open.isAfter(begin) ? open : begin; at.isBefore(to); at = at.plus(HOUR)) {
      if (at.isAfter(clock.instant())) {
        break;
      }
      List<Measured> finer = minutes(source, factor, at, at.plus(HOUR));
      if (!finer.isEmpty()) {
        hours.put(at, Envelope.of(at, finer));
      }
    }
    return thinned(hours, begin, to, parts);
  }

  private static List<Envelope> thinned(
      Map<Instant, Envelope> hours, Instant from, Instant to, int parts) {
    long all = Math.max(1, Duration.between(from, to).toHours());
    Duration width = Duration.ofHours((all + parts - 1) / parts);
    List<Envelope> thinned = new ArrayList<>();
    Instant end = from;
    for (Envelope hour : hours.values()) {
      if (thinned.isEmpty() || !hour.hour().isBefore(end)) {
        long passed = Duration.between(from, hour.hour()).dividedBy(width);
        end = from.plus(width.multipliedBy(passed + 1));
        thinned.add(hour);
      } else {
        thinned.set(thinned.size() - 1, thinned.getLast().with(hour));
      }
    }
    return thinned;
  }
}
