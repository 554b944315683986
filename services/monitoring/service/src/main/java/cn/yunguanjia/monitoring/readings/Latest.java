package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.platform.readmodel.ReadModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The newest value of each factor, by source: the latest measured, not the latest received. */
final class Latest {
  static final String PART = "newest";
  private final ReadModel model;

  Latest(ReadModel model) {
    this.model = model;
  }

  void write(List<Measured> values, Map<String, Map<String, Instant>> known) {
    Map<String, Map<String, Measured>> newest = new LinkedHashMap<>();
    for (Measured value : values) {
      newest
          .computeIfAbsent(value.source(), s -> new LinkedHashMap<>())
          .merge(value.factor(), value, (a, b) -> b.time().isBefore(a.time()) ? a : b);
    }
    newest.forEach(
        (source, byFactor) -> {
          List<Bson> updates = new ArrayList<>();
          Map<String, Instant> before = known.getOrDefault(source, Map.of());
          byFactor.forEach(
              (factor, value) -> {
                Instant stood = before.get(factor);
                if (stood == null || !value.time().isBefore(stood)) {
                  updates.add(
                      Updates.set(
                          "f." + factor,
                          Slot.document(value).append("resolution", value.resolution().name())));
                }
              });
          if (!updates.isEmpty()) {
            model.upsert(PART, source, Updates.combine(updates));
          }
        });
  }

  /** When the newest value of each factor was measured, by source. */
  Map<String, Map<String, Instant>> times(Collection<String> sources) {
    Map<String, Map<String, Instant>> times = new HashMap<>();
    for (Document each : model.collection(PART).find(Filters.in("_id", sources))) {
      Map<String, Instant> factors = new HashMap<>();
      each.get("f", Document.class)
          .forEach(
              (factor, d) -> factors.put(factor, Instant.parse(((Document) d).getString("time"))));
      times.put(each.getString("_id"), factors);
    }
    return times;
  }

  List<Measured> of(String source) {
    Document known = model.find(PART, source);
    return known == null ? List.of() : values(known);
  }

  Map<String, List<Measured>> all() {
    Map<String, List<Measured>> all = new HashMap<>();
    for (Document known : model.collection(PART).find()) {
      all.put(known.getString("_id"), values(known));
    }
    return all;
  }

  private static List<Measured> values(Document known) {
    List<Measured> values = new ArrayList<>();
    known
        .get("f", Document.class)
        .forEach(
            (factor, each) -> {
              Document d = (Document) each;
              values.add(
                  Slot.measured(
                      d,
                      known.getString("_id"),
                      factor,
                      Resolution.valueOf(d.getString("resolution"))));
            });
    values.sort(Comparator.comparing(Measured::factor));
    return values;
  }
}
