package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.cases.AnswerReturned;
import cn.yunguanjia.language.cases.EvidenceSubmitted;
import cn.yunguanjia.language.cases.FindingAdded;
import cn.yunguanjia.language.cases.FindingWithdrawn;
import cn.yunguanjia.language.cases.IssueAssigned;
import cn.yunguanjia.language.cases.IssueOverdue;
import cn.yunguanjia.language.cases.IssueReported;
import cn.yunguanjia.language.cases.IssueVerified;
import cn.yunguanjia.language.cases.IssueWrittenOff;
import java.util.HashSet;
import java.util.Set;

/**
 * The loop of an issue: found, assigned, answered, verified by somebody else, written off. No issue
 * is closed without verified evidence.
 */
public final class IssueHandling implements Decider<Issue, HandleIssue> {

  @Override
  public Issue initial() {
    return new Issue.Unreported();
  }

  @Override
  public Decision decide(Issue issue, HandleIssue command) {
    return switch (issue) {
      case Issue.Unreported none ->
          command instanceof HandleIssue.Report report ? report(report) : unknown();
      case Issue.WrittenOff closed ->
          command instanceof HandleIssue.Report
                  || command instanceof HandleIssue.WriteOff
                  || command instanceof HandleIssue.CheckDue
                  || command instanceof HandleIssue.WithdrawFinding
              ? Decision.unchanged()
              : wrongState("该问题已销号", "The issue is written off");
      case Issue.Open open -> open(open, command);
    };
  }

  private static Decision open(Issue.Open open, HandleIssue command) {
    Issue.Facts facts = open.facts();
    return switch (command) {
      case HandleIssue.Report again -> furtherFinding(facts, again);
      case HandleIssue.WithdrawFinding w -> withdraw(open, w);
      case HandleIssue.CheckDue check ->
          open instanceof Issue.Assigned && !facts.overdue() && !check.at().isBefore(facts.due())
              ? Decision.accepted(
                  new IssueOverdue(
                      facts.issueId(), facts.uscc(), facts.area(), facts.due(), facts.due()))
              : Decision.unchanged();
      case HandleIssue.Assign assign when open instanceof Issue.Assigned ->
          Decision.accepted(
              new IssueAssigned(facts.issueId(), assign.area(), assign.due(), assign.at()));
      case HandleIssue.Answer answer when open instanceof Issue.Assigned -> answer(facts, answer);
      case HandleIssue.Return back when open instanceof Issue.Answered ->
          Decision.accepted(
              new AnswerReturned(facts.issueId(), back.by(), back.note(), back.due(), back.at()));
      case HandleIssue.Verify verify when open instanceof Issue.Answered answered ->
          verify(answered, verify);
      case HandleIssue.WriteOff off when open instanceof Issue.Verified ->
          Decision.accepted(writtenOff(facts, off.by(), off.note(), off.at()));
      case HandleIssue.WriteOff early ->
          Decision.refused(
              Refusal.conflict(
                  "not-verified",
                  "整改未经他人核实，不能销号",
                  "The correction is not verified by somebody else, so the issue stays open"));
      case HandleIssue.Assign late -> wrongState("该问题已有答复，不能再交办", "The issue is answered already");
      case HandleIssue.Answer late ->
          wrongState("该问题正在核实，暂不能答复", "The issue waits for verification");
      case HandleIssue.Return early -> wrongState("尚无可退回的答复", "There is no answer to send back");
      case HandleIssue.Verify early -> wrongState("尚无可核实的答复", "There is no answer to verify");
    };
  }

  private static Decision report(HandleIssue.Report r) {
    var reported =
        new IssueReported(
            r.issueId(),
            r.number(),
            r.channel(),
            r.uscc(),
            r.outlet(),
            r.factor(),
            r.area(),
            r.title(),
            r.severity(),
            r.at());
    var assigned = new IssueAssigned(r.issueId(), r.area(), r.due(), r.at());
    return r.finding() == null
        ? Decision.accepted(reported, assigned)
        : Decision.accepted(reported, r.finding(), assigned);
  }

  private static Decision furtherFinding(Issue.Facts facts, HandleIssue.Report again) {
    return again.finding() == null || facts.findings().contains(again.finding().exceedanceId())
        ? Decision.unchanged()
        : Decision.accepted(again.finding());
  }

  private static Decision withdraw(Issue.Open open, HandleIssue.WithdrawFinding w) {
    Issue.Facts facts = open.facts();
    if (!facts.findings().contains(w.exceedanceId())) {
      return Decision.unchanged();
    }
    var withdrawn = new FindingWithdrawn(facts.issueId(), w.exceedanceId(), w.reason(), w.at());
    return facts.findings().size() == 1 && open instanceof Issue.Assigned
        ? Decision.accepted(withdrawn, writtenOff(facts, "automation", w.reason(), w.at()))
        : Decision.accepted(withdrawn);
  }

  private static Decision answer(Issue.Facts facts, HandleIssue.Answer answer) {
    if (answer.text() == null || answer.text().isBlank()) {
      return Decision.refused(
          Refusal.invalid(
              "answer-empty", "text", "请写明采取了哪些整改措施", "Say what was done to correct the issue"));
    }
    return Decision.accepted(
        new EvidenceSubmitted(
            facts.issueId(), answer.by(), answer.role(), answer.text().strip(), answer.at()));
  }

  private static Decision verify(Issue.Answered answered, HandleIssue.Verify verify) {
    if (answered.answeredBy().equals(verify.by())) {
      return Decision.refused(
          Refusal.conflict(
              "own-answer", "不能核实自己提交的整改，请由他人核实", "Nobody verifies an answer of their own"));
    }
    return Decision.accepted(
        new IssueVerified(answered.facts().issueId(), verify.by(), verify.note(), verify.at()));
  }

  private static IssueWrittenOff writtenOff(
      Issue.Facts facts, String by, String note, java.time.Instant at) {
    return new IssueWrittenOff(
        facts.issueId(), facts.uscc(), facts.outlet(), facts.factor(), facts.area(), by, note, at);
  }

  private static Decision wrongState(String zh, String en) {
    return Decision.refused(Refusal.conflict("wrong-state", zh, en));
  }

  private static Decision unknown() {
    return Decision.refused(Refusal.notFound("no-such-issue", "没有这个问题", "There is no such issue"));
  }

  @Override
  public Issue evolve(Issue issue, DomainEvent event) {
    return switch (event) {
      case IssueReported e ->
          new Issue.Assigned(
              new Issue.Facts(
                  e.issueId(),
                  e.uscc(),
                  e.outlet(),
                  e.factor(),
                  e.area(),
                  e.severity(),
                  Set.of(),
                  e.at(),
                  false));
      case IssueAssigned e -> new Issue.Assigned(due(facts(issue), e.due()));
      case FindingAdded e -> with(issue, e.exceedanceId(), true);
      case FindingWithdrawn e -> with(issue, e.exceedanceId(), false);
      case EvidenceSubmitted e -> new Issue.Answered(facts(issue), e.by());
      case AnswerReturned e -> new Issue.Assigned(due(facts(issue), e.due()));
      case IssueVerified e -> new Issue.Verified(facts(issue));
      case IssueOverdue e -> new Issue.Assigned(overdue(facts(issue)));
      case IssueWrittenOff e -> new Issue.WrittenOff(facts(issue));
      default -> issue;
    };
  }

  private static Issue.Facts facts(Issue issue) {
    return switch (issue) {
      case Issue.Open open -> open.facts();
      case Issue.WrittenOff closed -> closed.facts();
      case Issue.Unreported none ->
          throw new IllegalStateException("An issue begins with IssueReported");
    };
  }

  private static Issue with(Issue issue, String exceedanceId, boolean added) {
    Issue.Facts f = facts(issue);
    Set<String> findings = new HashSet<>(f.findings());
    if (added) {
      findings.add(exceedanceId);
    } else {
      findings.remove(exceedanceId);
    }
    Issue.Facts now =
        new Issue.Facts(
            f.issueId(),
            f.uscc(),
            f.outlet(),
            f.factor(),
            f.area(),
            f.severity(),
            Set.copyOf(findings),
            f.due(),
            f.overdue());
    return switch (issue) {
      case Issue.Answered answered -> new Issue.Answered(now, answered.answeredBy());
      case Issue.Verified verified -> new Issue.Verified(now);
      case Issue.WrittenOff closed -> new Issue.WrittenOff(now);
      default -> new Issue.Assigned(now);
    };
  }

  private static Issue.Facts due(Issue.Facts f, java.time.Instant due) {
    return new Issue.Facts(
        f.issueId(),
        f.uscc(),
        f.outlet(),
        f.factor(),
        f.area(),
        f.severity(),
        f.findings(),
        due,
        false);
  }

  private static Issue.Facts overdue(Issue.Facts f) {
    return new Issue.Facts(
        f.issueId(),
        f.uscc(),
        f.outlet(),
        f.factor(),
        f.area(),
        f.severity(),
        f.findings(),
        f.due(),
        true);
  }
}
