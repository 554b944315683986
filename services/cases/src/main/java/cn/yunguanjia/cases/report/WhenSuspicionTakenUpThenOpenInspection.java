package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.domain.Facts;
import cn.yunguanjia.cases.domain.HandleIssue;
import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.view.IssueView;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.monitoring.SuspicionTakenUp;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.processing.Automation;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Opens an inspection for suspected data. It names the firm as the place to go to, not as the one
 * to answer: whoever may have falsified data is not told before, and a suspicion costs no credit.
 */
@Component
class WhenSuspicionTakenUpThenOpenInspection implements Automation {
  private static final int SERIOUS_FROM = 80;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CityTime.ZONE);

  private final Reporting reporting;
  private final HandlingRules rules;
  private final IssueView issues;

  WhenSuspicionTakenUpThenOpenInspection(
      Reporting reporting, HandlingRules rules, IssueView issues) {
    this.reporting = reporting;
    this.rules = rules;
    this.issues = issues;
  }

  @EventHandler
  void on(SuspicionTakenUp e, EventMessage<?> message) {
    Severity severity = e.strength() >= SERIOUS_FROM ? Severity.SERIOUS : Severity.ORDINARY;
    reporting.report(
        new HandleIssue.Report(
            issueId(e),
            null,
            Facts.SUSPICION,
            null,
            e.outlet(),
            e.factor(),
            e.area(),
            title(e),
            severity,
            description(e),
            place(e),
            null,
            rules.due(severity, e.at()),
            e.at()),
        Origin.automation(getClass(), message.getIdentifier()));
  }

  /** One inspection for one suspicion, however often it is read. */
  private static String issueId(SuspicionTakenUp e) {
    return UUID.nameUUIDFromBytes(("suspicion|" + e.suspicionId()).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static Bilingual title(SuspicionTakenUp e) {
    Bilingual factor =
        e.factor() == null ? Bilingual.of("数采仪", "Data logger") : Pollutant.nameOf(e.factor());
    return Bilingual.of(
        "数据可疑现场核查：" + factor.zh() + e.kind().title().zh(),
        "Inspect suspected data: " + factor.en() + ", " + e.kind().title().en().toLowerCase());
  }

  private static String description(SuspicionTakenUp e) {
    return "%s（疑点 %s，%s 至 %s，强度 %d）"
        .formatted(
            e.note(), e.suspicionId(), DAY.format(e.from()), DAY.format(e.to()), e.strength());
  }

  private String place(SuspicionTakenUp e) {
    Document name = issues.names(List.of(e.uscc())).get(e.uscc());
    return (name == null ? e.uscc() : name.getString("zh"))
        + " "
        + OutletId.parse(e.outlet()).code();
  }
}
