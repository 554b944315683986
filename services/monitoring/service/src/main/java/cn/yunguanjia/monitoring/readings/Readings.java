package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Values in buckets by time of measurement, derived from the frame log alone. */
@Component
public class Readings {
  private final ReadModel model;

  Readings(ReadModels models) {
    model =
        models
            .describe("readings")
            .part("raw")
            .part("hours")
            .part("days")
            .part("latest", Indexes.ascending("source"))
            .open();
  }

  ReadModel model() {
    return model;
  }

  /**
   * Writes values in the order of the log: the same slot sent again is corrected by the later one.
   */
  void write(List<Measured> values) {
    Map<String, List<Bson>> buckets = new LinkedHashMap<>();
    Map<String, String> parts = new HashMap<>();
    for (Measured value : values) {
      String id = bucketId(value.source(), value.factor(), value.resolution(), value.time());
      buckets
          .computeIfAbsent(value.resolution().part() + " " + id, k -> begin(value))
          .add(Updates.set("v." + value.resolution().slot(value.time()), document(value)));
      parts.put(value.resolution().part() + " " + id, value.resolution().part());
    }
    buckets.forEach(
        (key, updates) ->
            model.upsert(
                parts.get(key), key.substring(key.indexOf(' ') + 1), Updates.combine(updates)));
    writeLatest(values);
  }

  /** The latest is the latest measured, not the latest received. */
  private void writeLatest(List<Measured> values) {
    Map<String, Measured> newest = new LinkedHashMap<>();
    for (Measured value : values) {
      newest.merge(
          value.source() + "|" + value.factor(),
          value,
          (a, b) -> b.time().isBefore(a.time()) ? a : b);
    }
    Map<String, Instant> known = new HashMap<>();
    for (Document latest : model.collection("latest").find(Filters.in("_id", newest.keySet()))) {
      known.put(latest.getString("_id"), Instant.parse(latest.getString("time")));
    }
    newest.forEach(
        (id, value) -> {
          Instant before = known.get(id);
          if (before == null || !value.time().isBefore(before)) {
            model.put(
                "latest",
                document(value)
                    .append("_id", id)
                    .append("source", value.source())
                    .append("factor", value.factor())
                    .append("resolution", value.resolution().name()));
          }
        });
  }

  /** The newest value of each factor of a source. */
  public List<Measured> latest(String source) {
    List<Measured> all = new ArrayList<>();
    for (Document d : model.collection("latest").find(Filters.eq("source", source))) {
      all.add(
          measured(
              d, source, d.getString("factor"), Resolution.valueOf(d.getString("resolution"))));
    }
    all.sort(Comparator.comparing(Measured::factor));
    return all;
  }

  /** Values from a time to before another, oldest first. */
  public List<Measured> series(
      String source, String factor, Resolution resolution, Instant from, Instant to) {
    List<String> ids = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = next(resolution, at)) {
      ids.add(bucketId(source, factor, resolution, at));
    }
    ids.add(bucketId(source, factor, resolution, to));
    List<Measured> values = new ArrayList<>();
    for (Document bucket :
        model
            .collection(resolution.part())
            .find(Filters.in("_id", ids.stream().distinct().toList()))) {
      for (Object slot : bucket.get("v", Document.class).values()) {
        Measured value = measured((Document) slot, source, factor, resolution);
        if (!value.time().isBefore(from) && value.time().isBefore(to)) {
          values.add(value);
        }
      }
    }
    values.sort(Comparator.comparing(Measured::time));
    return values;
  }

  private static Instant next(Resolution resolution, Instant at) {
    var local = at.atZone(CityTime.ZONE);
    return switch (resolution) {
      case RAW -> local.plusHours(1).toInstant();
      case HOUR -> local.plusDays(1).toInstant();
      case DAY -> local.plusMonths(1).toInstant();
    };
  }

  private static List<Bson> begin(Measured value) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set("source", value.source()));
    updates.add(Updates.set("factor", value.factor()));
    return updates;
  }

  private static String bucketId(
      String source, String factor, Resolution resolution, Instant time) {
    return source + "|" + factor + "|" + resolution.bucket(time);
  }

  private static Document document(Measured value) {
    return new Document("time", value.time().toString())
        .append("value", value.value().toPlainString())
        .append("converted", value.converted() == null ? null : value.converted().toPlainString())
        .append("flag", value.flag())
        .append("frame", value.frame());
  }

  private static Measured measured(
      Document d, String source, String factor, Resolution resolution) {
    String converted = d.getString("converted");
    return new Measured(
        source,
        factor,
        resolution,
        Instant.parse(d.getString("time")),
        new BigDecimal(d.getString("value")),
        converted == null ? null : new BigDecimal(converted),
        d.getString("flag"),
        d.getLong("frame"));
  }
}
