package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.Facts;
import cn.yunguanjia.cases.domain.FindingRegister;
import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.domain.Issue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Opens the issue of the day or lays a further finding to it, and takes the finding back when the
 * exceedance is.
 */
@Component
class Findings {
  private final Decisions decisions;
  private final Reporting reporting;
  private final HandlingRules rules;
  private final IssueHandling handling = new IssueHandling();
  private final FindingRegister register = new FindingRegister();

  Findings(Decisions decisions, Reporting reporting, HandlingRules rules) {
    this.decisions = decisions;
    this.reporting = reporting;
    this.rules = rules;
  }

  void lay(ExceedanceConfirmed e, EventMessage<?> message, Origin origin) {
    FindingRegister.Filed filed = filed(e.exceedanceId());
    if (filed.issueId() != null || !filed.follows(message.getTimestamp())) {
      return;
    }
    String issueId = issueOfTheDay(e, filed.judged() == null);
    reporting.report(report(e, issueId), origin);
    file(e.exceedanceId(), issueId, message, e.at(), origin);
  }

  void takeBack(ExceedanceWithdrawn e, EventMessage<?> message, Origin origin) {
    FindingRegister.Filed filed = filed(e.exceedanceId());
    if (!filed.follows(message.getTimestamp())) {
      return;
    }
    if (filed.issueId() != null) {
      decisions.execute(
          Subject.of("issue", filed.issueId()),
          handling,
          new HandleIssue.WithdrawFinding(e.exceedanceId(), e.reason(), e.at()),
          origin);
    }
    file(e.exceedanceId(), null, message, e.at(), origin);
  }

  /**
   * @param everHeld whether an issue that is closed is the one if it ever held the finding: so for
   *     findings that were laid before they were filed
   */
  private String issueOfTheDay(ExceedanceConfirmed e, boolean everHeld) {
    for (int turn = 1; ; turn++) {
      String issueId = IssueIds.ofFinding(e.outlet(), e.factor(), e.start(), turn);
      Issue issue = decisions.state(Subject.of("issue", issueId), handling);
      boolean passed =
          issue instanceof Issue.WrittenOff closed
              && !(everHeld && closed.facts().findings().containsKey(e.exceedanceId()));
      if (!passed) {
        return issueId;
      }
    }
  }

  private HandleIssue.Report report(ExceedanceConfirmed e, String issueId) {
    Severity severity = rules.severity(e.multiple(), e.at());
    boolean below = below(e.limit(), e.value());
    return new HandleIssue.Report(
        issueId,
        null,
        Facts.EXCEEDANCE,
        e.uscc(),
        e.outlet(),
        e.factor(),
        e.area(),
        title(e, below),
        severity,
        null,
        null,
        new FindingAdded(
            issueId,
            e.exceedanceId(),
            e.start(),
            e.value(),
            below ? e.limit().min() : e.limit().max(),
            e.limit().unit(),
            e.multiple(),
            severity,
            below ? "LOWER" : "UPPER",
            e.at()),
        rules.due(severity, e.at()),
        e.at());
  }

  private static boolean below(Limit limit, BigDecimal value) {
    return limit.min() != null && value.compareTo(limit.min()) < 0;
  }

  private static Bilingual title(ExceedanceConfirmed e, boolean below) {
    Bilingual factor = Pollutant.nameOf(e.factor());
    return Bilingual.of(
        factor.zh() + e.period().title().zh() + (below ? "低于许可下限" : "超过许可限值"),
        factor.en()
            + " "
            + e.period().title().en()
            + (below ? " below the permitted lower bound" : " above the permitted limit"));
  }

  /** The issue a finding is laid to; empty where it is withdrawn or was never laid. */
  Optional<String> issueOf(String exceedanceId) {
    return Optional.ofNullable(filed(exceedanceId).issueId());
  }

  /** The issues a finding was ever laid to, also those it was taken back from. */
  Set<String> issuesEver(String exceedanceId) {
    return filed(exceedanceId).issues();
  }

  private FindingRegister.Filed filed(String exceedanceId) {
    return decisions.state(Subject.of("finding", exceedanceId), register);
  }

  private void file(
      String exceedanceId, String issueId, EventMessage<?> message, Instant at, Origin origin) {
    decisions.execute(
        Subject.of("finding", exceedanceId),
        register,
        new FindingRegister.File(exceedanceId, issueId, message.getTimestamp(), at),
        origin);
  }
}
