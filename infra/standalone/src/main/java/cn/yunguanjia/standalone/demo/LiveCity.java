package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.CityTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The city goes on from where its history ended: every data logger keeps a connection of its own
 * and speaks in its rhythm. What became due while the platform was down is said first.
 */
public final class LiveCity implements AutoCloseable {
  public static final Duration EVERY_MINUTE = Duration.ofSeconds(60);

  /** Hours and days that are made up for after the platform was down. */
  static final int CATCH_UP_DAYS = 14;

  private final ExecutorService loggers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService diary =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("live-city").factory());

  private LiveCity(Doors doors, Clock clock, Duration realtimeEvery) {
    Marker marker = new Marker(doors.data());
    Instant placed = marker.placed().orElseGet(clock::instant);
    Instant until = marker.spokenUntil().orElse(placed);
    List<Source> sources = Sources.of(City.load(), CityTime.day(placed));
    sources.forEach(
        source ->
            loggers.submit(new LiveLogger(source, doors, marker, clock, realtimeEvery, until)));
    // A little behind, so that a kill between two entries says something twice rather than never.
    diary.scheduleWithFixedDelay(
        () -> marker.speakUntil(clock.instant().minus(realtimeEvery.multipliedBy(3))),
        5,
        5,
        TimeUnit.MINUTES);
    diary.scheduleWithFixedDelay(new DutyOfficer(doors, clock), 1, 5, TimeUnit.MINUTES);
    diary.scheduleWithFixedDelay(new CityOfficer(doors, clock), 2, 5, TimeUnit.MINUTES);
    diary.scheduleWithFixedDelay(new PassersBy(doors, clock), 1, 5, TimeUnit.MINUTES);
  }

  /**
   * @param realtimeEvery how often each logger sends realtime data; a minute in the field
   */
  public static LiveCity start(Doors doors, Clock clock, Duration realtimeEvery) {
    return new LiveCity(doors, clock, realtimeEvery);
  }

  /** Every logger closes its line. */
  @Override
  public void close() {
    diary.shutdownNow();
    loggers.shutdownNow();
    try {
      loggers.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
