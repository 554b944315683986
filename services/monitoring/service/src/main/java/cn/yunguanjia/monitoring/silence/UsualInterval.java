package cn.yunguanjia.monitoring.silence;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How far apart an outlet's uploads usually are. Where it sends realtime data, or nothing tells
 * otherwise, that is what its device says of itself (RtdInterval); else the median distance between
 * its last values of the finest kind it sends.
 */
@Component
class UsualInterval {
  private static final int ENOUGH = 4;

  /** How far back each kind of upload is looked at; the finest comes first. */
  private static final Map<Resolution, Duration> WINDOWS = new LinkedHashMap<>();

  static {
    WINDOWS.put(Resolution.RAW, Duration.ofHours(2));
    WINDOWS.put(Resolution.MINUTE, Duration.ofHours(6));
    WINDOWS.put(Resolution.HOUR, Duration.ofDays(2));
  }

  private final Readings readings;
  private final ToldInterval told;

  /**
   * @param of the kind of upload it was read from
   */
  private record Rhythm(Resolution of, Duration every) {}

  UsualInterval(Readings readings, ToldInterval told) {
    this.readings = readings;
    this.told = told;
  }

  /** Empty where the device said nothing and too few values are known to tell. */
  Optional<Duration> of(String source) {
    Optional<Rhythm> seen = rhythm(source);
    boolean realtime = seen.isEmpty() || seen.get().of() == Resolution.RAW;
    return (realtime ? told.ofSource(source) : Optional.<Duration>empty())
        .or(() -> seen.map(Rhythm::every));
  }

  private Optional<Rhythm> rhythm(String source) {
    Optional<Measured> last =
        readings.latest(source).stream().max(Comparator.comparing(Measured::time));
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Instant end = last.get().time();
    for (var window : WINDOWS.entrySet()) {
      List<Instant> times =
          readings
              .series(
                  source,
                  last.get().factor(),
                  window.getKey(),
                  end.minus(window.getValue()),
                  end.plusMillis(1))
              .stream()
              .filter(value -> !value.computed())
              .map(Measured::time)
              .toList();
      if (times.size() >= ENOUGH) {
        return Optional.of(new Rhythm(window.getKey(), median(times)));
      }
    }
    return Optional.empty();
  }

  private static Duration median(List<Instant> times) {
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    gaps.sort(Comparator.naturalOrder());
    return gaps.get(gaps.size() / 2);
  }
}
