package cn.yunguanjia.cases.handle;

import cn.yunguanjia.cases.domain.Facts;
import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.domain.IssueHandling;
import cn.yunguanjia.cases.view.IssuePages;
import cn.yunguanjia.cases.view.IssueQueue;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where officers and permit holders work an issue off. Every act answers with the whole case. */
@RestController
@Tag(name = "cases")
@RequestMapping("/api/cases")
class IssueDesk {
  private final Decisions decisions;
  private final IssueQueue queue;
  private final IssuePages pages;
  private final HandlingRules rules;
  private final Clock clock;

  /**
   * @param text of an answer
   * @param note of a verification, return or write-off
   * @param area to which it is assigned; the present one where it is missing
   * @param due of the answer; as the rules say where it is missing
   * @param at effective time, only for an administrator who imports history
   */
  record Doing(String text, String note, String area, Instant due, Instant at) {}

  IssueDesk(
      Decisions decisions, IssueQueue queue, IssuePages pages, HandlingRules rules, Clock clock) {
    this.decisions = decisions;
    this.queue = queue;
    this.pages = pages;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "The queue: clock first, severity second; closed ones last")
  Map<String, Object> queue(
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String uscc,
      @RequestParam(required = false) String severity,
      @RequestParam(required = false) Boolean overdue,
      @RequestParam(required = false) String text,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    return queue.page(
        new IssueQueue.Wanted(state, area, uscc, severity, overdue, text), cursor, limit, caller);
  }

  @GetMapping("/{issueId}")
  @Operation(summary = "One issue with its story, findings and the acts it allows the caller")
  Map<String, Object> page(@PathVariable String issueId, Caller caller) {
    return pages.page(issueId, caller);
  }

  @PostMapping("/{issueId}/answer")
  @Operation(summary = "Answer with what was done")
  Map<String, Object> answer(
      @PathVariable String issueId, @RequestBody Doing doing, Caller caller) {
    Facts facts = pages.require(issueId, caller).facts();
    if (!caller.holds(facts.uscc())) {
      officerOf(facts, caller);
    }
    return act(
        issueId,
        doing,
        caller,
        at -> new HandleIssue.Answer(caller.subject(), caller.origin().role(), doing.text(), at));
  }

  @PostMapping("/{issueId}/assign")
  @Operation(summary = "Give it to an area below the caller's own, and the answer a new due time")
  Map<String, Object> assign(
      @PathVariable String issueId, @RequestBody Doing doing, Caller caller) {
    Facts facts = pages.require(issueId, caller).facts();
    officerOf(facts, caller);
    String area = doing.area() == null ? facts.area() : doing.area();
    if (Region.find(area).isEmpty()) {
      throw new RefusedException(
          Refusal.invalid(
              "area-unknown", "area", "没有代码为 " + area + " 的区域", "There is no area " + area));
    }
    caller.requireArea(area);
    return act(
        issueId,
        doing,
        caller,
        at -> new HandleIssue.Assign(area, doing.due() == null ? due(facts, at) : doing.due(), at));
  }

  @PostMapping("/{issueId}/return")
  @Operation(summary = "Send the answer back")
  Map<String, Object> back(@PathVariable String issueId, @RequestBody Doing doing, Caller caller) {
    Facts facts = pages.require(issueId, caller).facts();
    officerOf(facts, caller);
    if (doing.note() == null || doing.note().isBlank()) {
      throw new RefusedException(
          Refusal.invalid("note-missing", "note", "请说明还缺什么", "Say what is still missing"));
    }
    return act(
        issueId,
        doing,
        caller,
        at -> new HandleIssue.Return(caller.subject(), doing.note(), due(facts, at), at));
  }

  @PostMapping("/{issueId}/verify")
  @Operation(summary = "Verify the correction; not by who answered")
  Map<String, Object> verify(
      @PathVariable String issueId, @RequestBody Doing doing, Caller caller) {
    officerOf(pages.require(issueId, caller).facts(), caller);
    return act(
        issueId, doing, caller, at -> new HandleIssue.Verify(caller.subject(), doing.note(), at));
  }

  @PostMapping("/{issueId}/write-off")
  @Operation(summary = "Write the verified issue off; not by who answered")
  Map<String, Object> writeOff(
      @PathVariable String issueId, @RequestBody Doing doing, Caller caller) {
    officerOf(pages.require(issueId, caller).facts(), caller);
    return act(
        issueId, doing, caller, at -> new HandleIssue.WriteOff(caller.subject(), doing.note(), at));
  }

  private Map<String, Object> act(
      String issueId, Doing doing, Caller caller, Function<Instant, HandleIssue> command) {
    decisions.execute(
        Subject.of("issue", issueId),
        new IssueHandling(),
        command.apply(caller.effective(doing.at(), clock)),
        caller.origin());
    return pages.page(issueId, caller);
  }

  private Instant due(Facts facts, Instant from) {
    return rules.due(facts.severity(), from);
  }

  private static void officerOf(Facts facts, Caller caller) {
    caller.require("officer", "admin");
    caller.requireArea(facts.area());
  }
}
