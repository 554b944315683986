package cn.yunguanjia.monitoring.intake;

import cn.yunguanjia.monitoring.alert.LiveAlerts;
import cn.yunguanjia.monitoring.judgement.Judgement;
import cn.yunguanjia.monitoring.readings.Judged;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.suspicion.DueOutlets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes values in: into their buckets first, then before the judgement, which is noted beside. */
@Component
class Intake {
  private final Readings readings;
  private final Judgement judgement;
  private final LiveAlerts alerts;
  private final DueOutlets suspicions;

  Intake(Readings readings, Judgement judgement, LiveAlerts alerts, DueOutlets suspicions) {
    this.readings = readings;
    this.judgement = judgement;
    this.alerts = alerts;
    this.suspicions = suspicions;
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
    readings.write(values);
    List<Judged> judged = judgement.judge(values, areas);
    readings.mark(judged);
    alerts.watch(values, areas);
    alerts.judged(judged);
    suspicions.changed(values);
  }

  /** Within a batch: values that are in their buckets already meet limits that are new. */
  void judgeAgain(List<Measured> values, Map<String, String> areas) {
    readings.open(values);
    readings.mark(judgement.judge(values, areas));
    suspicions.changed(values);
  }

  void heard(Map<String, Instant> received) {
    readings.heard(received);
  }
}
