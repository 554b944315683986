package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.monitoring.alert.LiveAlerts;
import cn.yunguanjia.monitoring.corrections.Cause;
import cn.yunguanjia.monitoring.corrections.Corrections;
import cn.yunguanjia.monitoring.judgement.Judgement;
import cn.yunguanjia.monitoring.marks.MarkView;
import cn.yunguanjia.monitoring.marks.MarkedSpans;
import cn.yunguanjia.monitoring.readings.DeviceTotal;
import cn.yunguanjia.monitoring.readings.Incoming;
import cn.yunguanjia.monitoring.readings.Judged;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.rules.EventTimeRuleBook;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.monitoring.suspicion.DueOutlets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes values in: into their buckets first, then before the judgement, which is noted beside. */
@Component
class Intake {
  private final Readings readings;
  private final MarkView marks;
  private final Corrections corrections;
  private final Judgement judgement;
  private final OxygenCorrections oxygen;
  private final SameMoment sameMoment;
  private final LiveAlerts alerts;
  private final DueOutlets suspicions;
  private final RuleBook rules;
  private final EventTimeRuleBook eventTime;
  private final Clock clock;

  Intake(
      Readings readings,
      MarkView marks,
      Corrections corrections,
      Judgement judgement,
      OxygenCorrections oxygen,
      SameMoment sameMoment,
      LiveAlerts alerts,
      DueOutlets suspicions,
      RuleBook rules,
      EventTimeRuleBook eventTime,
      Clock clock) {
    this.readings = readings;
    this.marks = marks;
    this.corrections = corrections;
    this.judgement = judgement;
    this.oxygen = oxygen;
    this.sameMoment = sameMoment;
    this.alerts = alerts;
    this.suspicions = suspicions;
    this.rules = rules;
    this.eventTime = eventTime;
    this.clock = clock;
  }

  /** Does the work in one batch that fills the given generation of the view. */
  <T> T inBatch(int generation, Supplier<T> work) {
    var model = readings.model();
    model.begin(generation);
    try {
      T result = work.get();
      model.flush();
      return result;
    } finally {
      model.end();
    }
  }

  /**
   * Within a batch.
   *
   * @param areas the county of each source
   */
  void take(List<Measured> values, Map<String, String> areas) {
    Written written = write(values, areas, null);
    alerts.watch(written.values(), areas);
    alerts.judged(written.judged());
  }

  /**
   * Within a batch: values that are in their buckets already meet a mark or a unit that is new. No
   * alarm rises from what was measured before.
   */
  void review(List<Measured> values, Map<String, String> areas, Cause cause) {
    write(values, areas, cause);
  }

  /** Within a batch: values that are in their buckets already meet limits that are new. */
  void judgeAgain(List<Measured> values, Map<String, String> areas) {
    readings.open(values);
    readings.mark(judgement.judge(values, areas));
    suspicions.changed(values);
  }

  /** Within a batch. */
  void told(List<DeviceTotal> totals) {
    readings.told(totals);
  }

  void heard(Map<String, Instant> received) {
    readings.heard(received);
  }

  private record Written(List<Measured> values, List<Judged> judged) {}

  private Written write(List<Measured> values, Map<String, String> areas, Cause cause) {
    if (values.isEmpty()) {
      return new Written(List.of(), List.of());
    }
    Duration lateAfter = eventTime.at(clock.instant()).lateAfter();
    Incoming incoming = readings.against(marked(values), lateAfter);
    if (readings.serves()) {
      corrections.tell(incoming.changes(), cause, areas);
      corrections.tell(oxygen.of(incoming, lateAfter), Cause.OXYGEN, areas);
    }
    readings.write(incoming);
    List<Judged> judged = judgement.judge(sameMoment.with(incoming.standing()), areas);
    readings.mark(judged);
    suspicions.changed(incoming.standing());
    return new Written(incoming.standing(), judged);
  }

  private List<Measured> marked(List<Measured> values) {
    Map<String, MarkedSpans> standing =
        marks.standing(values.stream().map(Measured::source).collect(Collectors.toSet()));
    return values.stream()
        .map(
            value ->
                standing
                    .getOrDefault(value.source(), MarkedSpans.NONE)
                    .over(value, rules.at(value.time())))
        .toList();
  }
}
