package cn.yunguanjia.cases.view;

import cn.yunguanjia.cases.domain.HandlingRules;
import cn.yunguanjia.cases.domain.Issue;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why an issue stands where it stands, is as grave as it is and due when it is. */
@RestController
@Tag(name = "cases")
class ExplainController {
  private final IssueLog log;
  private final Rows rows;
  private final IssuePages pages;
  private final HandlingRules rules;
  private final Clock clock;

  ExplainController(IssueLog log, Rows rows, IssuePages pages, HandlingRules rules, Clock clock) {
    this.log = log;
    this.rows = rows;
    this.pages = pages;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/api/explain/case/{issueId}")
  @Operation(summary = "Why an issue has its state, severity and due time")
  Map<String, Object> why(@PathVariable String issueId, Caller caller) {
    var past = log.of(issueId);
    Issue.Found issue = IssuePages.readable(issueId, past, caller);
    Document row = IssueLog.row(past);
    Instant now = clock.instant();
    Map<String, Object> shown = rows.shown(row, pages.enterprise(row), now);
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "case");
    why.put("id", issueId);
    why.put("title", title(row));
    why.put("value", state(issue, (boolean) shown.get("overdue")));
    why.put("asOf", now);
    why.put("inputs", inputs(issue, row, shown, now));
    why.put("rule", rule(issue, row));
    why.put("wouldChange", wouldChange(issue));
    why.put(
        "events",
        Timeline.tell(past, caller.subject()).stream()
            .map(
                entry -> {
                  Map<String, Object> event = new LinkedHashMap<>();
                  event.put("id", entry.get("eventId"));
                  event.put("name", entry.get("name"));
                  event.put("at", entry.get("at"));
                  event.put("text", entry.get("text"));
                  return event;
                })
            .toList());
    return why;
  }

  private static Bilingual title(Document row) {
    Document title = row.get("title", Document.class);
    return Bilingual.of(
        row.getString("number") + " " + title.getString("zh"),
        row.getString("number") + " " + title.getString("en"));
  }

  private static Bilingual state(Issue.Found issue, boolean overdue) {
    return switch (issue) {
      case Issue.Open open when open.facts().unfounded() ->
          Bilingual.of("证据已撤销，待执法人员决定", "Its evidence was withdrawn; an officer decides");
      case Issue.Assigned a when overdue -> Bilingual.of("逾期未答复", "Answer overdue");
      case Issue.Assigned a -> Bilingual.of("待答复", "Waits for the answer");
      case Issue.Answered a -> Bilingual.of("待核实", "Waits for verification");
      case Issue.Verified v -> Bilingual.of("待销号", "Waits to be written off");
      case Issue.WrittenOff w -> Bilingual.of("已销号", "Written off");
    };
  }

  private List<Map<String, Object>> inputs(
      Issue.Found issue, Document row, Map<String, Object> shown, Instant now) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    Severity severity = issue.facts().severity();
    inputs.add(
        input(
            Bilingual.of("严重程度", "Severity"),
            severity.title(),
            "",
            Rows.time(row, "openedAt"),
            IssueRow.findings(row).isEmpty()
                ? Bilingual.of("由报告人判断", "judged by the finder")
                : Bilingual.of("按最重的监测发现", "by the gravest finding")));
    for (Document finding : IssueRow.findings(row)) {
      addFinding(inputs, row.getString("factor"), finding);
    }
    for (Document lead : IssueRow.leads(row)) {
      Document text = lead.get("text", Document.class);
      inputs.add(
          input(
              Bilingual.of("线索", "Lead"),
              Bilingual.of(text.getString("zh"), text.getString("en")),
              "",
              Rows.time(lead, "at"),
              weight(lead)));
    }
    if (issue.facts().due() != null) {
      inputs.add(
          input(
              Bilingual.of("答复期限", "Answer due by"),
              HandlingRules.lastDay(issue.facts().due()).toString(),
              "",
              issue.facts().due(),
              calendar(issue.facts().due())));
    }
    if (shown.get("workingDaysLeft") != null) {
      inputs.add(
          input(
              Bilingual.of("剩余工作日", "Working days left"),
              shown.get("workingDaysLeft").toString(),
              "",
              now,
              Bilingual.of("今日不计", "today is not counted")));
    }
    return inputs;
  }

  private static Bilingual weight(Document lead) {
    if (IssueRow.isWithdrawn(lead)) {
      return Bilingual.of("已撤回", "withdrawn");
    }
    return lead.getString("severity") == null
        ? Bilingual.of("不影响严重程度", "does not weigh")
        : Bilingual.of("提高严重程度", "weighs");
  }

  private static void addFinding(
      List<Map<String, Object>> inputs, String factor, Document finding) {
    Bilingual name = Pollutant.nameOf(factor);
    Instant time = Rows.time(finding, "time");
    Map<String, Object> measured =
        input(
            Bilingual.of(name.zh() + "监测均值", "Mean of " + name.en()),
            finding.getString("value"),
            finding.getString("unit"),
            time,
            finding.getBoolean("withdrawn")
                ? Bilingual.of("已撤销", "withdrawn")
                : Bilingual.of("有效", "valid"));
    measured.put("link", "exceedance:" + finding.getString("exceedanceId"));
    inputs.add(measured);
    inputs.add(
        input(
            bound(finding.getString("bound")),
            finding.getString("limit"),
            finding.getString("unit"),
            time,
            Bilingual.of("当时有效", "in force then")));
  }

  private static Bilingual bound(String broken) {
    return switch (broken) {
      case "LOWER" -> Bilingual.of("许可下限", "Permitted lower bound");
      case "UPPER" -> Bilingual.of("许可上限", "Permitted upper bound");
      case null, default -> Bilingual.of("许可限值", "Permitted limit");
    };
  }

  private Bilingual calendar(Instant due) {
    return rules
        .calendar()
        .yearOf(HandlingRules.lastDay(due))
        .map(year -> Bilingual.of(year.source(), year.source()))
        .orElse(rules.calendar().withoutEntry());
  }

  private Map<String, Object> rule(Issue.Found issue, Document row) {
    HandlingRules.Version version = rules.at(Rows.time(row, "openedAt"));
    Severity severity = issue.facts().severity();
    int days = version.answerWithinWorkingDays().get(severity);
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", version.id());
    rule.put("version", Integer.toString(version.version()));
    rule.put("official", version.official());
    rule.put("clause", severity.title());
    rule.put(
        "text",
        Bilingual.of(
            "超标 %s 倍起为较重，%s 倍起为重大；%s问题 %d 个工作日内答复，发现当日不计，须由答复人以外的人核实后销号。%s"
                .formatted(
                    version.seriousFrom(),
                    version.majorFrom(),
                    severity.title().zh(),
                    days,
                    version.note().zh()),
            ("From %s times above the limit serious, from %s major; %s issues are answered within %d"
                    + " working days, the day of the finding not counted, and written off only"
                    + " after somebody else verified. %s")
                .formatted(
                    version.seriousFrom(),
                    version.majorFrom(),
                    severity.title().en().toLowerCase(java.util.Locale.ROOT),
                    days,
                    version.note().en())));
    return rule;
  }

  private static List<Bilingual> wouldChange(Issue.Found issue) {
    return switch (issue) {
      case Issue.Open open when open.facts().unfounded() ->
          List.of(
              Bilingual.of("执法人员写明理由后可直接销号", "An officer may write it off, saying why"),
              Bilingual.of(
                  "监测发现再次确认后恢复办理，答复期限重新计算",
                  "Findings that are confirmed again bring it back, with the whole time for the answer"));
      case Issue.Assigned a ->
          List.of(
              Bilingual.of(
                  "责任单位在期限前提交整改答复，转为待核实", "An answer before it is due leads on to verification"),
              Bilingual.of(
                  "更重的监测发现会提高严重程度；发现全部撤销则自动销号",
                  "A graver finding raises the severity; without any finding left it is written off"));
      case Issue.Answered a ->
          List.of(Bilingual.of("由答复人以外的人核实，或退回重新答复", "Somebody else verifies it or sends it back"));
      case Issue.Verified v ->
          List.of(Bilingual.of("由答复人以外的人销号", "Somebody else than who answered writes it off"));
      case Issue.WrittenOff w ->
          List.of(
              Bilingual.of(
                  "不再变化；自 " + CityTime.day(w.facts().since()) + " 起销号，新的发现另立问题",
                  "Nothing; closed since "
                      + CityTime.day(w.facts().since())
                      + ", a new finding opens another issue"));
    };
  }

  private static Map<String, Object> input(
      Bilingual name, Object value, String unit, Instant time, Bilingual state) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", name);
    input.put("value", value);
    input.put("unit", unit);
    input.put("time", time);
    input.put("state", state);
    return input;
  }
}
