package cn.yunguanjia.credit.rating;

import cn.yunguanjia.credit.code.CodeId;
import cn.yunguanjia.credit.domain.RatingCommand;
import cn.yunguanjia.credit.domain.RatingDecider;
import cn.yunguanjia.credit.domain.RuleBook;
import cn.yunguanjia.credit.domain.Standing;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.FindingWithdrawn;
import cn.yunguanjia.language.cases.IssueOverdue;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.OutletFellSilent;
import cn.yunguanjia.language.monitoring.OutletResumed;
import cn.yunguanjia.language.monitoring.ReadingsAggregated;
import cn.yunguanjia.language.permit.EnterpriseRegistered;
import cn.yunguanjia.language.permit.PermitIssued;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.processing.Automation;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * A permit brings a code; what cases and monitoring find becomes a credit event, its repair or its
 * end. One automation for all of it, so that facts about one enterprise never race with each other.
 */
@Component
class WhenPermitOrConductBecomesKnownThenRate implements Automation {
  private final Decisions decisions;
  private final RatingDecider ratings;
  private final RuleBook book;
  private final RandomGenerator random;
  // since when an outlet's data is known to come: spares a look into the log for each of its many
  // later days; empty after a start
  private final Map<String, Instant> heardSince = new ConcurrentHashMap<>();

  WhenPermitOrConductBecomesKnownThenRate(
      Decisions decisions, RatingDecider ratings, RuleBook book, RandomGenerator random) {
    this.decisions = decisions;
    this.ratings = ratings;
    this.book = book;
    this.random = random;
  }

  /** Every permit holder gets one code, with the first permit. */
  @EventHandler
  void on(PermitIssued permit, EventMessage<?> message) {
    var registered =
        PublishedPast.first(decisions, "enterprise", permit.uscc(), EnterpriseRegistered.class);
    Bilingual name =
        registered == null ? Bilingual.of(permit.uscc(), permit.uscc()) : registered.name();
    execute(
        permit.uscc(),
        new RatingCommand.IssueCode(
            CodeId.random(random), permit.uscc(), name, permit.area(), permit.at()),
        message);
  }

  /**
   * An issue that monitoring opened before anything was judged is no conduct yet: what counts is
   * the exceedance that is laid to it, once, and whether it is answered in time.
   */
  @EventHandler
  void on(IssueReported issue, EventMessage<?> message) {
    if (issue.uscc() == null || isNotYetJudged(issue)) {
      return;
    }
    boolean exceedance = isExceedance(issue);
    String item = exceedance ? Standing.EXCEEDANCE : "MG-1";
    Severity severity = exceedance ? null : issue.severity();
    execute(
        issue.uscc(),
        new RatingCommand.Record(
            item + ":" + issue.issueId(),
            issue.uscc(),
            item,
            issue.issueId(),
            book.inForce(issue.at()).item(item).points(null, severity),
            issue.title(),
            issue.at()),
        message);
  }

  @EventHandler
  void on(FindingAdded finding, EventMessage<?> message) {
    var issue = PublishedPast.first(decisions, "issue", finding.issueId(), IssueReported.class);
    if (issue != null && issue.uscc() != null && isNotYetJudged(issue)) {
      execute(
          issue.uscc(),
          new RatingCommand.Record(
              Standing.EXCEEDANCE + ":" + issue.issueId(),
              issue.uscc(),
              Standing.EXCEEDANCE,
              issue.issueId(),
              book.inForce(finding.at()).item(Standing.EXCEEDANCE).points(null, null),
              issue.title(),
              finding.at()),
          message);
    }
    amend(
        finding.issueId(),
        finding.exceedanceId(),
        finding.multiple(),
        false,
        finding.at(),
        message);
  }

  @EventHandler
  void on(FindingWithdrawn finding, EventMessage<?> message) {
    amend(finding.issueId(), finding.exceedanceId(), null, true, finding.at(), message);
  }

  @EventHandler
  void on(IssueOverdue overdue, EventMessage<?> message) {
    if (overdue.uscc() == null) {
      return;
    }
    var rule = book.inForce(overdue.at()).item("OV-1");
    execute(
        overdue.uscc(),
        new RatingCommand.Record(
            "OV-1:" + overdue.issueId(),
            overdue.uscc(),
            "OV-1",
            overdue.issueId(),
            rule.points(null, null),
            rule.title(),
            overdue.at()),
        message);
  }

  @EventHandler
  void on(IssueWrittenOff issue, EventMessage<?> message) {
    if (issue.uscc() == null) {
      return;
    }
    for (String item : Set.of(Standing.EXCEEDANCE, "MG-1", "OV-1")) {
      execute(
          issue.uscc(),
          new RatingCommand.Repair(
              item + ":" + issue.issueId(), issue.uscc(), "WRITTEN_OFF", issue.at()),
          message);
    }
  }

  @EventHandler
  void on(OutletFellSilent silent, EventMessage<?> message) {
    heardSince.remove(silent.outlet());
    hear(silent.uscc(), silent.outlet(), false, silent.at(), message);
    var rule = book.inForce(silent.at()).item("SI-1");
    String code = silent.outlet().substring(silent.outlet().indexOf(':') + 1);
    execute(
        silent.uscc(),
        new RatingCommand.Record(
            silenceId(silent.outlet(), silent.lastHeard()),
            silent.uscc(),
            "SI-1",
            silent.outlet(),
            rule.points(null, null),
            Bilingual.of(code + " " + rule.title().zh(), code + ": " + rule.title().en()),
            silent.at()),
        message);
  }

  @EventHandler
  void on(OutletResumed resumed, EventMessage<?> message) {
    hear(resumed.uscc(), resumed.outlet(), true, resumed.at(), message);
    var rating = decisions.state(Subject.of("rating", resumed.uscc()), ratings);
    rating.recorded().values().stream()
        .filter(e -> e.item().equals("SI-1") && e.sourceId().equals(resumed.outlet()))
        .filter(e -> !e.at().isAfter(resumed.at()))
        .forEach(
            e ->
                execute(
                    resumed.uscc(),
                    new RatingCommand.Repair(
                        e.creditEventId(), resumed.uscc(), "RESUMED", resumed.at()),
                    message));
  }

  @EventHandler
  void on(ReadingsAggregated day, EventMessage<?> message) {
    if (day.hoursReported() > 0 && isNews(day.outlet(), day.at())) {
      hear(day.uscc(), day.outlet(), true, day.at(), message);
    }
  }

  @EventHandler
  void on(ExceedanceConfirmed exceedance, EventMessage<?> message) {
    if (isNews(exceedance.outlet(), exceedance.at())) {
      hear(exceedance.uscc(), exceedance.outlet(), true, exceedance.at(), message);
    }
  }

  /** The log is not in the order of the days: an earlier day may become known later. */
  private boolean isNews(String outlet, Instant at) {
    Instant since = heardSince.get(outlet);
    return since == null || at.isBefore(since);
  }

  private void hear(String uscc, String outlet, boolean on, Instant at, EventMessage<?> message) {
    execute(uscc, new RatingCommand.Hear(uscc, outlet, on, at), message);
    if (on) {
      CurrentUnitOfWork.get()
          .root()
          .afterCommit(
              unit ->
                  heardSince.merge(outlet, at, WhenPermitOrConductBecomesKnownThenRate::earlier));
    }
  }

  private void amend(
      String issueId,
      String exceedanceId,
      java.math.BigDecimal multiple,
      boolean withdrawn,
      Instant at,
      EventMessage<?> message) {
    var issue = PublishedPast.first(decisions, "issue", issueId, IssueReported.class);
    if (issue == null || issue.uscc() == null || !isExceedance(issue) && !isNotYetJudged(issue)) {
      return;
    }
    execute(
        issue.uscc(),
        new RatingCommand.Amend(
            Standing.EXCEEDANCE + ":" + issueId,
            issue.uscc(),
            exceedanceId,
            multiple,
            withdrawn,
            at),
        message);
  }

  private void execute(String uscc, RatingCommand command, EventMessage<?> message) {
    decisions.execute(
        Subject.of("rating", uscc),
        ratings,
        command,
        Origin.automation(getClass(), message.getIdentifier()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean isExceedance(IssueReported issue) {
    return issue.channel().equals("EXCEEDANCE");
  }

  private static boolean isNotYetJudged(IssueReported issue) {
    return Set.of("ALERT", "LEAD").contains(issue.channel());
  }

  private static String silenceId(String outlet, Instant lastHeard) {
    return "SI-1:" + outlet + ":" + lastHeard;
  }
}
