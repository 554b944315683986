package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.cases.view.IssueView;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The clock's own reaction: an answer that did not come makes the issue overdue, once per due time.
 */
@Component
class WhenDueTimePassesThenMarkOverdue {
  private final Decisions decisions;
  private final IssueView issues;
  private final Clock clock;

  WhenDueTimePassesThenMarkOverdue(Decisions decisions, IssueView issues, Clock clock) {
    this.decisions = decisions;
    this.issues = issues;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5000)
  void look() {
    Instant now = clock.instant();
    for (String issueId : issues.unansweredAt(now)) {
      decisions.execute(
          Subject.of("issue", issueId),
          new IssueHandling(),
          new HandleIssue.CheckDue(now),
          Origin.automation(getClass(), null));
    }
  }
}
