package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.Issue;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Opens an issue and gives it its number in one commit, so that a number is never given twice and a
 * report that fails leaves no gap.
 */
@Component
class Reporting {
  /** Everybody who reports in the same moment wants the same number; each round one gets it. */
  private static final int ROUNDS = 50;

  private final Decisions decisions;
  private final Numbers numbers;
  private final TransactionManager transactions;
  private final IssueHandling handling = new IssueHandling();

  Reporting(Decisions decisions, Numbers numbers, TransactionManager transactions) {
    this.decisions = decisions;
    this.numbers = numbers;
    this.transactions = transactions;
  }

  /** An issue that is open already only takes the finding. */
  void report(HandleIssue.Report report, Origin origin) {
    if (CurrentUnitOfWork.isStarted()) {
      numberAndReport(report, origin);
      return;
    }
    for (int round = 1; ; round++) {
      try {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> numberAndReport(report, origin));
        if (result.isExceptional()) {
          throw (RuntimeException) result.exceptionResult();
        }
        return;
      } catch (ConcurrencyException | AggregateStreamCreationException lostRace) {
        if (round == ROUNDS) {
          throw lostRace;
        }
      }
    }
  }

  private Issue numberAndReport(HandleIssue.Report report, Origin origin) {
    Subject issue = Subject.of("issue", report.issueId());
    boolean first = decisions.state(issue, handling) instanceof Issue.Unreported;
    HandleIssue.Report numbered =
        first ? report.numbered(numbers.draw(report.issueId(), report.at(), origin)) : report;
    return decisions.execute(issue, handling, numbered, origin).state();
  }
}
