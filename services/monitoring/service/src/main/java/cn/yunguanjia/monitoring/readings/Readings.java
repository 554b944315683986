package cn.yunguanjia.monitoring.readings;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
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
  private final Totals totals;

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
            .layout(3)
            .part(Resolution.RAW.part())
            .part(Resolution.MINUTE.part())
            .part(Resolution.HOUR.part())
            .part(Resolution.DAY.part())
            .part(Latest.PART)
            .part(Envelopes.PART)
            .part(Totals.PART)
            .part(DAYBOOK)
            .part(OPEN_HOURS, Indexes.ascending("start"))
            .part(OPEN_DAYS, Indexes.ascending("day"))
            .part(HEARD)
            .open();
    latest = new Latest(model);
    envelopes = new Envelopes(model);
    totals = new Totals(model);
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
        for (Measured mean : in(ids, resolution)) {
          means.put(Arrival.slot(mean), mean);
        }
      }
    }
    return means;
  }

  /** Writes what {@link #against} let stand. */
  public void write(Incoming incoming) {
    List<Measured> values = incoming.standing();
    for (Measured value : values) {
      Resolution resolution = value.resolution();
      model.upsert(
          resolution.part(),
          bucketId(value.source(), value.factor(), resolution, value.time()),
          Updates.set(resolution.slot(value.time()), Slot.text(value)));
      if (resolution.isJudged()) {
        model.upsert(DAYBOOK, DayBook.id(value), DayBook.reported(value));
      }
    }
    open(values);
    latest.write(values, incoming.newest());
  }

  /** What is still to be closed stands by itself, so that finding it needs no search. */
  public void open(List<Measured> values) {
    Map<String, Document> days = new LinkedHashMap<>();
    Map<String, Document> hours = new LinkedHashMap<>();
    for (Measured value : values) {
      if (value.resolution().isJudged()) {
        days.put(DayBook.id(value), new Document("day", CityTime.day(value.time()).toString()));
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
    for (Judged each : judged) {
      model.upsert(DAYBOOK, DayBook.id(each.mean()), DayBook.judged(each));
    }
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
    hours.forEach(hour -> model.delete(OPEN_HOURS, hour.id()));
  }

  /**
   * Ids of books of days up to this one that changed since they were closed, or never were, the
   * oldest day first.
   */
  public List<String> openDays(LocalDate upTo, int atMost) {
    return model
        .collection(OPEN_DAYS)
        .find(Filters.lte("day", upTo.toString()))
        .sort(Sorts.ascending("day"))
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
    ids.forEach(id -> model.delete(OPEN_DAYS, id));
  }

  /** Writes what a curve shows of hours, within a batch. */
  public void keep(Map<Hour, Envelope> ofHours) {
    envelopes.write(ofHours);
  }

  /** What a curve shows of hours from one to before another, oldest first. */
  public List<Envelope> envelopes(String source, String factor, Instant from, Instant to) {
    return envelopes.of(source, factor, from, to);
  }

  /** Writes what devices told of quantities, within a batch and in the order of the log. */
  public void told(List<DeviceTotal> amounts) {
    totals.write(amounts);
  }

  /** What a device told of the quantities of hours or days, by their start. */
  public Map<Instant, DeviceTotal> told(
      String source, String factor, Resolution resolution, Instant from, Instant to) {
    return totals.of(
        source, factor, resolution, bucketIds(source, factor, resolution, from, to), from, to);
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
    return Optional.ofNullable(bucket)
        .map(b -> b.getString(resolution.slot(time)))
        .map(slot -> Slot.measured(slot, source, factor, resolution));
  }

  /** Values from a time to before another, oldest first. */
  public List<Measured> series(
      String source, String factor, Resolution resolution, Instant from, Instant to) {
    List<Measured> values =
        in(bucketIds(source, factor, resolution, from, to), resolution, from, to);
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
    for (Measured value : in(ids, resolution, from, to)) {
      series.computeIfAbsent(value.source(), s -> new ArrayList<>()).add(value);
    }
    series.values().forEach(values -> values.sort(Comparator.comparing(Measured::time)));
    return series;
  }

  private List<Measured> in(Collection<String> buckets, Resolution resolution) {
    return in(buckets, resolution, Instant.MIN, Instant.MAX);
  }

  /** The values in some buckets from one time to before another. */
  private List<Measured> in(
      Collection<String> buckets, Resolution resolution, Instant from, Instant to) {
    List<Measured> values = new ArrayList<>();
    for (Document bucket : model.collection(resolution.part()).find(Filters.in("_id", buckets))) {
      String[] name = bucket.getString("_id").split("\\|");
      for (Map.Entry<String, Object> slot : bucket.entrySet()) {
        if (!slot.getKey().equals("_id")) {
          String text = (String) slot.getValue();
          Instant time = Slot.time(text);
          if (!time.isBefore(from) && time.isBefore(to)) {
            values.add(Slot.measured(text, name[0], name[1], resolution));
          }
        }
      }
    }
    return values;
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

  static String bucketId(String source, String factor, Resolution resolution, Instant time) {
    return source + "|" + factor + "|" + resolution.bucket(time);
  }
}
