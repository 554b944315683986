package cn.yunguanjia.cases.handle;

import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.cases.view.IssuePages;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where officers and permit holders work an issue off. */
@RestController
@Tag(name = "cases")
@RequestMapping("/api/cases")
class IssueDesk {
  private final Decisions decisions;
  private final IssuePages pages;
  private final HandlingRules rules;
  private final Clock clock;

  /**
   * @param text of an answer
   * @param note of a verification, return or write-off
   * @param at effective time, only for an administrator who imports history
   */
  record Act(String text, String note, Instant due, Instant at) {}

  record Done(String issueId) {}

  IssueDesk(Decisions decisions, IssuePages pages, HandlingRules rules, Clock clock) {
    this.decisions = decisions;
    this.pages = pages;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "The queue: clock first, severity second")
  Map<String, Object> queue(
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String uscc,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    return pages.queue(state, area, uscc, cursor, limit, caller);
  }

  @GetMapping("/{issueId}")
  @Operation(
      summary = "One issue with its history, findings and the acts its state allows the caller")
  Map<String, Object> page(@PathVariable String issueId, Caller caller) {
    return pages.page(issueId, caller);
  }

  @PostMapping("/{issueId}/answer")
  @Operation(summary = "Answer with what was done")
  Done answer(@PathVariable String issueId, @RequestBody Act act, Caller caller) {
    Document issue = pages.require(issueId, caller);
    if (!caller.holds(issue.getString("uscc"))) {
      officerOf(issue, caller);
    }
    return act(
        issueId,
        act,
        caller,
        at -> new HandleIssue.Answer(caller.subject(), caller.origin().role(), act.text(), at));
  }

  @PostMapping("/{issueId}/assign")
  @Operation(summary = "Give the answer a new due time")
  Done assign(@PathVariable String issueId, @RequestBody Act act, Caller caller) {
    Document issue = pages.require(issueId, caller);
    officerOf(issue, caller);
    return act(
        issueId,
        act,
        caller,
        at ->
            new HandleIssue.Assign(
                issue.getString("area"), act.due() == null ? due(issue, at) : act.due(), at));
  }

  @PostMapping("/{issueId}/return")
  @Operation(summary = "Send the answer back")
  Done back(@PathVariable String issueId, @RequestBody Act act, Caller caller) {
    Document issue = pages.require(issueId, caller);
    officerOf(issue, caller);
    if (act.note() == null || act.note().isBlank()) {
      throw new RefusedException(
          Refusal.invalid("note-missing", "note", "请说明还缺什么", "Say what is still missing"));
    }
    return act(
        issueId,
        act,
        caller,
        at -> new HandleIssue.Return(caller.subject(), act.note(), due(issue, at), at));
  }

  @PostMapping("/{issueId}/verify")
  @Operation(summary = "Verify the correction; not by who answered")
  Done verify(@PathVariable String issueId, @RequestBody Act act, Caller caller) {
    officerOf(pages.require(issueId, caller), caller);
    return act(
        issueId, act, caller, at -> new HandleIssue.Verify(caller.subject(), act.note(), at));
  }

  @PostMapping("/{issueId}/write-off")
  @Operation(summary = "Write the verified issue off")
  Done writeOff(@PathVariable String issueId, @RequestBody Act act, Caller caller) {
    officerOf(pages.require(issueId, caller), caller);
    return act(
        issueId, act, caller, at -> new HandleIssue.WriteOff(caller.subject(), act.note(), at));
  }

  private Done act(String issueId, Act act, Caller caller, Function<Instant, HandleIssue> command) {
    decisions.execute(
        Subject.of("issue", issueId),
        new IssueHandling(),
        command.apply(caller.effective(act.at(), clock)),
        caller.origin());
    return new Done(issueId);
  }

  private Instant due(Document issue, Instant from) {
    return rules.due(Severity.valueOf(issue.getString("severity")), from);
  }

  private static void officerOf(Document issue, Caller caller) {
    caller.require("officer", "admin");
    caller.requireArea(issue.getString("area"));
  }
}
