package cn.yunguanjia.cases.view;

import cn.yunguanjia.cases.domain.Act;
import cn.yunguanjia.cases.domain.Issue;
import cn.yunguanjia.language.cases.EvidenceSubmitted;
import cn.yunguanjia.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One issue with its story and the acts that would be accepted from the reader now. */
@Component
public class IssuePages {
  private final IssueLog log;
  private final IssueView view;
  private final Rows rows;
  private final Clock clock;

  IssuePages(IssueLog log, IssueView view, Rows rows, Clock clock) {
    this.log = log;
    this.view = view;
    this.rows = rows;
    this.clock = clock;
  }

  public Map<String, Object> page(String issueId, Caller caller) {
    List<DomainEventMessage<?>> past = log.of(issueId);
    Issue.Found issue = readable(issueId, past, caller);
    Document row = IssueLog.row(past);
    Map<String, Object> page = rows.shown(row, enterprise(row), clock.instant());
    page.put("description", row.getString("description"));
    page.put("history", Timeline.tell(past, caller.subject()));
    page.put(
        "findings",
        IssueRow.findings(row).stream()
            .sorted(Comparator.comparing(f -> f.getString("time")))
            .map(IssuePages::finding)
            .toList());
    page.put("leads", IssueRow.leads(row).stream().map(IssuePages::lead).toList());
    page.put("evidence", evidence(past));
    page.put("actions", actions(issue, caller));
    return page;
  }

  /** The issue as it stands, when the caller may see it. */
  public Issue.Found require(String issueId, Caller caller) {
    return readable(issueId, log.of(issueId), caller);
  }

  static Issue.Found readable(String issueId, List<DomainEventMessage<?>> past, Caller caller) {
    if (IssueLog.issue(past) instanceof Issue.Found issue) {
      Readers.require(issue.facts(), caller);
      return issue;
    }
    throw Readers.missing(issueId);
  }

  Document enterprise(Document row) {
    String uscc = row.getString("uscc");
    return uscc == null ? null : view.names(List.of(uscc)).get(uscc);
  }

  private static List<String> actions(Issue.Found issue, Caller caller) {
    boolean officer = caller.isAny("officer", "admin") && caller.actsFor(issue.facts().area());
    boolean holder = caller.holds(issue.facts().uscc());
    return Act.offered(issue, caller.subject(), officer, holder).stream().map(Act::word).toList();
  }

  private static Map<String, Object> finding(Document kept) {
    Map<String, Object> finding = new LinkedHashMap<>(kept);
    finding.put("time", Rows.time(kept, "time"));
    return finding;
  }

  private static Map<String, Object> lead(Document kept) {
    Map<String, Object> lead = new LinkedHashMap<>(kept);
    lead.put("at", Rows.time(kept, "at"));
    return lead;
  }

  private static List<Map<String, Object>> evidence(List<DomainEventMessage<?>> past) {
    return past.stream()
        .filter(message -> message.getPayload() instanceof EvidenceSubmitted)
        .map(
            message -> {
              EvidenceSubmitted e = (EvidenceSubmitted) message.getPayload();
              Instant at = e.at();
              Map<String, Object> evidence = new LinkedHashMap<>();
              evidence.put("eventId", message.getIdentifier());
              evidence.put("at", at);
              evidence.put("role", e.role());
              evidence.put("text", e.text());
              return evidence;
            })
        .toList();
  }
}
