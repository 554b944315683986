package cn.yunguanjia.monitoring.air.warning;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.AirForecastDay;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import cn.yunguanjia.language.monitoring.AirWarningRaised;
import cn.yunguanjia.monitoring.air.rules.AirRules;
import cn.yunguanjia.standards.air.AqiLevel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What in the figures of an area is worth a warning. */
record Signs(String area, AirRules rules, Instant now) {

  /**
   * The index of an area's hour.
   *
   * @param start of the hour
   */
  record Hour(Instant start, int aqi) {
    int grade() {
      return AqiLevel.of(aqi).number();
    }
  }

  /** The first day of a forecast whose class is worse than that of the last day measured. */
  Optional<AirWarningRaised> expected(AirForecastIssued forecast, int lastDayAqi) {
    int before = AqiLevel.of(lastDayAqi).number();
    return forecast.days().stream()
        .filter(day -> !day.day().isBefore(CityTime.day(now)))
        .filter(day -> grade(day) > before && grade(day) >= rules.warnFromGrade())
        .min(Comparator.comparing(AirForecastDay::day))
        .map(
            day ->
                warning(
                    AirWarnings.EXPECTED,
                    day.day(),
                    lastDayAqi,
                    middle(day),
                    "forecast:" + forecast.forecastId()));
  }

  /**
   * The last hour is worse by several grades than one shortly before.
   *
   * @param hours oldest first
   */
  Optional<AirWarningRaised> sudden(List<Hour> hours) {
    if (hours.isEmpty()) {
      return Optional.empty();
    }
    Hour last = hours.getLast();
    boolean live = last.start().isAfter(now.minus(rules.suddenWithin()));
    return hours.stream()
        .filter(hour -> !hour.start().isBefore(last.start().minus(rules.suddenWithin())))
        .min(Comparator.comparingInt(Hour::aqi))
        .filter(before -> live && last.grade() - before.grade() >= rules.suddenGrades())
        .filter(before -> last.grade() >= rules.warnFromGrade())
        .map(
            before ->
                warning(
                    AirWarnings.SUDDEN,
                    CityTime.day(last.start()),
                    before.aqi(),
                    last.aqi(),
                    last.start().toString()));
  }

  private AirWarningRaised warning(
      String kind, LocalDate day, int before, int after, String basis) {
    String id = String.join("|", area, kind, day.toString());
    return new AirWarningRaised(
        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
        area,
        kind,
        day,
        before,
        after,
        AqiLevel.of(before).number(),
        AqiLevel.of(after).number(),
        basis,
        now);
  }

  private static int grade(AirForecastDay day) {
    return AqiLevel.of(middle(day)).number();
  }

  private static int middle(AirForecastDay day) {
    return (day.aqiFrom() + day.aqiTo() + 1) / 2;
  }
}
