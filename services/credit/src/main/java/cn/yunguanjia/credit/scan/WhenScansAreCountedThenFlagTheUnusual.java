package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.domain.scan.ScanFlagCommand;
import cn.yunguanjia.credit.domain.scan.ScanFlagDecider;
import cn.yunguanjia.credit.domain.scan.ScanHistory;
import cn.yunguanjia.credit.domain.scan.ScanRuleBook;
import cn.yunguanjia.credit.domain.scan.ScanRules;
import cn.yunguanjia.credit.domain.scan.ScanSentence;
import cn.yunguanjia.credit.domain.scan.ScanWatch;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.credit.CodeScansCounted;
import cn.yunguanjia.language.credit.UnusualScansFlagged;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.processing.Automation;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Looks at every count with the days before it. The view may be behind by this very event, which is
 * therefore added; a tally counts on, so nothing else of the hour is missing.
 */
@Component
class WhenScansAreCountedThenFlagTheUnusual implements Automation {
  static final String SUBJECT = "scanflag";
  private final ScanFlagDecider decider = new ScanFlagDecider();
  private final Decisions decisions;
  private final ScanBook book;
  private final ScanRuleBook rules;

  WhenScansAreCountedThenFlagTheUnusual(Decisions decisions, ScanBook book, ScanRuleBook rules) {
    this.decisions = decisions;
    this.book = book;
    this.rules = rules;
  }

  @EventHandler
  void on(CodeScansCounted e, EventMessage<?> message) {
    LocalDate day = CityTime.day(e.hour());
    ScanRules inForce = rules.inForce(day);
    ScanHistory history =
        book.history(e.codeId(), day.minusDays(inForce.burst().usualDays()), day).add(e);
    List<ScanWatch.Finding> found =
        e.codeId() == null
            ? ScanWatch.ofNoCode(inForce, history, e.hour())
            : ScanWatch.ofCode(inForce, history, e.hour());
    for (ScanWatch.Finding finding : found) {
      UnusualScansFlagged flag = flag(e, day, finding, inForce);
      decisions.execute(
          Subject.of(SUBJECT, flag.flagId()),
          decider,
          new ScanFlagCommand.Flag(flag),
          Origin.automation(getClass(), message.getIdentifier()));
    }
  }

  private static UnusualScansFlagged flag(
      CodeScansCounted e, LocalDate day, ScanWatch.Finding finding, ScanRules inForce) {
    return new UnusualScansFlagged(
        day + "-" + finding.rule() + "-" + (e.codeId() == null ? "CITY" : e.codeId()),
        finding.rule(),
        e.codeId(),
        e.uscc(),
        e.area(),
        day,
        e.hour(),
        finding.scans(),
        finding.threshold(),
        finding.usual(),
        inForce.label(),
        ScanSentence.of(finding),
        e.at());
  }
}
