package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.monitoring.AirQualityAssessed;
import cn.yunguanjia.language.monitoring.ReadingsAggregated;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.hours.StationDays;
import cn.yunguanjia.monitoring.days.DayView;
import cn.yunguanjia.monitoring.lately.Lately;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.DayBook;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Closes hours and days whose time is over, and again when late data changed them: makes the means
 * that the devices did not send, and publishes what a day amounted to. What is open is written in
 * the view itself, so that a stop at any moment leaves nothing unclosed.
 */
@Component
class Closing {
  private static final int AT_ONCE = 1000;
  private static final int PERMITS_AT_ONCE = 50;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Origin CLOSED = new Origin("Closing", "automation", null);

  private final Readings readings;
  private final Intake intake;
  private final HourMeans hourMeans;
  private final Reviewing reviewing;
  private final Reopening reopening;
  private final LimitsInForce limits;
  private final DeviceView devices;
  private final DayView published;
  private final StationDays air;
  private final AirStations stations;
  private final RuleBook rules;
  private final Decisions decisions;
  private final Clock clock;

  /** The view of published days follows the log by a moment; a correction may be faster. */
  private final Lately<DomainEvent> justPublished = new Lately<>();

  Closing(
      Readings readings,
      Intake intake,
      HourMeans hourMeans,
      Reviewing reviewing,
      Reopening reopening,
      LimitsInForce limits,
      DeviceView devices,
      DayView published,
      StationDays air,
      AirStations stations,
      RuleBook rules,
      Decisions decisions,
      Clock clock) {
    this.readings = readings;
    this.intake = intake;
    this.hourMeans = hourMeans;
    this.reviewing = reviewing;
    this.reopening = reopening;
    this.limits = limits;
    this.devices = devices;
    this.published = published;
    this.air = air;
    this.stations = stations;
    this.rules = rules;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * One round over what is due in that generation of the view.
   *
   * @return whether there may be more
   */
  boolean round(int generation) {
    Instant now = clock.instant().minus(rules.at(clock.instant()).waitForDevice());
    boolean hours = intake.inBatch(generation, () -> hours(now.minus(HOUR)));
    boolean days = intake.inBatch(generation, () -> days(CityTime.day(now).minusDays(1)));
    boolean serves = generation == readings.model().served();
    boolean again =
        serves
            && (reviewing.round(generation) | reopening.round(generation) | lookBack(generation));
    return again || hours || days;
  }

  /** Judges what had been measured before a permit became known. */
  private boolean lookBack(int generation) {
    List<LimitsInForce.LookBack> versions = limits.lookBacks(PERMITS_AT_ONCE);
    for (LimitsInForce.LookBack version : versions) {
      Instant from = CityTime.startOf(version.from());
      Instant after = CityTime.startOf(version.to().plusDays(1));
      Instant to = after.isBefore(clock.instant()) ? after : clock.instant();
      for (Limit limit : version.limits()) {
        String source = new OutletId(version.uscc(), limit.outlet()).toString();
        Resolution resolution =
            limit.period() == AveragingPeriod.HOUR ? Resolution.HOUR : Resolution.DAY;
        intake.inBatch(
            generation,
            () -> {
              intake.judgeAgain(
                  readings.series(source, limit.factor(), resolution, from, to),
                  areas(List.of(source)));
              return null;
            });
      }
      limits.lookedBack(version);
    }
    return versions.size() >= PERMITS_AT_ONCE;
  }

  private boolean hours(Instant upTo) {
    List<Readings.Hour> open = readings.openHours(upTo, AT_ONCE);
    HourMeans.Closed closed = hourMeans.of(open);
    List<Measured> means = closed.means();
    readings.keep(closed.envelopes());
    intake.take(means, areas(means.stream().map(Measured::source).toList()));
    readings.close(open);
    return open.size() >= AT_ONCE;
  }

  private boolean days(LocalDate upTo) {
    List<String> ids = readings.openDays(upTo, AT_ONCE);
    if (ids.isEmpty()) {
      return false;
    }
    List<DayBook> open = readings.books(ids);
    Map<String, String> areas = areas(open.stream().map(DayBook::source).toList());
    intake.take(dayMeans(open), areas);
    publish(readings.books(ids), areas);
    readings.closeDays(ids);
    return ids.size() >= AT_ONCE;
  }

  /** Daily means that a limit asks for and the device did not send. */
  private List<Measured> dayMeans(List<DayBook> open) {
    Map<String, List<LimitsInForce.Dated>> versions = new HashMap<>();
    List<Measured> means = new ArrayList<>();
    for (DayBook book : open) {
      if (isStation(book.source()) || book.hours().isEmpty()) {
        continue;
      }
      Instant start = CityTime.startOf(book.day());
      versions.computeIfAbsent(book.source(), o -> limits.of(OutletId.parse(o))).stream()
          .filter(dated -> dated.limit().period() == AveragingPeriod.DAY)
          .map(dated -> dated.limit().factor())
          .distinct()
          .filter(factor -> !book.dayMeans().contains(factor))
          .forEach(factor -> dayMean(book, factor, start).ifPresent(means::add));
    }
    return means;
  }

  private Optional<Measured> dayMean(DayBook book, String factor, Instant start) {
    Instant end = CityTime.startOf(book.day().plusDays(1));
    List<Measured> flow =
        Flow.weighs(book.source(), factor)
            ? readings.series(book.source(), Flow.WATER, Resolution.HOUR, start, end)
            : List.of();
    return Means.ofDay(
        readings.series(book.source(), factor, Resolution.HOUR, start, end),
        flow.isEmpty() ? Flow.NONE : Flow.of(flow, HOUR),
        start,
        rules.on(book.day()));
  }

  private void publish(List<DayBook> books, Map<String, String> areas) {
    List<String> keys = books.stream().map(b -> DayView.key(name(b.source()), b.day())).toList();
    Map<String, DomainEvent> known = new HashMap<>(published.outletDays(keys));
    known.putAll(published.airDays(keys));
    for (String key : keys) {
      justPublished.find(key).ifPresent(fact -> known.put(key, fact));
    }
    List<DomainEvent> changed = new ArrayList<>();
    for (DayBook book : books) {
      String key = DayView.key(name(book.source()), book.day());
      fact(book, areas.get(book.source()))
          .filter(fact -> !fact.equals(known.get(key)))
          .ifPresent(
              fact -> {
                changed.add(fact);
                justPublished.put(key, fact);
              });
    }
    if (!changed.isEmpty()) {
      decisions.record(changed, CLOSED);
    }
  }

  private Optional<DomainEvent> fact(DayBook book, String area) {
    Instant end = CityTime.startOf(book.day().plusDays(1));
    if (!isStation(book.source())) {
      return Optional.of(
          new ReadingsAggregated(
              OutletId.parse(book.source()).uscc(),
              book.source(),
              area,
              book.day(),
              book.hoursReported(),
              book.hoursValid(),
              book.judged(),
              book.exceeded(),
              end));
    }
    return air.ofDay(book.source(), book.day())
        .filter(day -> stations.isOfficial(name(book.source()), book.day()))
        .map(
            day ->
                new AirQualityAssessed(
                    name(book.source()),
                    area,
                    book.day(),
                    day.quality().aqi().isPresent() ? day.quality().aqi().getAsInt() : null,
                    day.quality().primary().stream().map(item -> item.label()).toList(),
                    day.quality().standard().id(),
                    day.values(),
                    end));
  }

  private Map<String, String> areas(List<String> sources) {
    Map<String, String> areas = stations.areas(sources);
    areas.putAll(devices.areas(sources));
    return areas;
  }

  private static boolean isStation(String source) {
    return source.startsWith(DeviceView.STATION);
  }

  private static String name(String source) {
    return isStation(source) ? source.substring(DeviceView.STATION.length()) : source;
  }
}
