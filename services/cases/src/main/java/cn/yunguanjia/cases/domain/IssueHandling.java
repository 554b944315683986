package cn.yunguanjia.cases.domain;

import cn.yunguanjia.language.CityTime;
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
import cn.yunguanjia.language.cases.LeadFiled;
import cn.yunguanjia.language.cases.LeadWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The loop of an issue: found, assigned, answered, verified by somebody else, written off. No issue
 * is closed without verified evidence, unless what it rests on was taken back.
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
      case Issue.WrittenOff closed -> closed(closed, command);
      case Issue.Open open -> inOrder(open, command);
    };
  }

  private static Decision closed(Issue.WrittenOff closed, HandleIssue command) {
    return switch (command) {
      case HandleIssue.FileLead lead
          when !lead.lead().at().isAfter(closed.facts().since()) && !closed.facts().unfounded() ->
          lead(closed, lead);
      case HandleIssue.Report again -> Decision.unchanged();
      case HandleIssue.WriteOff again -> Decision.unchanged();
      case HandleIssue.CheckDue late -> Decision.unchanged();
      case HandleIssue.WithdrawFinding late -> withdraw(closed, late);
      case HandleIssue.WithdrawLead late -> withdraw(closed, late);
      default -> wrongState("该问题已销号", "The issue is written off");
    };
  }

  private static Decision inOrder(Issue.Open open, HandleIssue command) {
    Decision decision = open(open, command);
    boolean tooEarly =
        decision instanceof Decision.Accepted
            && command instanceof HandleIssue.Step step
            && step.at().isBefore(open.facts().since());
    return tooEarly ? beforeItsTime(open.facts().since()) : decision;
  }

  private static Decision open(Issue.Open open, HandleIssue command) {
    Facts facts = open.facts();
    return switch (command) {
      case HandleIssue.Report again -> furtherFinding(open, again);
      case HandleIssue.WithdrawFinding w -> withdraw(open, w);
      case HandleIssue.WithdrawLead w -> withdraw(open, w);
      case HandleIssue.FileLead lead -> lead(open, lead);
      case HandleIssue.CheckDue check ->
          open instanceof Issue.Assigned
                  && !facts.overdue()
                  && !facts.unfounded()
                  && !check.at().isBefore(facts.due())
              ? Decision.accepted(
                  new IssueOverdue(
                      facts.issueId(), facts.uscc(), facts.area(), facts.due(), facts.due()))
              : Decision.unchanged();
      case HandleIssue.Assign assign when open instanceof Issue.Assigned -> assign(facts, assign);
      case HandleIssue.Answer answer when open instanceof Issue.Assigned -> answer(facts, answer);
      case HandleIssue.Return back when open instanceof Issue.Answered ->
          Decision.accepted(
              new AnswerReturned(facts.issueId(), back.by(), back.note(), back.due(), back.at()));
      case HandleIssue.Verify verify when open instanceof Issue.Answered answered ->
          verify.by().equals(answered.answeredBy())
              ? ownAnswer("不能核实自己提交的整改，请由他人核实", "Nobody verifies an answer of their own")
              : Decision.accepted(
                  new IssueVerified(facts.issueId(), verify.by(), verify.note(), verify.at()));
      case HandleIssue.WriteOff off when open instanceof Issue.Verified verified ->
          off.by().equals(verified.answeredBy())
              ? ownAnswer("不能销号自己答复的问题，请由他人销号", "Nobody writes off what they answered themselves")
              : Decision.accepted(writtenOff(facts, off.by(), off.note(), off.at()));
      case HandleIssue.WriteOff off when facts.unfounded() -> unfounded(open, off);
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
            r.description(),
            r.place(),
            r.at());
    var assigned = new IssueAssigned(r.issueId(), r.area(), r.due(), r.at());
    return r.finding() == null
        ? Decision.accepted(reported, assigned)
        : Decision.accepted(reported, r.finding(), assigned);
  }

  /** A graver finding leaves less time, but never moves a clock that has run out. */
  private static Decision furtherFinding(Issue.Open open, HandleIssue.Report again) {
    Facts facts = open.facts();
    FindingAdded finding = again.finding();
    if (finding == null || facts.stands(finding.exceedanceId())) {
      return Decision.unchanged();
    }
    boolean graver = finding.severity().compareTo(facts.severity()) > 0;
    return added(open, finding, graver, again.due());
  }

  /** Like a graver finding, a graver lead leaves less time. */
  private static Decision lead(Issue.Found found, HandleIssue.FileLead file) {
    Facts facts = found.facts();
    LeadFiled lead = file.lead();
    Facts.Lead known = facts.leads().get(lead.leadId());
    if (known != null && (!known.withdrawn() || !known.follows(lead.judged()))) {
      return Decision.unchanged();
    }
    boolean graver = Facts.graver(facts.severity(), lead.severity()) != facts.severity();
    return added(found, lead, graver, file.due());
  }

  /**
   * Where nothing stood any more, the clock stood still, so the answer has its whole time again.
   */
  private static Decision added(
      Issue.Found found, DomainEvent evidence, boolean graver, Instant due) {
    Facts facts = found.facts();
    boolean shorter = !facts.overdue() && graver && due.isBefore(facts.due());
    boolean anew = facts.unfounded() && due.isAfter(facts.due());
    return found instanceof Issue.Assigned && (shorter || anew)
        ? Decision.accepted(
            evidence,
            new IssueAssigned(
                facts.issueId(), facts.area(), due, later(evidence.at(), facts.since())))
        : Decision.accepted(evidence);
  }

  private static Decision withdraw(Issue.Found found, HandleIssue.WithdrawFinding w) {
    Facts facts = found.facts();
    return facts.stands(w.exceedanceId())
        ? withdrawn(
            found,
            new FindingWithdrawn(facts.issueId(), w.exceedanceId(), w.reason(), w.at()),
            w.reason())
        : Decision.unchanged();
  }

  private static Decision withdraw(Issue.Found found, HandleIssue.WithdrawLead w) {
    Facts.Lead known = found.facts().leads().get(w.lead().leadId());
    return known != null && !known.withdrawn() && known.follows(w.lead().judged())
        ? withdrawn(found, w.lead(), w.lead().text().zh())
        : Decision.unchanged();
  }

  /** What nobody has worked on yet ends by itself once nothing stands; else an officer decides. */
  private static Decision withdrawn(Issue.Found found, DomainEvent taken, String reason) {
    List<DomainEvent> events = new ArrayList<>(List.of(taken));
    if (new IssueHandling().evolve(found, taken) instanceof Issue.Assigned now
        && now.facts().unfounded()
        && !now.facts().answered()) {
      events.add(
          writtenOff(now.facts(), "automation", reason, later(taken.at(), now.facts().since())));
    }
    return new Decision.Accepted(events);
  }

  private static Decision unfounded(Issue.Open open, HandleIssue.WriteOff off) {
    if (off.by().equals(answeredBy(open))) {
      return ownAnswer("不能销号自己答复的问题，请由他人销号", "Nobody writes off what they answered themselves");
    }
    if (off.note() == null || off.note().isBlank()) {
      return Decision.refused(
          Refusal.invalid(
              "note-missing",
              "note",
              "证据已全部撤销，请写明为何销号",
              "Its evidence was withdrawn: say why the issue is written off"));
    }
    return Decision.accepted(writtenOff(open.facts(), off.by(), off.note().strip(), off.at()));
  }

  private static Decision assign(Facts facts, HandleIssue.Assign assign) {
    return assign.due().isAfter(assign.at())
        ? Decision.accepted(
            new IssueAssigned(facts.issueId(), assign.area(), assign.due(), assign.at()))
        : Decision.refused(
            Refusal.invalid(
                "due-in-the-past",
                "due",
                "答复期限必须晚于交办时间",
                "The answer cannot be due before the issue is assigned"));
  }

  private static Decision answer(Facts facts, HandleIssue.Answer answer) {
    if (answer.text() == null || answer.text().isBlank()) {
      return Decision.refused(
          Refusal.invalid(
              "answer-empty", "text", "请写明采取了哪些整改措施", "Say what was done to correct the issue"));
    }
    return Decision.accepted(
        new EvidenceSubmitted(
            facts.issueId(), answer.by(), answer.role(), answer.text().strip(), answer.at()));
  }

  private static IssueWrittenOff writtenOff(Facts facts, String by, String note, Instant at) {
    return new IssueWrittenOff(
        facts.issueId(), facts.uscc(), facts.outlet(), facts.factor(), facts.area(), by, note, at);
  }

  private static Decision beforeItsTime(Instant since) {
    String time = CityTime.local(since).toString();
    return Decision.refused(
        Refusal.invalid(
            "before-previous-step",
            "at",
            "生效时间不能早于上一步的时间 " + time,
            "The effective time lies before the previous step, which was at " + time));
  }

  private static Decision ownAnswer(String zh, String en) {
    return Decision.refused(Refusal.conflict("own-answer", zh, en));
  }

  private static Decision wrongState(String zh, String en) {
    return Decision.refused(Refusal.conflict("wrong-state", zh, en));
  }

  private static Decision unknown() {
    return Decision.refused(Refusal.notFound("no-such-issue", "没有这个问题", "There is no such issue"));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public Issue evolve(Issue issue, DomainEvent event) {
    return switch (event) {
      case IssueReported e -> new Issue.Assigned(begin(e));
      case IssueAssigned e -> new Issue.Assigned(facts(issue).assigned(e.area(), e.due(), e.at()));
      case FindingAdded e -> with(issue, facts(issue).with(e.exceedanceId(), e.severity(), false));
      case FindingWithdrawn e -> withdrawn(issue, e.exceedanceId());
      case LeadFiled e ->
          with(
              issue,
              facts(issue)
                  .with(e.leadId(), new Facts.Lead(e.kind(), e.severity(), false, e.judged())));
      case LeadWithdrawn e -> withdrawn(issue, e);
      case EvidenceSubmitted e -> new Issue.Answered(facts(issue).answered(e.at()), e.by());
      case AnswerReturned e ->
          new Issue.Assigned(facts(issue).assigned(facts(issue).area(), e.due(), e.at()));
      case IssueVerified e -> new Issue.Verified(facts(issue).step(e.at()), answeredBy(issue));
      case IssueOverdue e -> with(issue, facts(issue).late());
      case IssueWrittenOff e -> new Issue.WrittenOff(facts(issue).step(e.at()));
      default -> issue;
    };
  }

  private static Facts begin(IssueReported e) {
    return new Facts(
        e.issueId(),
        e.channel(),
        e.uscc(),
        e.outlet(),
        e.factor(),
        e.area(),
        e.severity(),
        Map.of(),
        Map.of(),
        e.at(),
        false,
        false,
        e.at());
  }

  private static Facts facts(Issue issue) {
    if (issue instanceof Issue.Found found) {
      return found.facts();
    }
    throw new IllegalStateException("An issue begins with IssueReported");
  }

  private static String answeredBy(Issue issue) {
    return issue instanceof Issue.Answered answered ? answered.answeredBy() : null;
  }

  private static Issue withdrawn(Issue issue, String exceedanceId) {
    Facts facts = facts(issue);
    Facts.Finding known = facts.findings().get(exceedanceId);
    return known == null ? issue : with(issue, facts.with(exceedanceId, known.severity(), true));
  }

  private static Issue withdrawn(Issue issue, LeadWithdrawn e) {
    Facts facts = facts(issue);
    Facts.Lead known = facts.leads().get(e.leadId());
    return known == null
        ? issue
        : with(
            issue,
            facts.with(
                e.leadId(), new Facts.Lead(known.kind(), known.severity(), true, e.judged())));
  }

  private static Issue with(Issue issue, Facts now) {
    return switch (issue) {
      case Issue.Answered answered -> new Issue.Answered(now, answered.answeredBy());
      case Issue.Verified verified -> new Issue.Verified(now, verified.answeredBy());
      case Issue.WrittenOff closed -> new Issue.WrittenOff(now);
      default -> new Issue.Assigned(now);
    };
  }
}
