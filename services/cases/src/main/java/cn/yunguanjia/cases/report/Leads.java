package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.Facts;
import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.domain.Issue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.LeadFiled;
import cn.yunguanjia.language.cases.LeadWithdrawn;
import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.language.monitoring.NonComplianceWithdrawn;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lays a lead to the issue that its evidence is about, and only where there is none opens one: what
 * happened once is one issue, however many ways it became known by.
 */
@Component
class Leads {
  private final Decisions decisions;
  private final Reporting reporting;
  private final Findings findings;
  private final HandlingRules rules;
  private final IssueHandling handling = new IssueHandling();

  Leads(Decisions decisions, Reporting reporting, Findings findings, HandlingRules rules) {
    this.decisions = decisions;
    this.reporting = reporting;
    this.findings = findings;
    this.rules = rules;
  }

  /** A lead whose findings were all withdrawn meanwhile is none. */
  void follow(NonComplianceSuspected e, Instant judged, Origin origin) {
    List<String> issues =
        e.exceedanceIds().reversed().stream()
            .map(findings::issueOf)
            .flatMap(Optional::stream)
            .toList();
    if (issues.isEmpty()) {
      return;
    }
    String issueId =
        issues.stream()
            .filter(id -> takes(state(id), e.at()))
            .findFirst()
            .orElseGet(() -> issueOfItsOwn(e.leadId()));
    Severity severity = rules.ofLead(e.reason(), e.at());
    if (state(issueId) instanceof Issue.Unreported) {
      report(
          issueId,
          Facts.LEAD,
          new About(e.uscc(), e.outlet(), e.factor(), e.area()),
          LeadWords.title(e),
          LeadWords.text(e),
          severity == null ? Severity.SERIOUS : severity,
          e.at(),
          origin);
    }
    file(
        new LeadFiled(
            issueId,
            e.leadId(),
            e.reason(),
            LeadWords.text(e),
            e.exceedanceIds(),
            severity,
            judged,
            e.at()),
        origin);
  }

  /** Takes a lead back wherever it was laid: in an issue of its findings, or in one of its own. */
  void takeBack(NonComplianceWithdrawn e, Instant judged, Origin origin) {
    Set<String> issues = new LinkedHashSet<>();
    e.exceedanceIds().forEach(id -> issues.addAll(findings.issuesEver(id)));
    for (int turn = 1; ; turn++) {
      String own = IssueIds.ofLead(e.leadId(), turn);
      if (state(own) instanceof Issue.Unreported) {
        break;
      }
      issues.add(own);
    }
    for (String issueId : issues) {
      decisions.execute(
          Subject.of("issue", issueId),
          handling,
          new HandleIssue.WithdrawLead(
              new LeadWithdrawn(issueId, e.leadId(), LeadWords.text(e), judged, e.at())),
          origin);
    }
  }

  /**
   * Nobody looked in time: from here on it is an issue with an owner and a due day. Suspected data
   * is none before an officer takes it up, and its firm is not told.
   */
  void takeOver(AlertUnanswered e, Instant judged, Origin origin) {
    if (e.uscc() == null) {
      return;
    }
    String issueId = e.factor() == null ? IssueIds.ofLead(e.alertId(), 1) : issueOfTheDay(e);
    if (state(issueId) instanceof Issue.Unreported) {
      report(
          issueId,
          Facts.ALERT,
          new About(e.uscc(), e.outlet(), e.factor(), e.area()),
          LeadWords.title(e),
          LeadWords.text(e),
          Severity.SERIOUS,
          e.at(),
          origin);
    }
    file(
        new LeadFiled(
            issueId,
            e.alertId(),
            Facts.ALERT,
            LeadWords.text(e),
            List.of(),
            rules.ofLead(Facts.ALERT, e.at()),
            judged,
            e.at()),
        origin);
  }

  /** The issue in which the day's exceedances of the factor are, or will be, laid. */
  private String issueOfTheDay(AlertUnanswered e) {
    for (int turn = 1; ; turn++) {
      String issueId = IssueIds.ofFinding(e.outlet(), e.factor(), e.began(), turn);
      boolean passed =
          state(issueId) instanceof Issue.WrittenOff closed && !closed.facts().leads(e.alertId());
      if (!passed) {
        return issueId;
      }
    }
  }

  /** One that was closed because the lead was withdrawn is not opened again; another one is. */
  private String issueOfItsOwn(String leadId) {
    for (int turn = 1; ; turn++) {
      String issueId = IssueIds.ofLead(leadId, turn);
      if (!(state(issueId) instanceof Issue.WrittenOff closed && closed.facts().unfounded())) {
        return issueId;
      }
    }
  }

  /** A lead of before the write-off was part of what was handled. */
  private static boolean takes(Issue issue, Instant at) {
    return issue instanceof Issue.Open
        || issue instanceof Issue.WrittenOff closed
            && !closed.facts().unfounded()
            && !at.isAfter(closed.facts().since());
  }

  private record About(String uscc, String outlet, String factor, String area) {}

  private void report(
      String issueId,
      String channel,
      About about,
      Bilingual title,
      Bilingual description,
      Severity severity,
      Instant at,
      Origin origin) {
    reporting.report(
        new HandleIssue.Report(
            issueId,
            null,
            channel,
            about.uscc(),
            about.outlet(),
            about.factor(),
            about.area(),
            title,
            severity,
            description.zh(),
            null,
            null,
            rules.due(severity, at),
            at),
        origin);
  }

  private void file(LeadFiled lead, Origin origin) {
    if (state(lead.issueId()) instanceof Issue.WrittenOff closed
        && (closed.facts().leads(lead.leadId()) || !takes(closed, lead.at()))) {
      return;
    }
    Severity weight = lead.severity() == null ? Severity.ORDINARY : lead.severity();
    decisions.execute(
        Subject.of("issue", lead.issueId()),
        handling,
        new HandleIssue.FileLead(lead, rules.due(weight, lead.at())),
        origin);
  }

  private Issue state(String issueId) {
    return decisions.state(Subject.of("issue", issueId), handling);
  }
}
