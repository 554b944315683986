package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.cases.view.IssueView;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The clock's own reaction: an answer that did not come makes the issue overdue, once per due time.
 * An issue of the past may be recorded long after its due time, with its answer following close
 * behind; so a due time counts only when it has been on record for a while.
 */
@Component
class WhenDueTimePassesThenMarkOverdue {
  private final Decisions decisions;
  private final IssueView issues;
  private final Clock clock;
  private final Duration grace;

  WhenDueTimePassesThenMarkOverdue(
      Decisions decisions,
      IssueView issues,
      Clock clock,
      @Value("${yunguanjia.cases.overdue-grace}") Duration grace) {
    this.decisions = decisions;
    this.issues = issues;
    this.clock = clock;
    this.grace = grace;
  }

  @Scheduled(fixedDelayString = "${yunguanjia.cases.look-every}")
  void look() {
    Instant now = clock.instant();
    for (String issueId : issues.unansweredAt(now, now.minus(grace))) {
      decisions.execute(
          Subject.of("issue", issueId),
          new IssueHandling(),
          new HandleIssue.CheckDue(now),
          Origin.automation(getClass(), null));
    }
  }
}
