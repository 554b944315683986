package cn.yunguanjia.monitoring.air.rules;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.standards.air.AirPeriod;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirStandard;
import cn.yunguanjia.standards.air.FunctionZone;
import cn.yunguanjia.standards.air.PeriodValidity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the evaluation of air goes by beside the standards themselves, as it holds from a day on.
 *
 * @param officialLevels of stations that make an area's value
 * @param stationsShare of an area's stations that need a value, or the area has none (HJ 663-2013;
 *     not verified)
 * @param daysOfMonth valid days of a month other than February (GB 3095-2026, table 4)
 * @param ozoneDayCountsAboveLimit a day with too few eight-hour means counts all the same when one
 *     is above the limit (not verified)
 * @param classOneOf2012 limits of GB 3095-2012, class I (not verified)
 * @param weighted another composite index, of a single source
 * @param warnFromGrade an expected class worse than today's is warned of from this grade on
 * @param suddenGrades by how many grades the index of an hour must rise to be sudden
 * @param suddenWithin in which time
 */
public record AirRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    List<String> officialLevels,
    BigDecimal stationsShare,
    int daysOfMonth,
    int daysOfFebruary,
    int daysOfYear,
    boolean ozoneDayCountsAboveLimit,
    Map<AirPollutant, Map<AirPeriod, BigDecimal>> classOneOf2012,
    Weighted weighted,
    int warnFromGrade,
    int suddenGrades,
    Duration suddenWithin) {

  /**
   * @param use whether it is told beside the index of HJ 663-2013
   */
  public record Weighted(boolean use, int decimals, Map<AirPollutant, BigDecimal> weights) {}

  public PeriodValidity.Rule days() {
    return new PeriodValidity.Rule(daysOfMonth, daysOfFebruary, daysOfYear);
  }

  /** The limit of a standard; where that has none verified, the configured one. */
  public Optional<BigDecimal> limit(
      AirStandard standard, AirPollutant of, AirPeriod period, FunctionZone zone) {
    return standard == AirStandard.GB_3095_2012 && zone == FunctionZone.ONE
        ? Optional.ofNullable(classOneOf2012.getOrDefault(of, Map.of()).get(period))
        : standard.limit(of, period, zone);
  }

  /** Whether so many stations with a value of all are enough for the area. */
  public boolean enoughStations(int withValue, int all) {
    return withValue > 0
        && BigDecimal.valueOf(withValue).compareTo(stationsShare.multiply(BigDecimal.valueOf(all)))
            >= 0;
  }
}
