package cn.yunguanjia.cases.view;

import cn.yunguanjia.cases.domain.HandlingRules;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A row as it is shown: with the clock as it stands now. */
@Component
class Rows {
  private static final List<String> FIELDS =
      List.of(
          "number",
          "title",
          "state",
          "severity",
          "source",
          "area",
          "place",
          "uscc",
          "outlet",
          "factor");
  private final HandlingRules rules;

  Rows(HandlingRules rules) {
    this.rules = rules;
  }

  Map<String, Object> shown(Document row, Document enterprise, Instant now) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("issueId", row.getString("_id"));
    FIELDS.forEach(field -> shown.put(field, row.get(field)));
    shown.put("enterprise", enterprise);
    shown.put("openedAt", time(row, "openedAt"));
    shown.put("updatedAt", time(row, "updatedAt"));
    Instant due = time(row, "due");
    boolean unfounded = row.getBoolean("evidenceWithdrawn", false);
    boolean waiting = due != null && "ASSIGNED".equals(row.getString("state")) && !unfounded;
    shown.put("evidenceWithdrawn", unfounded);
    shown.put("due", due);
    shown.put("workingDaysLeft", waiting ? rules.left(due, now) : null);
    shown.put("dueProvisional", waiting && rules.provisional(due));
    shown.put("overdue", row.getBoolean("overdue") || waiting && !now.isBefore(due));
    return shown;
  }

  static Instant time(Document row, String field) {
    return row.getString(field) == null ? null : Instant.parse(row.getString(field));
  }
}
