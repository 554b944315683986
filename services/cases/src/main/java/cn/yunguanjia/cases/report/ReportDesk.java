package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.view.IssuePages;
import cn.yunguanjia.cases.view.IssueView;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where grid members and officers report what they found. */
@RestController
@Tag(name = "cases")
class ReportDesk {
  private final Reporting reporting;
  private final IssueView view;
  private final IssuePages pages;
  private final HandlingRules rules;
  private final Clock clock;

  ReportDesk(
      Reporting reporting, IssueView view, IssuePages pages, HandlingRules rules, Clock clock) {
    this.reporting = reporting;
    this.view = view;
    this.pages = pages;
    this.rules = rules;
    this.clock = clock;
  }

  @PostMapping("/api/cases")
  @Operation(summary = "Report an issue that a person found; answers with the whole case")
  ResponseEntity<Map<String, Object>> report(@RequestBody FoundIssue found, Caller caller) {
    caller.require("officer", "grid", "admin");
    FoundIssue sound = found.checked(view::outletsOf);
    caller.requireArea(sound.area());
    Instant at = caller.effective(sound.at(), clock);
    if (rules.find(at).isEmpty()) {
      throw new RefusedException(
          Refusal.invalid(
              "no-rules-then", "at", "该时间尚无办理规则，不能计算期限", "No handling rules were in force then"));
    }
    Severity severity = Severity.valueOf(sound.severity());
    String issueId = UUID.randomUUID().toString();
    reporting.report(
        new HandleIssue.Report(
            issueId,
            null,
            sound.source(),
            sound.uscc(),
            sound.outlet(),
            null,
            sound.area(),
            Bilingual.of(sound.title(), sound.title()),
            severity,
            sound.description(),
            sound.place(),
            null,
            rules.due(severity, at),
            at),
        caller.origin());
    return ResponseEntity.created(URI.create("/api/cases/" + issueId))
        .body(pages.page(issueId, caller));
  }
}
