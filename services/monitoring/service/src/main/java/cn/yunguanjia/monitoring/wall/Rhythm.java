package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * How often a device speaks by itself, learnt from what it said last: the middle of the gaps
 * between its samples. A device that speaks every minute is late after three, one that speaks every
 * hour is not.
 */
@Component
class Rhythm {
  private static final Duration LEARNT_FOR = Duration.ofMinutes(30);
  private static final Duration LOOK_BACK = Duration.ofHours(1);
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final int MISSED = 3;

  private final Readings readings;
  private final Map<String, Learnt> learnt = new ConcurrentHashMap<>();

  private record Learnt(Duration gap, Instant at) {}

  Rhythm(Readings readings) {
    this.readings = readings;
  }

  /** Whether the newest value is as new as the device's rhythm lets expect. */
  boolean keeps(Measured newest, Instant now) {
    Duration gap = gap(newest, now);
    return !newest.time().plus(gap.multipliedBy(MISSED)).plus(GRACE).isBefore(now);
  }

  private Duration gap(Measured newest, Instant now) {
    if (newest.resolution().isJudged()) {
      return newest.resolution() == Resolution.HOUR ? Duration.ofHours(1) : Duration.ofDays(1);
    }
    Learnt known = learnt.get(newest.source());
    if (known == null || known.at().plus(LEARNT_FOR).isBefore(now)) {
      known = new Learnt(learn(newest), now);
      learnt.put(newest.source(), known);
    }
    return known.gap();
  }

  private Duration learn(Measured newest) {
    List<Instant> times =
        readings
            .series(
                newest.source(),
                newest.factor(),
                newest.resolution(),
                newest.time().minus(LOOK_BACK),
                newest.time().plusMillis(1))
            .stream()
            .map(Measured::time)
            .toList();
    List<Duration> gaps =
        IntStream.range(1, times.size())
            .mapToObj(n -> Duration.between(times.get(n - 1), times.get(n)))
            .sorted()
            .toList();
    return gaps.isEmpty() ? LOOK_BACK : gaps.get(gaps.size() / 2);
  }
}
