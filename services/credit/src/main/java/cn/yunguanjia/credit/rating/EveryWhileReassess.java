package cn.yunguanjia.credit.rating;

import cn.yunguanjia.credit.domain.RatingCommand;
import cn.yunguanjia.credit.domain.RatingDecider;
import cn.yunguanjia.credit.view.Codes;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes what time alone changes: points that expire, rules that come into force. */
@Component
public class EveryWhileReassess {
  private final Decisions decisions;
  private final RatingDecider ratings;
  private final Codes codes;
  private final Clock clock;

  EveryWhileReassess(Decisions decisions, RatingDecider ratings, Codes codes, Clock clock) {
    this.decisions = decisions;
    this.ratings = ratings;
    this.codes = codes;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.credit.reassess-every}",
      fixedDelayString = "${yunguanjia.credit.reassess-every}")
  public void reassess() {
    for (String uscc : codes.holders()) {
      decisions.execute(
          Subject.of("rating", uscc),
          ratings,
          new RatingCommand.Reassess(clock.instant()),
          new Origin(getClass().getSimpleName(), "automation", null));
    }
  }
}
