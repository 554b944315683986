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
          Map<String, Instant> before = known.getOrDefault(source, Map.of());
          byFactor.forEach(
              (factor, value) -> {
                Instant stood = before.get(factor);
                if (stood == null || !value.time().isBefore(stood)) {
                  model.upsert(PART, source, Updates.set(factor, text(value)));
                }
              });
        });
  }

  /** When the newest value of each factor was measured, by source. */
  Map<String, Map<String, Instant>> times(Collection<String> sources) {
    Map<String, Map<String, Instant>> times = new HashMap<>();
    for (Document each : model.collection(PART).find(Filters.in("_id", sources))) {
      Map<String, Instant> factors = new HashMap<>();
      factors(each).forEach((factor, text) -> factors.put(factor, Slot.time(slot(text))));
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
    factors(known)
        .forEach(
            (factor, text) ->
                values.add(
                    Slot.measured(slot(text), known.getString("_id"), factor, resolution(text))));
    values.sort(Comparator.comparing(Measured::factor));
    return values;
  }

  private static Map<String, String> factors(Document known) {
    Map<String, String> factors = new HashMap<>();
    known.forEach(
        (factor, text) -> {
          if (!factor.equals("_id")) {
            factors.put(factor, (String) text);
          }
        });
    return factors;
  }

  private static String text(Measured value) {
    return value.resolution() + " " + Slot.text(value);
  }

  private static String slot(String text) {
    return text.substring(text.indexOf(' ') + 1);
  }

  private static Resolution resolution(String text) {
    return Resolution.valueOf(text.substring(0, text.indexOf(' ')));
  }
}
