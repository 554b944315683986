package cn.yunguanjia.monitoring.alert;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A row as it is shown: the clock as it runs, the last value, and what the reader may do. */
@Component
class AlertRows {
  private static final List<String> FIELDS =
      List.of(
          "kind",
          "uscc",
          "outlet",
          "area",
          "factor",
          "value",
          "limit",
          "unit",
          "multiple",
          "grade",
          "state",
          "recipients",
          "acknowledgedBy",
          "closedBy",
          "suspicionId",
          "eventId");
  private static final List<String> TIMES =
      List.of("at", "began", "acknowledgedAt", "unansweredAt", "closedAt");

  private final AlertClocks clocks;
  private final Readings readings;
  private final LimitsInForce limits;

  AlertRows(AlertClocks clocks, Readings readings, LimitsInForce limits) {
    this.clocks = clocks;
    this.readings = readings;
    this.limits = limits;
  }

  Map<String, Object> shown(Document row, Caller caller) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("alertId", row.getString("_id"));
    FIELDS.forEach(field -> shown.put(field, row.get(field)));
    TIMES.forEach(field -> shown.put(field, time(row, field)));
    shown.put("name", name(row));
    shown.put("suspicion", AlertWords.suspicion(row));
    shown.put("due", clocks.due(row));
    shown.put("last", last(row));
    shown.put("answer", answer(row));
    shown.put("actions", actions(row, caller));
    return shown;
  }

  /** Null where the alert is not about a factor. */
  private static Bilingual name(Document row) {
    return row.getString("factor") == null ? null : Pollutant.nameOf(row.getString("factor"));
  }

  /** The acts that would be accepted from this reader now. */
  private static List<String> actions(Document row, Caller caller) {
    List<String> actions = new ArrayList<>();
    Set<String> as = Recipients.of(caller, row.getString("uscc"), row.getString("area"));
    boolean asked =
        AlertRow.open(row)
            && !"ACKNOWLEDGED".equals(row.getString("state"))
            && row.getList("recipients", String.class).stream().anyMatch(as::contains);
    if (asked) {
      actions.add("acknowledge");
    }
    if (as.contains(Recipients.ENTERPRISE)) {
      actions.add("answer");
    }
    return actions;
  }

  /** The newest value of an open alert's factor, in the limit's unit. */
  private Map<String, Object> last(Document row) {
    if (!AlertRow.open(row) || row.getString("value") == null) {
      return null;
    }
    return readings
        .latest(row.getString("outlet"), row.getString("factor"))
        .map(value -> last(value, row))
        .orElse(null);
  }

  private Map<String, Object> last(Measured value, Document row) {
    BigDecimal compared = value.converted() != null ? value.converted() : value.value();
    Map<String, Object> last = new LinkedHashMap<>();
    last.put("value", compared.toPlainString());
    last.put("time", value.time());
    last.put("flag", value.flag());
    last.put(
        "above",
        value.valid()
            && LiveAlerts.limit(limits.of(OutletId.parse(row.getString("outlet"))), value)
                .filter(limit -> limit.brokenBy(compared))
                .isPresent());
    return last;
  }

  private static Map<String, Object> answer(Document row) {
    Document kept = row.get("answer", Document.class);
    if (kept == null) {
      return null;
    }
    Map<String, Object> answer = new LinkedHashMap<>(kept);
    answer.put("at", time(kept, "at"));
    return answer;
  }

  static Instant time(Document row, String field) {
    return row.getString(field) == null ? null : Instant.parse(row.getString(field));
  }
}
