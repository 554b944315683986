package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.air.rules.AirRules;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPeriod;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AirStandard;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.CompositeIndex;
import cn.yunguanjia.standards.air.Evaluation;
import cn.yunguanjia.standards.air.FunctionZone;
import cn.yunguanjia.standards.air.GoodDays;
import cn.yunguanjia.standards.air.LimitCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the days of a place amount to over a period.
 *
 * @param limits of which version the composite index and the checks are
 * @param zone of which class the checks are; the composite index always takes class II
 * @param daysOver days above the limit of a day, of ozone of eight hours
 * @param weighted the composite index of a single source; null where the rules do not use it
 * @param goodDays by the standard of each day
 * @param backCast good days as if one version had held all the time, for comparing years
 */
record PeriodStatistics(
    AirStandard limits,
    FunctionZone zone,
    Map<AirPollutant, Integer> daysOver,
    Evaluation evaluation,
    CompositeIndex composite,
    CompositeIndex weighted,
    GoodDays goodDays,
    Map<AqiStandard, GoodDays> backCast) {

  static PeriodStatistics of(
      LocalDate from,
      LocalDate to,
      List<AirDays.Day> days,
      AirStandard limits,
      FunctionZone zone,
      AirRules rules) {
    Map<LocalDate, Map<AirItem, BigDecimal>> values = new HashMap<>();
    days.forEach(day -> values.put(day.day(), day.values()));
    Evaluation evaluation = Evaluation.of(from, to, values, rules.days());
    Map<AqiStandard, GoodDays> backCast = new EnumMap<>(AqiStandard.class);
    for (AqiStandard version : AqiStandard.values()) {
      backCast.put(version, GoodDays.of(days.stream().map(day -> day.by(version)).toList()));
    }
    List<AirQuality> asItWas = days.stream().map(AirDays.Day::quality).toList();
    return new PeriodStatistics(
        limits,
        zone,
        daysOver(days, limits, zone, rules),
        evaluation,
        CompositeIndex.of(limits, evaluation.statistics()),
        rules.weighted().use()
            ? CompositeIndex.weighted(limits, evaluation.statistics(), rules.weighted().weights())
            : null,
        GoodDays.of(asItWas),
        backCast);
  }

  private static Map<AirPollutant, Integer> daysOver(
      List<AirDays.Day> days, AirStandard limits, FunctionZone zone, AirRules rules) {
    Map<AirPollutant, Integer> over = new EnumMap<>(AirPollutant.class);
    for (AirPollutant pollutant : AirPollutant.values()) {
      AirPeriod period = pollutant == AirPollutant.O3 ? AirPeriod.EIGHT_HOURS : AirPeriod.DAY;
      rules
          .limit(limits, pollutant, period, zone)
          .ifPresent(
              limit ->
                  over.put(
                      pollutant,
                      (int)
                          days.stream()
                              .map(day -> day.values().get(pollutant.day()))
                              .filter(Objects::nonNull)
                              .filter(v -> LimitCheck.of(pollutant, v, limit).exceeds())
                              .count()));
    }
    return over;
  }
}
