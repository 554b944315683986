package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.domain.Issue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.processing.Automation;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Opens the issue of the day, or lays a further finding to it. */
@Component
class WhenExceedanceConfirmedThenOpenIssue implements Automation {
  private final Decisions decisions;
  private final HandlingRules rules;

  WhenExceedanceConfirmedThenOpenIssue(Decisions decisions, HandlingRules rules) {
    this.decisions = decisions;
    this.rules = rules;
  }

  @EventHandler
  void on(ExceedanceConfirmed e, EventMessage<?> message) {
    IssueHandling handling = new IssueHandling();
    int turn = 1;
    String issueId = IssueIds.ofFinding(e.outlet(), e.factor(), e.start(), turn);
    while (decisions.state(Subject.of("issue", issueId), handling)
            instanceof Issue.WrittenOff closed
        && !closed.facts().findings().contains(e.exceedanceId())) {
      issueId = IssueIds.ofFinding(e.outlet(), e.factor(), e.start(), ++turn);
    }
    Severity severity = rules.severity(e.multiple(), e.at());
    Bilingual factor = Pollutant.nameOf(e.factor());
    decisions.execute(
        Subject.of("issue", issueId),
        handling,
        new HandleIssue.Report(
            issueId,
            IssueIds.number(issueId, e.at()),
            "EXCEEDANCE",
            e.uscc(),
            e.outlet(),
            e.factor(),
            e.area(),
            Bilingual.of(
                factor.zh() + e.period().title().zh() + "超过许可限值",
                factor.en() + " " + e.period().title().en() + " above the permitted limit"),
            severity,
            new FindingAdded(
                issueId,
                e.exceedanceId(),
                e.start(),
                e.value(),
                e.limit().max(),
                e.limit().unit(),
                e.multiple(),
                severity,
                e.at()),
            rules.due(severity, e.at()),
            e.at()),
        Origin.automation(getClass(), message.getIdentifier()));
  }
}
