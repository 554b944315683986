package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.NumberRegister;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Draws the next running number of a year. Every number is a subject of its own, so that the log
 * lets it be taken only once and finding the next one never reads a year of events.
 */
@Component
class Numbers {
  private final Decisions decisions;
  private final NumberRegister register = new NumberRegister();
  // below it all are taken for good; empty after a start
  private final Map<Integer, Integer> firstFree = new ConcurrentHashMap<>();

  Numbers(Decisions decisions) {
    this.decisions = decisions;
  }

  /** Joins the transaction of the report that the number is for. */
  String draw(String issueId, Instant found, Origin origin) {
    int year = CityTime.day(found).getYear();
    while (true) {
      var take = new NumberRegister.Take(issueId, year, next(year), found);
      var place = decisions.execute(subject(year, take.running()), register, take, origin).state();
      // somebody else's report may have been committed since the number was seen free
      if (issueId.equals(place.issueId())) {
        CurrentUnitOfWork.get()
            .root()
            .afterCommit(unit -> firstFree.merge(year, take.running() + 1, Math::max));
        return take.number();
      }
    }
  }

  /** Strides ahead until a number is free, then halves the way back to the first that is. */
  private int next(int year) {
    int taken = firstFree.getOrDefault(year, 1) - 1;
    int stride = 1;
    while (!free(year, taken + stride)) {
      taken += stride;
      stride *= 2;
    }
    int free = taken + stride;
    while (free - taken > 1) {
      int middle = taken + (free - taken) / 2;
      if (free(year, middle)) {
        free = middle;
      } else {
        taken = middle;
      }
    }
    return free;
  }

  private boolean free(int year, int running) {
    return decisions.state(subject(year, running), register).free();
  }

  private static Subject subject(int year, int running) {
    return Subject.of("issue-number", year + "-" + running);
  }
}
