package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;

/**
 * How wrong a baseline was so many days ahead, over a series of days.
 *
 * @param days that were forecast and then measured
 * @param meanAbsolute mean distance between the index expected and measured; null without days
 * @param gradeHit share of days whose grade was as expected, in percent; null without days
 */
public record ForecastError(int ahead, int days, BigDecimal meanAbsolute, BigDecimal gradeHit) {

  /**
   * @param series index of each day without gaps in time, oldest first; null where there is none
   */
  public static ForecastError of(BaselineForecast method, List<Integer> series, int ahead) {
    int days = 0;
    int distance = 0;
    int hits = 0;
    for (int last = 1; last + ahead < series.size(); last++) {
      Integer measured = series.get(last + ahead);
      OptionalInt expected = method.expect(series.subList(0, last + 1), ahead);
      if (measured != null && expected.isPresent()) {
        days++;
        distance += Math.abs(expected.getAsInt() - measured);
        hits += AqiLevel.of(expected.getAsInt()) == AqiLevel.of(measured) ? 1 : 0;
      }
    }
    return new ForecastError(ahead, days, share(distance, days), share(100 * hits, days));
  }

  private static BigDecimal share(int sum, int days) {
    return days == 0
        ? null
        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_EVEN);
  }
}
