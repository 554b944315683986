package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.domain.scan.ScanFlag;
import cn.yunguanjia.credit.domain.scan.ScanFlagCommand;
import cn.yunguanjia.credit.domain.scan.ScanFlagDecider;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An officer says what unusual scans were. */
@RestController
class AcknowledgeUnusualScans {
  private final ScanFlagDecider decider = new ScanFlagDecider();
  private final Decisions decisions;
  private final Clock clock;

  AcknowledgeUnusualScans(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  record Word(String word) {}

  @PostMapping("/api/credit/scans/flags/{flagId}/acknowledge")
  @Operation(summary = "签收异常扫码提示 Acknowledge that scans were unusual, with a word on what it was")
  Map<String, Object> acknowledge(
      @PathVariable String flagId, @RequestBody Word body, Caller caller) {
    caller.require("officer", "admin");
    Subject subject = Subject.of(WhenScansAreCountedThenFlagTheUnusual.SUBJECT, flagId);
    switch (decisions.state(subject, decider)) {
      case ScanFlag.Raised raised -> caller.requireArea(raised.flagged().area());
      case ScanFlag.Acknowledged seen -> caller.requireArea(seen.flagged().area());
      case ScanFlag.None _ -> {
        // the decider says that there is none
      }
    }
    decisions.execute(
        subject,
        decider,
        new ScanFlagCommand.Acknowledge(body.word(), caller.username(), clock.instant()),
        caller.origin());
    return Map.of("flagId", flagId, "acknowledged", true);
  }
}
