package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.domain.suspicion.ClockSample;
import cn.yunguanjia.monitoring.domain.suspicion.Span;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.lately.Lately;
import cn.yunguanjia.monitoring.register.DeviceView;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Keeps a sample of each outlet's frames with their three clocks, a document for each outlet and
 * day: one of each command in an hour, and of those that contradict our clock one in ten minutes.
 */
@Component
public class FrameClocks {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");
  private static final int TEN_MINUTES = 3;

  private final SuspicionWork work;
  private final SuspicionRuleBook rules;

  /** Slots that are filled already, so that most frames write nothing. */
  private final Lately<Boolean> filled = new Lately<>();

  FrameClocks(SuspicionWork work, SuspicionRuleBook rules) {
    this.work = work;
    this.rules = rules;
  }

  /**
   * @param sources outlet or station that each device speaks for
   */
  public void seen(List<LoggedFrame> frames, Map<String, String> sources) {
    Map<String, List<Bson>> books = new LinkedHashMap<>();
    for (LoggedFrame logged : frames) {
      String source = sources.get(logged.frame().mn());
      if (source != null && !source.startsWith(DeviceView.STATION)) {
        Stamps.of(logged).ifPresent(stamped -> put(source, stamped, books));
      }
    }
    if (!books.isEmpty()) {
      work.write(
          () -> {
            books.forEach(
                (id, updates) ->
                    work.model().upsert(SuspicionWork.CLOCKS, id, Updates.combine(updates)));
            return null;
          });
    }
  }

  private void put(String source, Stamps.Stamped stamped, Map<String, List<Bson>> books) {
    ClockSample s = stamped.sample();
    String id = id(source, CityTime.day(s.received()));
    String slot = slot(stamped);
    if (filled.put(id + slot, true).isEmpty()) {
      books
          .computeIfAbsent(id, key -> new ArrayList<>())
          .add(
              Updates.set(
                  "s." + slot,
                  new Document("frame", s.frame())
                      .append("received", s.received().toString())
                      .append("sent", s.sent() == null ? null : s.sent().toString())
                      .append("measured", s.measured().toString())
                      .append("seconds", s.covers().toSeconds())));
    }
  }

  private String slot(Stamps.Stamped stamped) {
    ClockSample s = stamped.sample();
    Instant ahead =
        s.received().plus(Duration.ofMinutes(rules.at(s.received()).clock().driftMinutes()));
    boolean odd = s.measured().isAfter(ahead) || s.sent() != null && s.sent().isAfter(ahead);
    var local = s.received().atZone(CityTime.ZONE);
    return odd
        ? "x" + stamped.command() + MINUTE.format(local).substring(0, TEN_MINUTES)
        : "h" + stamped.command() + HOUR.format(local);
  }

  /** Of the days that meet the span, in the order they were received. */
  List<ClockSample> of(String outlet, Span span) {
    List<String> ids =
        CityTime.day(span.from())
            .datesUntil(CityTime.day(span.to()).plusDays(1))
            .map(day -> id(outlet, day))
            .toList();
    List<ClockSample> samples = new ArrayList<>();
    for (Document book :
        work.model().collection(SuspicionWork.CLOCKS).find(Filters.in("_id", ids))) {
      for (Object each : book.get("s", Document.class).values()) {
        samples.add(sample((Document) each));
      }
    }
    samples.sort(java.util.Comparator.comparingLong(ClockSample::frame));
    return samples;
  }

  private static ClockSample sample(Document d) {
    String sent = d.getString("sent");
    return new ClockSample(
        d.getLong("frame"),
        Instant.parse(d.getString("received")),
        sent == null ? null : Instant.parse(sent),
        Instant.parse(d.getString("measured")),
        Duration.ofSeconds(d.getLong("seconds")));
  }

  private static String id(String source, LocalDate day) {
    return source + "|" + day;
  }
}
