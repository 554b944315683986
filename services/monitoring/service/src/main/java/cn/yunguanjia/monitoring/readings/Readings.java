package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Values in buckets by time of measurement, derived from the frame log alone. */
@Component
public class Readings {
  private static final String OPEN_HOURS = "open_hours";
  private static final String OPEN_DAYS = "open_days";
  private static final String DAYBOOK = "daybook";
  private static final String HEARD = "heard";

  private final ReadModel model;
  private final Latest latest;
  private final Envelopes envelopes;

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
            .part(Latest.PART)
            .part(Envelopes.PART)
            .part(DAYBOOK)
            .part(OPEN_HOURS, Indexes.ascending("start"))
            .part(OPEN_DAYS, Indexes.ascending("day"))
            .part(HEARD)
            .open();
    latest = new Latest(model);
    envelopes = new Envelopes(model);
  }

  public ReadModel model() {
    return model;
  }

  /** Whether this batch fills what people read, and not a generation that is being rebuilt. */
  public boolean serves() {
    return model.filling() == model.served();
  }

  /**
   * Holds values, in the order of the log, against what stands: the same slot sent again is
   * corrected by the younger frame, and a mean of our own gives way to the device's.
   *
   * @param lateAfter how much later than its end something must have been measured, and have come,
   *     for a mean to count as late
   */
  public Incoming against(List<Measured> values, Duration lateAfter) {
    Map<String, Map<String, Instant>> newest =
        latest.times(values.stream().map(Measured::source).collect(Collectors.toSet()));
    Arrival arrival = new Arrival(means(values), newest, lateAfter);
    List<Measured> standing = values.stream().filter(arrival::stands).toList();
    return new Incoming(standing, arrival.changes(), newest);
  }

  /** What stands in the slots of the hourly and daily means among the values. */
  private Map<String, Measured> means(List<Measured> values) {
    Map<String, Measured> means = new HashMap<>();
    for (Resolution resolution : List.of(Resolution.HOUR, Resolution.DAY)) {
      Set<String> ids =
          values.stream()
              .filter(v -> v.resolution() == resolution)
              .map(v -> bucketId(v.source(), v.factor(), resolution, v.time()))
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        for (Document bucket : model.collection(resolution.part()).find(Filters.in("_id", ids))) {
          for (Object slot : bucket.get("v", Document.class).values()) {
            Measured mean =
                Slot.measured(
                    (Document) slot,
                    bucket.getString("source"),
                    bucket.getString("factor"),
                    resolution);
            means.put(Arrival.slot(mean), mean);
          }
        }
      }
    }
    return means;
  }

  /** Writes what {@link #against} let stand. */
  public void write(Incoming incoming) {
    List<Measured> values = incoming.standing();
    Map<Bucket, List<Bson>> buckets = new LinkedHashMap<>();
    for (Measured value : values) {
      Resolution resolution = value.resolution();
      Bucket bucket =
          new Bucket(
              resolution.part(),
              bucketId(value.source(), value.factor(), resolution, value.time()));
      List<Bson> updates = buckets.computeIfAbsent(bucket, b -> begin(value));
      updates.add(Updates.set("v." + resolution.slot(value.time()), Slot.document(value)));
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
    latest.write(values, incoming.newest());
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

  /** Writes what a curve shows of hours, within a batch. */
  public void keep(Map<Hour, Envelope> ofHours) {
    envelopes.write(ofHours);
  }

  /** What a curve shows of hours from one to before another, oldest first. */
  public List<Envelope> envelopes(String source, String factor, Instant from, Instant to) {
    return envelopes.of(source, factor, from, to);
  }

  /** The newest value of each factor of a source. */
  public List<Measured> latest(String source) {
    return latest.of(source);
  }

  /** The newest value of each factor, by source. */
  public Map<String, List<Measured>> latest() {
    return latest.all();
  }

  /** The newest value of one factor. */
  public Optional<Measured> latest(String source, String factor) {
    return latest.of(source).stream().filter(value -> value.factor().equals(factor)).findFirst();
  }

  /** The value in one slot. */
  public Optional<Measured> at(String source, String factor, Resolution resolution, Instant time) {
    Document bucket = model.find(resolution.part(), bucketId(source, factor, resolution, time));
    return bucket == null
        ? Optional.empty()
        : Optional.ofNullable(
                bucket.get("v", Document.class).get(resolution.slot(time), Document.class))
            .map(slot -> Slot.measured(slot, source, factor, resolution));
  }

  /** Values from a time to before another, oldest first. */
  public List<Measured> series(
      String source, String factor, Resolution resolution, Instant from, Instant to) {
    List<String> ids = bucketIds(source, factor, resolution, from, to);
    List<Measured> values = new ArrayList<>();
    for (Document bucket : model.collection(resolution.part()).find(Filters.in("_id", ids))) {
      for (Object slot : bucket.get("v", Document.class).values()) {
        Measured value = Slot.measured((Document) slot, source, factor, resolution);
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
        Measured value = Slot.measured((Document) slot, source, factors.get(source), resolution);
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
    for (Instant at = from; at.isBefore(to); at = resolution.nextBucket(at)) {
      ids.add(bucketId(source, factor, resolution, at));
    }
    ids.add(bucketId(source, factor, resolution, to));
    return ids.stream().distinct().toList();
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
}
