package cn.yunguanjia.cases.view;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The queue and the story as a caller may see them, with the acts the state allows them. */
@Component
public class IssuePages {
  private static final List<String> TIMES = List.of("openedAt", "due", "updatedAt");
  private final IssueView view;

  IssuePages(IssueView view) {
    this.view = view;
  }

  /** Clock first, severity second; what is written off comes last. */
  public Map<String, Object> queue(
      String state, String area, String uscc, String cursor, int limit, Caller caller) {
    List<Document> seen =
        view.find(state, uscc).stream()
            .filter(d -> area == null || Region.covers(area, d.getString("area")))
            .filter(d -> sees(d, caller))
            .sorted(
                Comparator.comparing((Document d) -> "WRITTEN_OFF".equals(d.getString("state")))
                    .thenComparing(d -> String.valueOf(d.getString("due")))
                    .thenComparing(
                        d -> Severity.valueOf(d.getString("severity")), Comparator.reverseOrder())
                    .thenComparing(d -> d.getString("_id")))
            .toList();
    int from = offset(cursor);
    int to = Math.min(seen.size(), from + Math.clamp(limit, 1, 200));
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(
        "items", seen.subList(Math.min(from, to), to).stream().map(IssuePages::summary).toList());
    page.put("next", to < seen.size() ? Integer.toString(to) : null);
    return page;
  }

  public Map<String, Object> page(String issueId, Caller caller) {
    Document issue = require(issueId, caller);
    Map<String, Object> page = summary(issue);
    List<Map<String, Object>> history = new ArrayList<>();
    for (Document d : view.history(issueId)) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("event", d.getString("event"));
      entry.put("eventId", d.getString("_id"));
      entry.put("at", Instant.parse(d.getString("at")));
      entry.put("by", d.getString("by"));
      entry.put("text", d.get("text"));
      entry.put("note", d.getString("note"));
      history.add(entry);
    }
    page.put("history", history);
    List<Map<String, Object>> findings = new ArrayList<>();
    for (Document d : view.findings(issueId)) {
      Map<String, Object> finding = new LinkedHashMap<>(d);
      finding.put("exceedanceId", finding.remove("_id"));
      finding.put("time", Instant.parse(d.getString("time")));
      findings.add(finding);
    }
    page.put("findings", findings);
    page.put("actions", actions(issue, caller));
    return page;
  }

  /** The issue as the caller may see it; somebody else's issue does not exist for them. */
  public Document require(String issueId, Caller caller) {
    Document issue = view.find(issueId);
    if (issue == null || !sees(issue, caller)) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-issue", "没有您可查看的问题 " + issueId, "No issue you may see: " + issueId));
    }
    return issue;
  }

  private static List<String> actions(Document issue, Caller caller) {
    boolean officer = caller.isAny("officer", "admin") && caller.actsFor(issue.getString("area"));
    boolean holder = caller.holds(issue.getString("uscc"));
    return switch (String.valueOf(issue.getString("state"))) {
      case "ASSIGNED" ->
          officer ? List.of("assign", "answer") : holder ? List.of("answer") : List.of();
      case "ANSWERED" -> officer ? List.of("verify", "return") : List.of();
      case "VERIFIED" -> officer ? List.of("write-off") : List.of();
      default -> List.of();
    };
  }

  private static boolean sees(Document issue, Caller caller) {
    return caller.holds(issue.getString("uscc"))
        || caller.isAny("officer", "admin", "commander", "auditor", "grid")
            && caller.actsFor(issue.getString("area"));
  }

  private static Map<String, Object> summary(Document d) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("issueId", d.getString("_id"));
    for (String field :
        List.of(
            "number",
            "title",
            "state",
            "severity",
            "area",
            "uscc",
            "enterprise",
            "outlet",
            "factor",
            "overdue")) {
      summary.put(field, d.get(field));
    }
    for (String time : TIMES) {
      summary.put(time, d.getString(time) == null ? null : Instant.parse(d.getString(time)));
    }
    return summary;
  }

  private static int offset(String cursor) {
    try {
      return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
    } catch (NumberFormatException foreign) {
      throw new RefusedException(
          Refusal.invalid(
              "cursor-unknown", "cursor", "请使用上一页返回的 next", "Use the next of the page before"));
    }
  }
}
