package cn.yunguanjia.standalone.demo;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Loads the demonstration city and its year of history through the ordinary doors. Loading again
 * changes nothing; loading after an interruption goes on where it is needed.
 */
public final class DemonstrationCity {
  private static final Bilingual FRAMES = Bilingual.of("发送历史数据帧", "Frames of the past year");

  /**
   * Borders of the stages in days ago. The cases of a stage are worked off before the next begins,
   * so that a firm's second episode finds its first one closed, as it was in the story.
   */
  private static final List<Integer> STAGES = List.of(History.DAYS, 245, 125, 50, 0);

  /**
   * @param alreadyThere nothing was done, the city had been loaded before
   * @param frames acknowledged by the platform
   * @param notes what did not go as the stories say; the city is there all the same
   */
  public record Loaded(
      boolean alreadyThere, int enterprises, long frames, List<String> notes, Duration took) {}

  private final City city = City.load();
  private final Doors doors;
  private final Clock clock;
  private final Progress progress;
  private final Marker marker;
  private final Loggers loggers;
  private final AtomicLong sent = new AtomicLong();

  private DemonstrationCity(Doors doors, Clock clock, Progress progress) {
    this.doors = doors;
    this.clock = clock;
    this.progress = progress;
    this.marker = new Marker(doors.data());
    this.loggers = new Loggers(doors);
  }

  /**
   * @throws DoorClosed when the platform does not take something
   */
  public static Loaded load(Doors doors, Clock clock, Progress progress) {
    return new DemonstrationCity(doors, clock, progress).load();
  }

  private Loaded load() {
    if (marker.complete()) {
      return new Loaded(true, city.enterprises().size(), 0, List.of(), Duration.ZERO);
    }
    Instant start = clock.instant();
    Instant placed = marker.placed().orElseGet(() -> marker.placeAt(start));
    LocalDateTime now = LocalDateTime.ofInstant(placed, CityTime.ZONE);
    LocalDate today = now.toLocalDate();
    List<String> notes = new ArrayList<>();
    try (Gateway gateway = new Gateway(doors, clock)) {
      Register register = new Register(city, gateway, progress);
      WaterRegister waters = new WaterRegister(gateway);
      waters.publishLists(today.minusDays(History.DAYS));
      register.bring(today.minusDays(History.DAYS));
      waters.bringSamples(city, today.minusDays(History.DAYS), today);
      new AirLaboratory(city, today).bring(gateway);
      register.awaitLimits(today, clock);
      CaseWork cases = new CaseWork(city, gateway, today, clock, progress, loggers::acknowledged);
      List<Source> sources = Sources.of(city, today);
      loggers.speak(List.of(line -> RealHour.frames(city).forEach(line)), () -> {});
      long total = (long) sources.size() * (History.DAYS + 24 * History.HOURLY_DAYS);
      for (int stage = 1; stage < STAGES.size(); stage++) {
        int from = STAGES.get(stage - 1);
        int to = STAGES.get(stage);
        tell(sources, now, today.minusDays(from), today.minusDays(to), total);
        notes.addAll(cases.handle(between(from, to)));
      }
      notes.addAll(new DeskWork(doors, gateway, now).bring());
      notes.addAll(new PlateWork(gateway, today).bring());
    }
    marker.markComplete(placed);
    Duration took = Duration.between(start, clock.instant());
    return new Loaded(false, city.enterprises().size(), loggers.acknowledged(), notes, took);
  }

  private void tell(
      List<Source> sources, LocalDateTime now, LocalDate from, LocalDate to, long total) {
    boolean last = to.equals(now.toLocalDate());
    List<Loggers.Speech> speeches =
        sources.stream()
            .map(source -> new History(source, now))
            .<Loggers.Speech>map(
                history ->
                    line -> {
                      history.between(from, to, line);
                      if (last) {
                        history.untilNow(line);
                      }
                    })
            .toList();
    loggers.speak(speeches, () -> count(total));
  }

  private void count(long total) {
    long n = sent.incrementAndGet();
    if (n % 500 == 0) {
      progress.at(FRAMES, Math.min(n, total), total);
    }
  }

  private List<Episode> between(int from, int to) {
    return city.episodes().stream().filter(e -> e.daysAgo() <= from && e.daysAgo() > to).toList();
  }
}
