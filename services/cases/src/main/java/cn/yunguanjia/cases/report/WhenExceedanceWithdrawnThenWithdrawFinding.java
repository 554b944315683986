package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.cases.view.IssueView;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.processing.Automation;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Takes a finding back; an issue left without any is written off as unfounded. */
@Component
class WhenExceedanceWithdrawnThenWithdrawFinding implements Automation {
  private final Decisions decisions;
  private final IssueView issues;

  WhenExceedanceWithdrawnThenWithdrawFinding(Decisions decisions, IssueView issues) {
    this.decisions = decisions;
    this.issues = issues;
  }

  /** An issue the view has not seen yet parks the event, and a retry cures it. */
  @EventHandler
  void on(ExceedanceWithdrawn e, EventMessage<?> message) {
    String issueId = issues.ofFinding(e.exceedanceId());
    decisions.execute(
        Subject.of("issue", issueId),
        new IssueHandling(),
        new HandleIssue.WithdrawFinding(e.exceedanceId(), e.reason(), e.at()),
        Origin.automation(getClass(), message.getIdentifier()));
  }
}
