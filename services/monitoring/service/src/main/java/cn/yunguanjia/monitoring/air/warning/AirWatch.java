package cn.yunguanjia.monitoring.air.warning;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import cn.yunguanjia.language.monitoring.AirWarningRaised;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.AreaHours;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.forecast.ForecastView;
import cn.yunguanjia.monitoring.air.forecast.PastIndex;
import cn.yunguanjia.monitoring.air.rules.AirRuleBook;
import cn.yunguanjia.monitoring.lately.Lately;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every while whether an area's air is expected to get worse, or got worse suddenly. Only
 * what is live warns: a back-fill of old hours is history.
 */
@Component
public class AirWatch {
  private static final Origin WATCHED = new Origin("AirWatch", "automation", null);

  private final AirStations stations;
  private final AreaHours hours;
  private final PastIndex past;
  private final ForecastView forecasts;
  private final AirRuleBook rules;
  private final Decisions decisions;
  private final Clock clock;

  /** The grade already warned of, so that the same is not decided with each look. */
  private final Lately<Integer> warned = new Lately<>();

  AirWatch(
      AirStations stations,
      AreaHours hours,
      PastIndex past,
      ForecastView forecasts,
      AirRuleBook rules,
      Decisions decisions,
      Clock clock) {
    this.stations = stations;
    this.hours = hours;
    this.past = past;
    this.forecasts = forecasts;
    this.rules = rules;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.monitoring.look-at-air-every:1m}",
      fixedDelayString = "${yunguanjia.monitoring.look-at-air-every:1m}")
  public void look() {
    Stream.concat(Stream.of(Region.JIAXING), Region.COUNTIES.stream())
        .map(region -> stations.place(region.code()))
        .filter(place -> !place.stations().isEmpty())
        .forEach(this::look);
  }

  private void look(Place place) {
    Instant now = clock.instant();
    LocalDate today = CityTime.day(now);
    Signs signs = new Signs(place.id(), rules.on(today), now);
    signs.sudden(lately(place, now, signs)).ifPresent(this::warn);
    forecasts.newest(place.id(), 1).stream()
        .findFirst()
        .flatMap(forecast -> expected(place, forecast, today, signs))
        .ifPresent(this::warn);
  }

  private List<Signs.Hour> lately(Place place, Instant now, Signs signs) {
    return hours.of(place, now.minus(signs.rules().suddenWithin().multipliedBy(2)), now).stream()
        .filter(hour -> hour.quality().aqi().isPresent())
        .map(hour -> new Signs.Hour(hour.start(), hour.quality().aqi().getAsInt()))
        .toList();
  }

  private Optional<AirWarningRaised> expected(
      Place place, AirForecastIssued forecast, LocalDate today, Signs signs) {
    List<Integer> days = past.of(place, today.minusDays(3), today.minusDays(1)).indices();
    return days.stream()
        .filter(Objects::nonNull)
        .reduce((a, b) -> b)
        .flatMap(last -> signs.expected(forecast, last));
  }

  private void warn(AirWarningRaised warning) {
    Optional<Integer> before = warned.put(warning.warningId(), warning.gradeNow());
    if (!before.equals(Optional.of(warning.gradeNow()))) {
      decisions.execute(
          Subject.of("airwarning", warning.warningId()), new AirWarnings(), warning, WATCHED);
    }
  }
}
