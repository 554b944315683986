package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The last 24 hours of the factor that says most of each outlet. */
@Component
class Trends {
  private final Readings readings;

  /**
   * @param values hourly means from the oldest hour to the newest; null where none came or it does
   *     not count
   */
  record Trend(String factor, Instant from, List<BigDecimal> values) {}

  Trends(Readings readings) {
    this.readings = readings;
  }

  Map<String, Trend> of(List<Row> rows, Instant now) {
    Instant to = now.truncatedTo(ChronoUnit.HOURS);
    Instant from = to.minus(Board.LATELY);
    Map<String, String> leading = new HashMap<>();
    rows.stream()
        .filter(row -> row.leading() != null)
        .forEach(row -> leading.put(row.outlet(), row.leading().factor()));
    Map<String, List<Measured>> series = readings.series(leading, Resolution.HOUR, from, to);
    Map<String, Trend> trends = new HashMap<>();
    leading.forEach(
        (outlet, factor) ->
            trends.put(
                outlet,
                new Trend(factor, from, hourly(series.getOrDefault(outlet, List.of()), from))));
    return trends;
  }

  private static List<BigDecimal> hourly(List<Measured> means, Instant from) {
    List<BigDecimal> hourly =
        new ArrayList<>(java.util.Collections.nCopies((int) Board.LATELY.toHours(), null));
    means.stream()
        .filter(Measured::valid)
        .forEach(
            mean ->
                hourly.set(
                    (int) ChronoUnit.HOURS.between(from, mean.time()),
                    mean.converted() != null ? mean.converted() : mean.value()));
    return hourly;
  }
}
