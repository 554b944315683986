package cn.yunguanjia.monitoring.air.forecast;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.AirForecastDay;
import cn.yunguanjia.language.monitoring.AirForecastIssued;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides about one imported forecast; the same again changes nothing. */
final class Forecasts implements Decider<Forecasts.Forecast, AirForecastIssued> {
  private static final int MOST_DAYS = 15;
  private static final int HIGHEST = 500;

  sealed interface Forecast {}

  record None() implements Forecast {}

  record Issued() implements Forecast {}

  @Override
  public Forecast initial() {
    return new None();
  }

  /** The command is the fact itself, not yet accepted. */
  @Override
  public Decision decide(Forecast forecast, AirForecastIssued asked) {
    if (forecast instanceof Issued) {
      return Decision.unchanged();
    }
    if (asked.source() == null || asked.source().isBlank()) {
      return invalid("source", "请写明预报由谁制作", "Say who made the forecast");
    }
    if (asked.issuedAt() == null || asked.issuedAt().isAfter(asked.at())) {
      return invalid(
          "issuedAt", "请给出发布时间，且不晚于现在", "Give the time it was issued, not later than now");
    }
    List<AirForecastDay> days = asked.days();
    if (days == null || days.isEmpty() || days.size() > MOST_DAYS) {
      return invalid("days", "请给出 1 至 15 天的预报", "Give 1 to 15 days");
    }
    LocalDate issued = CityTime.day(asked.issuedAt());
    Set<LocalDate> seen = new HashSet<>();
    for (int n = 0; n < days.size(); n++) {
      AirForecastDay day = days.get(n);
      if (day.day() == null || day.day().isBefore(issued) || !seen.add(day.day())) {
        return invalid(
            "days[" + n + "].day",
            "日期须不早于发布日，且每天只出现一次",
            "The day is not before the day of issue and stands only once");
      }
      if (day.aqiFrom() < 0 || day.aqiTo() > HIGHEST || day.aqiFrom() > day.aqiTo()) {
        return invalid(
            "days[" + n + "].aqiFrom",
            "AQI 范围须在 0 至 500 之间，下限不高于上限",
            "The index lies between 0 and 500, the lower end not above the upper");
      }
    }
    return Decision.accepted(asked);
  }

  @Override
  public Forecast evolve(Forecast forecast, DomainEvent event) {
    return event instanceof AirForecastIssued ? new Issued() : forecast;
  }

  private static Decision invalid(String field, String zh, String en) {
    return Decision.refused(Refusal.invalid("air-forecast", field, zh, en));
  }
}
