package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Values in buckets by time of measurement, derived from the frame log alone. */
@Component
public class Readings {
  private static final String OPEN_HOURS = "open_hours";
  private static final String OPEN_DAYS = "open_days";
  private static final String LATEST = "latest";
  private static final String DAYBOOK = "daybook";
  private static final String HEARD = "heard";

  private final ReadModel model;

  private record Bucket(String part, String id) {}

  /** An hour of one factor at one source. */
  public record Hour(String source, String factor, Instant start) {
    String id() {
      return source + "|" + factor + "|" + start;
    }
  }

  Readings(ReadModels models) {
    model =
        models
            .describe("readings")
            .part(Resolution.RAW.part())
            .part(Resolution.MINUTE.part())
            .part(Resolution.HOUR.part())
            .part(Resolution.DAY.part())
            .part(LATEST, Indexes.ascending("source"))
            .part(DAYBOOK)
            .part(OPEN_HOURS, Indexes.ascending("start"))
            .part(OPEN_DAYS, Indexes.ascending("day"))
            .part(HEARD)
            .open();
  }

  public ReadModel model() {
    return model;
  }

  /**
   * Writes values in the order of the log: the same slot sent again is corrected by the later one.
   */
  public void write(List<Measured> values) {
    Map<Bucket, List<Bson>> buckets = new LinkedHashMap<>();
    for (Measured value : values) {
      Resolution resolution = value.resolution();
      Bucket bucket =
          new Bucket(
              resolution.part(),
              bucketId(value.source(), value.factor(), resolution, value.time()));
      List<Bson> updates = buckets.computeIfAbsent(bucket, b -> begin(value));
      updates.add(Updates.set("v." + resolution.slot(value.time()), document(value)));
      if (resolution.isJudged()) {
        LocalDate day = CityTime.day(value.time());
        buckets
            .computeIfAbsent(
                new Bucket(DAYBOOK, DayBook.id(value.source(), day)),
                b -> DayBook.begin(value.source(), day))
            .add(DayBook.reported(value));
      }
    }
    buckets.forEach(
        (bucket, updates) -> model.upsert(bucket.part(), bucket.id(), Updates.combine(updates)));
    open(values);
    writeLatest(values);
  }

  /** What is still to be closed stands by itself, so that finding it needs no search. */
  public void open(List<Measured> values) {
    Map<String, Document> days = new LinkedHashMap<>();
    Map<String, Document> hours = new LinkedHashMap<>();
    for (Measured value : values) {
      if (value.resolution().isJudged()) {
        LocalDate day = CityTime.day(value.time());
        days.put(DayBook.id(value.source(), day), new Document("day", day.toString()));
      } else {
        Hour hour =
            new Hour(value.source(), value.factor(), value.time().truncatedTo(ChronoUnit.HOURS));
        hours.put(
            hour.id(),
            new Document("source", hour.source())
                .append("factor", hour.factor())
                .append("start", Date.from(hour.start())));
      }
    }
    days.forEach((id, day) -> model.put(OPEN_DAYS, day.append("_id", id)));
    hours.forEach((id, hour) -> model.put(OPEN_HOURS, hour.append("_id", id)));
  }

  /** Notes in the day's book how the means of a judgement compared with their limits. */
  public void mark(List<Judged> judged) {
    Map<String, List<Bson>> books = new LinkedHashMap<>();
    for (Judged each : judged) {
      Measured mean = each.mean();
      LocalDate day = CityTime.day(mean.time());
      books
          .computeIfAbsent(DayBook.id(mean.source(), day), b -> DayBook.begin(mean.source(), day))
          .add(DayBook.judged(each));
    }
    books.forEach((id, updates) -> model.upsert(DAYBOOK, id, Updates.combine(updates)));
  }

  /** Notes when each source was last heard of, by our clock. */
  public void heard(Map<String, Instant> received) {
    received.forEach((source, at) -> model.upsert(HEARD, source, Updates.max("at", Date.from(at))));
  }

  /** When each source was last heard of, by our clock. */
  public Map<String, Instant> lastHeard() {
    Map<String, Instant> heard = new HashMap<>();
    for (Document each : model.collection(HEARD).find()) {
      heard.put(each.getString("_id"), each.getDate("at").toInstant());
    }
    return heard;
  }

  /** Hours up to this one that hold samples nobody has made a mean of yet. */
  public List<Hour> openHours(Instant upTo, int atMost) {
    return model
        .collection(OPEN_HOURS)
        .find(Filters.lte("start", Date.from(upTo)))
        .limit(atMost)
        .map(
            d ->
                new Hour(
                    d.getString("source"), d.getString("factor"), d.getDate("start").toInstant()))
        .into(new ArrayList<>());
  }

  public void close(List<Hour> hours) {
    hours.forEach(hour -> model.write(OPEN_HOURS, gone(hour.id())));
  }

  /** Ids of books of days up to this one that changed since they were closed, or never were. */
  public List<String> openDays(LocalDate upTo, int atMost) {
    return model
        .collection(OPEN_DAYS)
        .find(Filters.lte("day", upTo.toString()))
        .limit(atMost)
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>());
  }

  public List<DayBook> books(Collection<String> ids) {
    return model
        .collection(DAYBOOK)
        .find(Filters.in("_id", ids))
        .map(DayBook::of)
        .into(new ArrayList<>());
  }

  public void closeDays(Collection<String> ids) {
    ids.forEach(id -> model.write(OPEN_DAYS, gone(id)));
  }

  private static DeleteOneModel<Document> gone(String id) {
    return new DeleteOneModel<>(Filters.eq("_id", id));
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
    for (Document latest : model.collection(LATEST).find(Filters.in("_id", newest.keySet()))) {
      known.put(latest.getString("_id"), Instant.parse(latest.getString("time")));
    }
    newest.forEach(
        (id, value) -> {
          Instant before = known.get(id);
          if (before == null || !value.time().isBefore(before)) {
            model.put(
                LATEST,
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
    for (Document d : model.collection(LATEST).find(Filters.eq("source", source))) {
      all.add(
          measured(
              d, source, d.getString("factor"), Resolution.valueOf(d.getString("resolution"))));
    }
    all.sort(Comparator.comparing(Measured::factor));
    return all;
  }

  /** The newest value of each factor, by source. */
  public Map<String, List<Measured>> latest() {
    Map<String, List<Measured>> all = new HashMap<>();
    for (Document d : model.collection(LATEST).find()) {
      String source = d.getString("source");
      all.computeIfAbsent(source, s -> new ArrayList<>())
          .add(
              measured(
                  d, source, d.getString("factor"), Resolution.valueOf(d.getString("resolution"))));
    }
    return all;
  }

  /** The newest value of one factor. */
  public Optional<Measured> latest(String source, String factor) {
    return Optional.ofNullable(model.find(LATEST, source + "|" + factor))
        .map(d -> measured(d, source, factor, Resolution.valueOf(d.getString("resolution"))));
  }

  /** The value in one slot. */
  public Optional<Measured> at(String source, String factor, Resolution resolution, Instant time) {
    Document bucket = model.find(resolution.part(), bucketId(source, factor, resolution, time));
    return bucket == null
        ? Optional.empty()
        : Optional.ofNullable(
                bucket.get("v", Document.class).get(resolution.slot(time), Document.class))
            .map(slot -> measured(slot, source, factor, resolution));
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

  /** The same for one factor of each of many sources, in one question. */
  public Map<String, List<Measured>> series(
      Map<String, String> factors, Resolution resolution, Instant from, Instant to) {
    List<String> ids = new ArrayList<>();
    factors.forEach(
        (source, factor) -> ids.addAll(bucketIds(source, factor, resolution, from, to)));
    Map<String, List<Measured>> series = new HashMap<>();
    for (Document bucket : model.collection(resolution.part()).find(Filters.in("_id", ids))) {
      String source = bucket.getString("source");
      List<Measured> values = series.computeIfAbsent(source, s -> new ArrayList<>());
      for (Object slot : bucket.get("v", Document.class).values()) {
        Measured value = measured((Document) slot, source, factors.get(source), resolution);
        if (!value.time().isBefore(from) && value.time().isBefore(to)) {
          values.add(value);
        }
      }
    }
    series.values().forEach(values -> values.sort(Comparator.comparing(Measured::time)));
    return series;
  }

  private static List<String> bucketIds(
      String source, String factor, Resolution resolution, Instant from, Instant to) {
    List<String> ids = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = next(resolution, at)) {
      ids.add(bucketId(source, factor, resolution, at));
    }
    ids.add(bucketId(source, factor, resolution, to));
    return ids.stream().distinct().toList();
  }

  private static Instant next(Resolution resolution, Instant at) {
    var local = at.atZone(CityTime.ZONE);
    return switch (resolution) {
      case RAW, MINUTE -> local.plusHours(1).toInstant();
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
        .append("computed", value.computed() ? true : null)
        .append("frames", value.frames());
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
        Boolean.TRUE.equals(d.getBoolean("computed")),
        d.getList("frames", Long.class));
  }
}
