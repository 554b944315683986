package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.monitoring.judgement.JudgedOver;
import cn.yunguanjia.monitoring.transmission.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An outlet on the wall.
 *
 * @param name of the outlet, null where the register has not told
 * @param lon degrees in CGCS2000; null, as lat, where the register has not told
 * @param heardAt when the last frame came, by our clock
 * @param asOf when its newest value was measured
 * @param fresh whether the newest value is not older than the device's own rhythm lets expect
 * @param hours hours of the last 24 that a mean came for
 * @param month hourly means due, received and valid this month, and what these make; null while
 *     nobody has reckoned it yet
 * @param over findings that stand of the last 24 hours
 * @param values newest value of each factor, those with a limit first
 */
record Row(
    String outlet,
    String code,
    Bilingual name,
    Medium medium,
    String uscc,
    Bilingual enterprise,
    String sector,
    String area,
    Double lon,
    Double lat,
    OutletState state,
    Bilingual stateName,
    Instant heardAt,
    Instant asOf,
    boolean fresh,
    int hours,
    Transmitted month,
    int over,
    List<Value> values) {

  /**
   * @param effective valid / due as a share, null where nothing was due
   */
  record Transmitted(int due, int received, int valid, BigDecimal effective) {
    static Transmitted of(Rate rate) {
      return rate == null
          ? null
          : new Transmitted(rate.due(), rate.received(), rate.valid(), rate.effective());
    }
  }

  /**
   * @param limit upper bound in force, or null
   * @param ratio value / limit, or null
   * @param judged the gravest finding of the last 24 hours on this factor, or null
   */
  record Value(
      String factor,
      Bilingual name,
      BigDecimal value,
      String unit,
      BigDecimal limit,
      BigDecimal min,
      AveragingPeriod period,
      BigDecimal ratio,
      Instant time,
      String flag,
      JudgedOver.Finding judged) {}

  /** The factor to draw over time: the one judged worst, else the one closest to its limit. */
  Value leading() {
    return values.isEmpty()
        ? null
        : values.stream().max(java.util.Comparator.comparing(Row::weight)).orElseThrow();
  }

  private static BigDecimal weight(Value value) {
    BigDecimal ratio = value.ratio() == null ? BigDecimal.ZERO : value.ratio();
    BigDecimal limited = value.limit() == null ? BigDecimal.ZERO : BigDecimal.ONE;
    return value.judged() == null ? ratio.add(limited) : ratio.add(BigDecimal.valueOf(1000));
  }

  BigDecimal worstRatio() {
    return values.stream()
        .map(Value::ratio)
        .filter(java.util.Objects::nonNull)
        .max(java.util.Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }
}
