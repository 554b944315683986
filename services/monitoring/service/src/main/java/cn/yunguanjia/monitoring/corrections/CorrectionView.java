package cn.yunguanjia.monitoring.corrections;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import cn.yunguanjia.language.monitoring.ReadingCorrected;
import cn.yunguanjia.platform.readmodel.Projection;
import cn.yunguanjia.platform.readmodel.ReadModel;
import cn.yunguanjia.platform.readmodel.ReadModels;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Corrections of an outlet, a document a month of measurement, and what each did to a finding. */
@Component
public class CorrectionView implements Projection {
  private static final String MONTHS = "months";
  private static final String FINDINGS = "findings";
  private final ReadModel model;

  CorrectionView(ReadModels models) {
    model = models.describe("corrections").part(MONTHS).part(FINDINGS).open();
  }

  @Override
  public ReadModel readModel() {
    return model;
  }

  @EventHandler
  void on(ReadingCorrected e, EventMessage<?> message) {
    String month = monthId(e.outlet(), e.start());
    model.upsert(
        MONTHS,
        month,
        Updates.set(
            "c." + e.correctionId(),
            new Document("outlet", e.outlet())
                .append("factor", e.factor())
                .append("unit", e.unit())
                .append("period", e.period().name())
                .append("start", e.start().toString())
                .append("before", stood(e.before()))
                .append("after", stood(e.after()))
                .append("cause", e.cause())
                .append("at", e.at().toString())
                .append("told", place(message))
                .append("eventId", message.getIdentifier())));
  }

  @EventHandler
  void on(ExceedanceConfirmed e, EventMessage<?> message) {
    judged(e.exceedanceId(), "CONFIRMED", message);
  }

  @EventHandler
  void on(ExceedanceWithdrawn e, EventMessage<?> message) {
    judged(e.exceedanceId(), "WITHDRAWN", message);
  }

  private void judged(String id, String effect, EventMessage<?> message) {
    model.upsert(
        FINDINGS,
        id,
        Updates.set(
            "s." + message.getIdentifier(),
            new Document("effect", effect).append("told", place(message))));
  }

  /** Corrections of periods from one time to before another, newest first, as documents. */
  public List<Document> of(String outlet, Instant from, Instant to) {
    List<Document> found = new ArrayList<>();
    for (Document month :
        model.collection(MONTHS).find(Filters.in("_id", months(outlet, from, to)))) {
      month
          .get("c", Document.class)
          .forEach((id, each) -> found.add(((Document) each).append("correctionId", id)));
    }
    found.removeIf(
        each -> {
          Instant start = Instant.parse(each.getString("start"));
          return start.isBefore(from) || !start.isBefore(to);
        });
    found.sort(Comparator.comparing(CorrectionView::told).reversed());
    return found;
  }

  /** What was decided about these findings and when, by finding, oldest first. */
  Map<String, List<Document>> decided(List<String> exceedanceIds) {
    Map<String, List<Document>> decided = new HashMap<>();
    for (Document each : model.collection(FINDINGS).find(Filters.in("_id", exceedanceIds))) {
      List<Document> steps = new ArrayList<>();
      each.get("s", Document.class).values().forEach(step -> steps.add((Document) step));
      steps.sort(Comparator.comparing(CorrectionView::told));
      decided.put(each.getString("_id"), steps);
    }
    return decided;
  }

  /** Its place in the order in which things were decided. */
  static String told(Document each) {
    return each.getString("told");
  }

  /** By time, and by the log's own order where the clock stood still between two. */
  private static String place(EventMessage<?> message) {
    long position =
        message instanceof TrackedEventMessage<?> tracked
            ? tracked.trackingToken().position().orElse(0)
            : 0;
    return "%020d-%020d".formatted(message.getTimestamp().toEpochMilli(), position);
  }

  private static List<String> months(String outlet, Instant from, Instant to) {
    List<String> ids = new ArrayList<>();
    YearMonth last = YearMonth.from(CityTime.day(to));
    for (YearMonth at = YearMonth.from(CityTime.day(from));
        !at.isAfter(last);
        at = at.plusMonths(1)) {
      ids.add(outlet + "|" + at);
    }
    return ids;
  }

  private static String monthId(String outlet, Instant start) {
    return outlet + "|" + YearMonth.from(CityTime.day(start));
  }

  private static Document stood(ReadingCorrected.Stood stood) {
    return stood == null
        ? null
        : new Document("value", stood.value().toPlainString())
            .append(
                "converted", stood.converted() == null ? null : stood.converted().toPlainString())
            .append("flag", stood.flag())
            .append("mark", stood.mark())
            .append("computed", stood.computed())
            .append("frames", stood.frames());
  }
}
