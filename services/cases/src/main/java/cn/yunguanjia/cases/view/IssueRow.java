package cn.yunguanjia.cases.view;

import cn.yunguanjia.cases.domain.Facts;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Severity;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;

/**
 * One issue as a row, event by event: the queue keeps it in its view, and the page of one issue
 * reads it from the issue's own log, so that both always say the same.
 */
final class IssueRow {
  private IssueRow() {}

  /** The row after one more event; an event it has seen already changes nothing. */
  static Document after(Document before, DomainEventMessage<?> message) {
    Document row = before == null ? new Document("version", -1L) : before;
    if (message.getSequenceNumber() <= row.getLong("version")) {
      return row;
    }
    DomainEvent event = (DomainEvent) message.getPayload();
    apply(row, event, message.getTimestamp());
    row.append("version", message.getSequenceNumber()).append("updatedAt", event.at().toString());
    return row.append("order", order(row));
  }

  private static void apply(Document row, DomainEvent event, Instant recorded) {
    switch (event) {
      case IssueReported e -> begin(row, e);
      case IssueAssigned e ->
          due(row.append("state", "ASSIGNED").append("area", e.area()), e.due(), recorded);
      case FindingAdded e -> {
        findings(row).removeIf(f -> e.exceedanceId().equals(f.getString("exceedanceId")));
        findings(row).add(finding(e));
        weigh(row);
      }
      case FindingWithdrawn e -> {
        findings(row).stream()
            .filter(f -> e.exceedanceId().equals(f.getString("exceedanceId")))
            .forEach(f -> f.append("withdrawn", true));
        weigh(row);
      }
      case LeadFiled e -> {
        leads(row).removeIf(lead -> e.leadId().equals(lead.getString("leadId")));
        leads(row).add(lead(e));
        weigh(row);
      }
      case LeadWithdrawn e -> {
        leads(row).stream()
            .filter(lead -> e.leadId().equals(lead.getString("leadId")))
            .forEach(lead -> lead.append("withdrawn", true));
        weigh(row);
      }
      case EvidenceSubmitted e -> row.append("state", "ANSWERED");
      case AnswerReturned e -> due(row.append("state", "ASSIGNED"), e.due(), recorded);
      case IssueVerified e -> row.append("state", "VERIFIED");
      case IssueOverdue e -> row.append("overdue", true);
      case IssueWrittenOff e -> row.append("state", "WRITTEN_OFF");
      default -> throw new IllegalStateException("Not an event of an issue: " + event);
    }
  }

  private static void begin(Document row, IssueReported e) {
    row.append("_id", e.issueId())
        .append("number", e.number())
        .append("source", e.channel())
        .append("title", text(e.title()))
        .append("description", e.description())
        .append("place", e.place())
        .append("state", "REPORTED")
        .append("severity", e.severity().name())
        .append("reportedSeverity", e.severity().name())
        .append("area", e.area())
        .append("uscc", e.uscc())
        .append("outlet", e.outlet())
        .append("factor", e.factor())
        .append("openedAt", e.at().toString())
        .append("overdue", false)
        .append("findings", new ArrayList<Document>());
  }

  private static void due(Document row, Instant due, Instant recorded) {
    row.append("due", due.toString())
        .append("dueRecorded", recorded.toString())
        .append("overdue", false);
  }

  private static Document finding(FindingAdded e) {
    return new Document("exceedanceId", e.exceedanceId())
        .append("time", e.measuredAt().toString())
        .append("value", plain(e.value()))
        .append("limit", plain(e.limit()))
        .append("bound", e.bound())
        .append("unit", e.unit())
        .append("multiple", plain(e.multiple()))
        .append("severity", e.severity().name())
        .append("withdrawn", false);
  }

  private static Document lead(LeadFiled e) {
    return new Document("leadId", e.leadId())
        .append("kind", e.kind())
        .append("text", text(e.text()))
        .append("exceedanceIds", e.exceedanceIds())
        .append("severity", e.severity() == null ? null : e.severity().name())
        .append("withdrawn", false)
        .append("at", e.at().toString());
  }

  private static void weigh(Document row) {
    List<Severity> standing =
        findings(row).stream()
            .filter(f -> !f.getBoolean("withdrawn"))
            .map(f -> Severity.valueOf(f.getString("severity")))
            .toList();
    Severity reported = Severity.valueOf(row.getString("reportedSeverity"));
    Severity gravest = Facts.gravest(row.getString("source"), reported, standing);
    for (Document lead : leads(row)) {
      if (lead.getString("severity") != null && !isWithdrawn(lead)) {
        gravest = Facts.graver(gravest, Severity.valueOf(lead.getString("severity")));
      }
    }
    row.append("severity", gravest.name()).append("evidenceWithdrawn", unfounded(row, standing));
  }

  /** Leads of before they could be withdrawn do not say. */
  static boolean isWithdrawn(Document lead) {
    return lead.getBoolean("withdrawn", false);
  }

  private static boolean unfounded(Document row, List<Severity> standing) {
    return Facts.unfounded(
        row.getString("source"),
        standing.size(),
        leads(row).stream()
            .filter(lead -> !isWithdrawn(lead))
            .map(lead -> lead.getString("kind"))
            .toList());
  }

  /** Rows of before leads were kept have none. */
  static List<Document> leads(Document row) {
    if (row.getList("leads", Document.class) == null) {
      row.append("leads", new ArrayList<Document>());
    }
    return row.getList("leads", Document.class);
  }

  static List<Document> findings(Document row) {
    return row.getList("findings", Document.class);
  }

  /**
   * What the queue is sorted by, as one text: open before closed; open ones by the day they are
   * due, then by severity, then by the moment; closed ones by the last change, newest first.
   */
  private static String order(Document row) {
    String id = row.getString("_id");
    if ("WRITTEN_OFF".equals(row.getString("state"))) {
      long age = Long.MAX_VALUE - Instant.parse(row.getString("updatedAt")).toEpochMilli();
      return "1|" + age + "|" + id;
    }
    String due = row.get("due", row.getString("openedAt"));
    int mildness = Severity.MAJOR.ordinal() - Severity.valueOf(row.getString("severity")).ordinal();
    return "0|" + due.substring(0, 10) + "|" + mildness + "|" + due + "|" + id;
  }

  private static Document text(Bilingual text) {
    return new Document("zh", text.zh()).append("en", text.en());
  }

  private static String plain(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
