package cn.yunguanjia.monitoring.explain;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.corrections.CorrectionView;
import cn.yunguanjia.monitoring.judgement.FindingId;
import cn.yunguanjia.monitoring.judgement.FindingsView;
import cn.yunguanjia.monitoring.marks.MarkView;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.why.Explanation.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What the event log says of a reading: its marks, its corrections, what it was judged to be. */
@Component
class ReadingEvents {
  private final MarkView marks;
  private final CorrectionView corrections;
  private final FindingsView findings;

  ReadingEvents(MarkView marks, CorrectionView corrections, FindingsView findings) {
    this.marks = marks;
    this.corrections = corrections;
    this.findings = findings;
  }

  List<Event> of(Measured value) {
    List<Event> events = new ArrayList<>();
    if (!value.source().startsWith("station:")) {
      marks.of(value.source()).stream()
          .filter(mark -> mark.covers(value.factor(), value.time()))
          .forEach(mark -> marked(mark, events));
      if (value.resolution().isJudged()) {
        corrected(value, events);
        judged(value, events);
      }
    }
    return events;
  }

  private static void marked(MarkView.Entry mark, List<Event> events) {
    add(
        events,
        mark.eventId(),
        "monitoring.OutletMarked",
        mark.at(),
        "企业标记：" + mark.reason(),
        "Marked by the permit holder: " + mark.reason());
    if (mark.acceptedAt() != null) {
      String note = mark.note() == null ? "" : mark.note();
      add(
          events,
          mark.acceptedBy(),
          "monitoring.OutletMarkAccepted",
          mark.acceptedAt(),
          "标记经核查予以认可" + (note.isEmpty() ? "" : "：" + note),
          "The mark was looked at and accepted" + (note.isEmpty() ? "" : ": " + note));
    }
    if (mark.refusedAt() != null) {
      add(
          events,
          mark.refusedBy(),
          "monitoring.OutletMarkRefused",
          mark.refusedAt(),
          "标记不予认可：" + mark.refusal(),
          "Mark refused: " + mark.refusal());
    }
  }

  private void corrected(Measured value, List<Event> events) {
    String period = period(value).name();
    for (Document each : corrections.of(value.source(), value.time(), value.end())) {
      if (each.getString("factor").equals(value.factor())
          && each.getString("period").equals(period)) {
        add(
            events,
            each.getString("eventId"),
            "monitoring.ReadingCorrected",
            Instant.parse(each.getString("at")),
            (isOfOxygen(each) ? "折算值更正：" : "均值更正：")
                + stood(each, "before")
                + " → "
                + stood(each, "after"),
            (isOfOxygen(each) ? "Converted value corrected: " : "Mean corrected: ")
                + stood(each, "before")
                + " → "
                + stood(each, "after"));
      }
    }
  }

  private static String stood(Document correction, String when) {
    Document stood = correction.get(when, Document.class);
    String value =
        stood == null ? null : stood.getString(isOfOxygen(correction) ? "converted" : "value");
    return value == null ? "–" : value;
  }

  /** What was measured stays then; what it is at reference oxygen does not. */
  private static boolean isOfOxygen(Document correction) {
    return "OXYGEN".equals(correction.getString("cause"));
  }

  private void judged(Measured value, List<Event> events) {
    Document finding =
        findings.find(FindingId.of(value.source(), value.factor(), period(value), value.time()));
    if (finding == null) {
      return;
    }
    add(
        events,
        finding.getString("eventId"),
        "monitoring.ExceedanceConfirmed",
        Instant.parse(finding.getString("confirmedAt")),
        "确认超标",
        "Exceedance confirmed");
    if (finding.getString("withdrawnAt") != null) {
      add(
          events,
          finding.getString("withdrawnBy"),
          "monitoring.ExceedanceWithdrawn",
          Instant.parse(finding.getString("withdrawnAt")),
          "超标撤销：" + finding.getString("reason"),
          "Exceedance withdrawn: " + finding.getString("reason"));
    }
  }

  private static AveragingPeriod period(Measured value) {
    return value.resolution() == Resolution.HOUR ? AveragingPeriod.HOUR : AveragingPeriod.DAY;
  }

  /** A view that is older than the naming of its events has none to tell. */
  private static void add(
      List<Event> events, String id, String name, Instant at, String zh, String en) {
    if (id != null) {
      events.add(new Event(id, name, at, Bilingual.of(zh, en)));
    }
  }
}
