package cn.yunguanjia.credit.view;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Pollutant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What an enterprise's permit allows of each substance, as it held on a day. */
@Component
class Limits {
  private final Codes codes;
  private final JsonMapper json;

  Limits(Codes codes, JsonMapper json) {
    this.codes = codes;
    this.json = json;
  }

  List<Map<String, Object>> rows(String uscc, Instant asOf) {
    String today = CityTime.day(asOf).toString();
    return codes.part(Codes.PERMITS, uscc).stream()
        .filter(p -> p.getString("validFrom").compareTo(today) <= 0)
        .filter(p -> p.getString("validTo").compareTo(today) >= 0)
        .max(Comparator.comparing(p -> p.getString("validFrom")))
        .map(p -> inForce(p, today))
        .orElse(List.of());
  }

  private List<Map<String, Object>> inForce(Document permit, String today) {
    Document versions = permit.get("limits", new Document());
    List<Map<String, Object>> rows = new ArrayList<>();
    versions.keySet().stream()
        .filter(from -> from.compareTo(today) <= 0)
        .max(Comparator.naturalOrder())
        .map(from -> json.readValue(versions.getString(from), Limit[].class))
        .ifPresent(
            limits -> {
              for (Limit limit : limits) {
                rows.add(row(permit.getString("uscc"), limit));
              }
            });
    return rows;
  }

  private static Map<String, Object> row(String uscc, Limit limit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("outlet", uscc + ":" + limit.outlet());
    row.put("factor", limit.factor());
    row.put("name", Pollutant.nameOf(limit.factor()));
    row.put("period", limit.period());
    row.put("max", limit.max());
    row.put("min", limit.min());
    row.put("unit", limit.unit());
    return row;
  }
}
