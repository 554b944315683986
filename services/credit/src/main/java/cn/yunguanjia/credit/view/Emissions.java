package cn.yunguanjia.credit.view;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What went over a limit in the last thirty days: days over, and the worst per substance. */
@Component
public class Emissions {
  static final int DAYS = 30;
  private final Codes codes;
  private final JsonMapper json;

  Emissions(Codes codes, JsonMapper json) {
    this.codes = codes;
    this.json = json;
  }

  public List<ExceedanceConfirmed> lately(String uscc, Instant asOf) {
    Instant from = asOf.minus(Duration.ofDays(DAYS));
    return codes.part(Codes.EXCEEDANCES, uscc).stream()
        .filter(d -> d.getString("json") != null && !d.getBoolean("withdrawn", false))
        .map(d -> json.readValue(d.getString("json"), ExceedanceConfirmed.class))
        .filter(e -> e.start().isAfter(from) && !e.at().isAfter(asOf))
        .toList();
  }

  /** One row per outlet and substance: its worst exceedance and on how many days it was over. */
  public List<Map<String, Object>> rows(String uscc, Instant asOf) {
    Map<String, ExceedanceConfirmed> worst = new TreeMap<>();
    Map<String, Set<LocalDate>> days = new TreeMap<>();
    for (ExceedanceConfirmed e : lately(uscc, asOf)) {
      String key = e.outlet() + " " + e.factor();
      worst.merge(key, e, (a, b) -> weight(a).compareTo(weight(b)) >= 0 ? a : b);
      days.computeIfAbsent(key, k -> new TreeSet<>()).add(CityTime.day(e.start()));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    worst.forEach((key, e) -> rows.add(row(e, days.get(key).size())));
    return rows;
  }

  private static Map<String, Object> row(ExceedanceConfirmed e, int days) {
    Map<String, Object> row = new LinkedHashMap<>();
    BigDecimal max = e.limit().max();
    row.put("outlet", e.outlet());
    row.put("factor", e.factor());
    row.put("name", Pollutant.nameOf(e.factor()));
    row.put("value", e.value());
    row.put("unit", e.limit().unit());
    row.put("limit", max);
    row.put("period", e.period());
    row.put("time", e.start());
    row.put("over", true);
    row.put(
        "percent",
        max == null || max.signum() == 0 || e.multiple() == null
            ? null
            : e.value()
                .multiply(BigDecimal.valueOf(100))
                .divide(max, 0, RoundingMode.HALF_UP)
                .intValue());
    row.put("daysOver", days);
    row.put("ofDays", DAYS);
    return row;
  }

  private static BigDecimal weight(ExceedanceConfirmed e) {
    return e.multiple() == null ? BigDecimal.ZERO : e.multiple();
  }
}
