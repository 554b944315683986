package cn.yunguanjia.monitoring.air.forecast;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.AirForecastDay;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import cn.yunguanjia.monitoring.air.area.AirAnswer;
import cn.yunguanjia.monitoring.air.area.AirStations;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.standards.air.AqiLevel;
import cn.yunguanjia.standards.air.BaselineForecast;
import cn.yunguanjia.standards.air.ForecastError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why the air of a day is expected to be so: who said it, or from which days it was drawn on. */
@RestController
@Tag(name = "monitoring: air and water")
class ForecastWhy {
  private static final String IMPORTED = "IMPORTED";
  private static final int YEAR = 365;

  private final AirStations stations;
  private final PastIndex past;
  private final ForecastView forecasts;
  private final Clock clock;

  ForecastWhy(AirStations stations, PastIndex past, ForecastView forecasts, Clock clock) {
    this.stations = stations;
    this.past = past;
    this.forecasts = forecasts;
    this.clock = clock;
  }

  @GetMapping({
    "/api/public/explain/air-forecast/{area}/{method}/{day}",
    "/api/explain/air-forecast/{area}/{method}/{day}"
  })
  @Operation(
      summary = "Why the air of a day is expected so; method: IMPORTED, PERSISTENCE, DAMPED_TREND")
  Explanation why(
      @PathVariable String area, @PathVariable String method, @PathVariable String day) {
    Place place = stations.place(area);
    LocalDate asked = day(day);
    String id = String.join("/", area, method, day);
    if (method.equals(IMPORTED)) {
      return imported(place, asked, id);
    }
    for (BaselineForecast each : BaselineForecast.values()) {
      if (each.name().equals(method)) {
        return baseline(place, each, asked, id);
      }
    }
    throw nothing(place, day);
  }

  private Explanation baseline(Place place, BaselineForecast method, LocalDate day, String id) {
    LocalDate yesterday = CityTime.day(clock.instant()).minusDays(1);
    PastIndex.Series series = past.of(place, yesterday.minusDays(YEAR - 1L), yesterday);
    if (series.indices().size() < 2 || !day.isAfter(series.last())) {
      throw nothing(place, day.toString());
    }
    int ahead = (int) series.last().until(day, ChronoUnit.DAYS);
    OptionalInt expected = method.expect(series.indices(), ahead);
    ForecastError error = ForecastError.of(method, series.indices(), ahead);
    return new Explanation(
        "air-forecast",
        id,
        title(place, day),
        expected.isEmpty() ? Bilingual.of("无法预报", "None") : words(expected.getAsInt()),
        null,
        series.last(),
        error.days() == 0
            ? Bilingual.of("还没有可回报的日子", "No day yet to measure its error by")
            : Bilingual.of(
                "过去一年同法逐日回报 %d 天：平均差 %s，级别命中 %s%%"
                    .formatted(error.days(), error.meanAbsolute(), error.gradeHit()),
                "Over %d days of the last year it was off by %s on average, the class right %s %%"
                    .formatted(error.days(), error.meanAbsolute(), error.gradeHit())),
        List.of(
            last(place, series, series.last().minusDays(1)), last(place, series, series.last())),
        new Explanation.Rule(
            method.name(),
            PastIndex.VERSION.id(),
            null,
            Bilingual.of(
                ForecastAnswer.name(method).zh() + "。不看气象，只作比较基线。",
                ForecastAnswer.name(method).en()
                    + ". It knows nothing of the weather and is a baseline to compare with."),
            false),
        List.of(
            Bilingual.of(
                "今天的 AQI 成为有效日值后重新推算",
                "The index of today becoming a valid day; then it is drawn anew")),
        List.of());
  }

  private static Explanation.Input last(Place place, PastIndex.Series series, LocalDate day) {
    Integer aqi = series.on(day);
    return new Explanation.Input(
        Bilingual.of(day + " 的 AQI", "AQI of " + day),
        aqi == null ? Bilingual.of("无效", "not valid") : aqi,
        null,
        null,
        Bilingual.of("按 " + PastIndex.VERSION.id(), "by " + PastIndex.VERSION.id()),
        "air:" + place.id() + "/" + day);
  }

  private Explanation imported(Place place, LocalDate day, String id) {
    AirForecastIssued of =
        forecasts.newest(place.id(), 1).stream()
            .filter(f -> f.days().stream().anyMatch(d -> d.day().equals(day)))
            .findFirst()
            .orElseThrow(() -> nothing(place, day.toString()));
    AirForecastDay said = of.days().stream().filter(d -> d.day().equals(day)).findFirst().get();
    return new Explanation(
        "air-forecast",
        id,
        title(place, day),
        "AQI " + said.aqiFrom() + "–" + said.aqiTo(),
        null,
        CityTime.local(of.issuedAt()),
        Bilingual.of("由发布单位负责，平台原样保存", "The maker answers for it; kept as it was issued"),
        List.of(
            new Explanation.Input(
                Bilingual.of("发布单位", "Made by"),
                of.source(),
                null,
                CityTime.local(of.issuedAt()),
                Bilingual.of("导入的预报", "imported forecast"),
                null),
            new Explanation.Input(
                Bilingual.of("首要污染物", "Primary pollutant"),
                said.primary().isEmpty() ? "–" : String.join(" ", said.primary()),
                null,
                null,
                null,
                null)),
        new Explanation.Rule(
            "HJ 633-2026",
            "2026",
            Bilingual.of("预报", "forecast"),
            Bilingual.of("级别按区间中值给出。", "The class shown is that of the middle of the range."),
            true),
        List.of(Bilingual.of("更新的预报导入后以新的为准", "A newer forecast being imported")),
        forecasts
            .event(of.forecastId())
            .map(
                event ->
                    new Explanation.Event(
                        event,
                        "monitoring.AirForecastIssued",
                        CityTime.local(of.at()),
                        Bilingual.of("预报导入", "Forecast imported")))
            .stream()
            .toList());
  }

  private static Bilingual title(Place place, LocalDate day) {
    return Bilingual.of(
        place.name().zh() + " " + day + " 空气质量预报",
        "Forecast of the air of " + place.name().en() + ", " + day);
  }

  private static Bilingual words(int aqi) {
    Bilingual level = AirAnswer.words(AqiLevel.of(aqi));
    return Bilingual.of("AQI " + aqi + " " + level.zh(), "AQI " + aqi + " " + level.en());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new RefusedException(
          Refusal.invalid("air-time", "day", "日期写作 2026-11-20", "The day is written 2026-11-20"));
    }
  }

  private static RefusedException nothing(Place place, String day) {
    return new RefusedException(
        Refusal.notFound(
            "no-such-forecast",
            place.name().zh() + " 没有 " + day + " 的这种预报；方法为 IMPORTED、PERSISTENCE 或 DAMPED_TREND",
            "No such forecast of "
                + place.name().en()
                + " for "
                + day
                + "; the method is IMPORTED, PERSISTENCE or DAMPED_TREND"));
  }
}
