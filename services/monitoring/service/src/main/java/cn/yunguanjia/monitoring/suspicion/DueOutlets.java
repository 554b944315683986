package cn.yunguanjia.monitoring.suspicion;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Outlets whose hours changed since they were looked at, with the earliest hour that did. What is
 * due stands by itself, so that a stop at any moment leaves nothing unseen.
 */
@Component
public class DueOutlets {
  private final SuspicionWork work;
  private final Clock clock;

  /**
   * @param from the earliest hour that changed
   * @param factors what changed
   * @param changes how often it was marked; who looked deletes only what they saw
   */
  record Due(String outlet, Instant from, Set<String> factors, long changes) {}

  DueOutlets(SuspicionWork work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  /** Hourly means were written, corrected or judged anew. */
  public void changed(List<Measured> values) {
    Map<String, Instant> earliest = new HashMap<>();
    Map<String, Set<String>> factors = new HashMap<>();
    for (Measured value : values) {
      if (value.resolution() == Resolution.HOUR && !value.source().startsWith(DeviceView.STATION)) {
        earliest.merge(value.source(), value.time(), (a, b) -> a.isBefore(b) ? a : b);
        factors.computeIfAbsent(value.source(), s -> new HashSet<>()).add(value.factor());
      }
    }
    if (!earliest.isEmpty()) {
      work.write(
          () -> {
            earliest.forEach((outlet, from) -> mark(outlet, from, factors.get(outlet)));
            return null;
          });
    }
  }

  private void mark(String outlet, Instant from, Set<String> factors) {
    work.model()
        .upsert(
            SuspicionWork.DUE,
            outlet,
            Updates.combine(
                Updates.min("from", Date.from(from)),
                Updates.max("marked", Date.from(clock.instant())),
                Updates.addEachToSet("factors", List.copyOf(factors)),
                Updates.inc("changes", 1L)));
  }

  /** Outlets of which an hour that is over changed, and nothing more since then. */
  List<Due> settled(Instant over, Instant markedBefore, int atMost) {
    List<Due> due = new ArrayList<>();
    for (Document d : work.model().collection(SuspicionWork.DUE).find()) {
      boolean ready =
          d.getDate("marked").toInstant().isBefore(markedBefore)
              && d.getDate("from").toInstant().isBefore(over);
      if (ready && due.size() < atMost) {
        due.add(
            new Due(
                d.getString("_id"),
                d.getDate("from").toInstant(),
                Set.copyOf(d.getList("factors", String.class)),
                d.getLong("changes")));
      }
    }
    return due;
  }

  /** Within a write: what changed meanwhile stays due. */
  void looked(Due due) {
    work.model().delete(SuspicionWork.DUE, due.outlet(), Filters.eq("changes", due.changes()));
  }
}
