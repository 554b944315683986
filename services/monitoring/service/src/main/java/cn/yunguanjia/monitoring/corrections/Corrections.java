package cn.yunguanjia.monitoring.corrections;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.monitoring.ReadingCorrected;
import cn.yunguanjia.language.monitoring.ReadingCorrected.Stood;
import cn.yunguanjia.monitoring.readings.Change;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells what changes in the hourly and daily means of outlets, before it is written: a stop between
 * the two finds the old value still standing and tells the same correction again, which is one.
 */
@Component
public class Corrections {
  private static final Origin FOUND = new Origin("Corrections", "automation", null);
  private final Decisions decisions;
  private final Clock clock;

  Corrections(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * @param cause null for values as they come in, whose cause follows from the values
   * @param areas the county of each source
   */
  public void tell(List<Change> changes, Cause cause, Map<String, String> areas) {
    for (Change change : changes) {
      if (!change.after().source().startsWith(DeviceView.STATION)) {
        ReadingCorrected correction =
            correction(change, cause == null ? causeOf(change) : cause, areas);
        decisions.execute(
            Subject.of("correction", correction.correctionId()),
            new Correcting(),
            correction,
            FOUND);
      }
    }
  }

  private static Cause causeOf(Change change) {
    if (change.before() == null) {
      return Cause.LATE;
    }
    return change.after().computed() ? Cause.RECOMPUTED : Cause.RESENT;
  }

  private ReadingCorrected correction(Change change, Cause cause, Map<String, String> areas) {
    Measured after = change.after();
    return new ReadingCorrected(
        id(change, cause),
        OutletId.parse(after.source()).uscc(),
        after.source(),
        areas.get(after.source()),
        after.factor(),
        KeptUnit.symbol(after.source(), after.factor()),
        after.resolution() == Resolution.HOUR ? AveragingPeriod.HOUR : AveragingPeriod.DAY,
        after.time(),
        change.before() == null ? null : stood(change.before()),
        stood(after),
        cause.name(),
        clock.instant());
  }

  private static Stood stood(Measured value) {
    return new Stood(
        value.value(),
        value.converted(),
        value.flag(),
        value.mark(),
        value.computed(),
        value.frames());
  }

  /** From what stood to what stands, by the frames of both: the same step has the same id. */
  private static String id(Change change, Cause cause) {
    String step =
        String.join(
            "|",
            change.after().source(),
            change.after().factor(),
            change.after().resolution().name(),
            change.after().time().toString(),
            cause.name(),
            side(change.before()),
            side(change.after()));
    return UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String side(Measured value) {
    return value == null
        ? "-"
        : String.join(
            "/",
            value.value().toPlainString(),
            String.valueOf(value.converted()),
            value.state(),
            Long.toString(value.youngestFrame()));
  }
}
