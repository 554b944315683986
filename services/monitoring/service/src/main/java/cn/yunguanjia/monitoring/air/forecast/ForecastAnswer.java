package cn.yunguanjia.monitoring.air.forecast;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.AirForecastDay;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import cn.yunguanjia.monitoring.air.area.AirAnswer;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.standards.air.AqiLevel;
import cn.yunguanjia.standards.air.BaselineForecast;
import cn.yunguanjia.standards.air.ForecastError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Tells forecasts, each with how wrong its like was. */
final class ForecastAnswer {
  private static final int DAYS_AHEAD = 3;
  private static final Map<BaselineForecast, Bilingual> NAMES =
      Map.of(
          BaselineForecast.PERSISTENCE,
          Bilingual.of("持续性基线：明天和今天一样", "Persistence baseline: tomorrow as today"),
          BaselineForecast.DAMPED_TREND,
          Bilingual.of(
              "趋势基线：最近一天的变化逐日减半", "Trend baseline: the last day's change, halving each day"));

  private ForecastAnswer() {}

  static Map<String, Object> of(
      Place place, PastIndex.Series past, List<AirForecastIssued> imported) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("area", place.id());
    answer.put("name", place.name());
    answer.put("lastDay", past.indices().isEmpty() ? null : past.last());
    answer.put("standard", PastIndex.VERSION.id());
    answer.put(
        "imported", imported.stream().findFirst().map(ForecastAnswer::forecast).orElse(null));
    answer.put("importedError", importedError(past, imported));
    List<Map<String, Object>> baselines = new ArrayList<>();
    for (BaselineForecast method : BaselineForecast.values()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("method", method);
      one.put("name", NAMES.get(method));
      one.put("days", baseline(method, past));
      baselines.add(one);
    }
    answer.put("baselines", baselines);
    return answer;
  }

  static Bilingual name(BaselineForecast method) {
    return NAMES.get(method);
  }

  private static List<Map<String, Object>> baseline(
      BaselineForecast method, PastIndex.Series past) {
    List<Map<String, Object>> days = new ArrayList<>();
    for (int ahead = 1; ahead <= DAYS_AHEAD && !past.indices().isEmpty(); ahead++) {
      OptionalInt expected = method.expect(past.indices(), ahead);
      Map<String, Object> day = new LinkedHashMap<>();
      day.put("day", past.last().plusDays(ahead));
      day.put("ahead", ahead);
      day.put("aqi", expected.isPresent() ? expected.getAsInt() : null);
      if (expected.isPresent()) {
        AqiLevel level = AqiLevel.of(expected.getAsInt());
        day.put("grade", level.number());
        day.put("class", AirAnswer.words(level));
        day.put("colour", level.colour());
      }
      day.put("error", error(ForecastError.of(method, past.indices(), ahead)));
      days.add(day);
    }
    return days;
  }

  private static Map<String, Object> error(ForecastError error) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("days", error.days());
    told.put(
        "meanAbsolute", error.meanAbsolute() == null ? null : error.meanAbsolute().toPlainString());
    told.put("gradeHit", error.gradeHit() == null ? null : error.gradeHit().toPlainString());
    return told;
  }

  private static Map<String, Object> forecast(AirForecastIssued of) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("forecastId", of.forecastId());
    told.put("source", of.source());
    told.put("issuedAt", CityTime.local(of.issuedAt()));
    told.put("days", of.days().stream().map(ForecastAnswer::day).toList());
    return told;
  }

  private static Map<String, Object> day(AirForecastDay of) {
    AqiLevel level = AqiLevel.of((of.aqiFrom() + of.aqiTo() + 1) / 2);
    Map<String, Object> day = new LinkedHashMap<>();
    day.put("day", of.day());
    day.put("aqiFrom", of.aqiFrom());
    day.put("aqiTo", of.aqiTo());
    day.put("primary", of.primary());
    day.put("grade", level.number());
    day.put("class", AirAnswer.words(level));
    day.put("colour", level.colour());
    return day;
  }

  /** Of how many days that were forecast the index lay in the range, by days ahead. */
  private static List<Map<String, Object>> importedError(
      PastIndex.Series past, List<AirForecastIssued> imported) {
    Map<Long, int[]> byAhead = new TreeMap<>();
    for (AirForecastIssued forecast : imported) {
      LocalDate issued = CityTime.day(forecast.issuedAt());
      for (AirForecastDay day : forecast.days()) {
        Integer measured = past.on(day.day());
        if (measured != null) {
          int[] tally =
              byAhead.computeIfAbsent(issued.until(day.day(), ChronoUnit.DAYS), a -> new int[2]);
          tally[0]++;
          tally[1] += measured >= day.aqiFrom() && measured <= day.aqiTo() ? 1 : 0;
        }
      }
    }
    List<Map<String, Object>> told = new ArrayList<>();
    byAhead.forEach(
        (ahead, tally) ->
            told.add(
                Map.of(
                    "ahead",
                    ahead,
                    "days",
                    tally[0],
                    "inRange",
                    BigDecimal.valueOf(100L * tally[1])
                        .divide(BigDecimal.valueOf(tally[0]), 1, RoundingMode.HALF_EVEN)
                        .toPlainString())));
    return told;
  }
}
