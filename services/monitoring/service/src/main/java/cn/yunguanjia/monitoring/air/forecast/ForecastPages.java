package cn.yunguanjia.monitoring.air.forecast;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.AirForecastDay;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the air is expected to be: forecasts of others, and two baselines beside them. */
@RestController
@Tag(name = "monitoring: air and water")
class ForecastPages {
  private static final int YEAR = 365;
  private static final int MOST = 60;

  private final AirStations stations;
  private final PastIndex past;
  private final ForecastView forecasts;
  private final Decisions decisions;
  private final Clock clock;

  record Request(String area, String source, OffsetDateTime issuedAt, List<AirForecastDay> days) {}

  ForecastPages(
      AirStations stations,
      PastIndex past,
      ForecastView forecasts,
      Decisions decisions,
      Clock clock) {
    this.stations = stations;
    this.past = past;
    this.forecasts = forecasts;
    this.decisions = decisions;
    this.clock = clock;
  }

  @PostMapping("/api/monitoring/air/forecasts")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Import a forecast: area, source, issuedAt and days with a range of the index")
  Map<String, String> bring(@RequestBody Request request, Caller caller) {
    caller.require("officer", "admin");
    if (request.area() == null || Region.find(request.area()).isEmpty()) {
      throw new RefusedException(
          Refusal.invalid(
              "air-forecast",
              "area",
              "请给出预报区域的区划代码，如 330400",
              "Give the code of the area, such as 330400"));
    }
    caller.requireArea(request.area());
    String id = id(request);
    decisions.execute(
        Subject.of("airforecast", id),
        new Forecasts(),
        new AirForecastIssued(
            id,
            request.area(),
            request.source(),
            request.issuedAt() == null ? null : request.issuedAt().toInstant(),
            request.days() == null
                ? null
                : request.days().stream().map(ForecastPages::day).toList(),
            clock.instant()),
        caller.origin());
    return Map.of("forecastId", id);
  }

  @GetMapping("/api/public/air/forecast")
  @Operation(
      summary =
          "The newest imported forecast, how the earlier ones did, and two baselines with their"
              + " error over the last year")
  Map<String, Object> forecast(@RequestParam(defaultValue = "330400") String area) {
    Place place = stations.place(area);
    LocalDate yesterday = CityTime.day(clock.instant()).minusDays(1);
    return ForecastAnswer.of(
        place,
        past.of(place, yesterday.minusDays(YEAR - 1L), yesterday),
        forecasts.newest(area, MOST));
  }

  private static AirForecastDay day(AirForecastDay asked) {
    return asked.primary() == null
        ? new AirForecastDay(asked.day(), asked.aqiFrom(), asked.aqiTo(), List.of())
        : asked;
  }

  /** The same forecast of the same maker has the same id. */
  private static String id(Request request) {
    String all =
        String.join("|", request.area(), request.source(), String.valueOf(request.issuedAt()));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
