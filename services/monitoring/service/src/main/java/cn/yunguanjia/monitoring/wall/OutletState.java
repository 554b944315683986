package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.readings.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * How an outlet stands by what it said last, worst first. Whether it keeps its limits is another
 * question: one that is judged to break them runs, too.
 */
public enum OutletState {
  /** It was heard before and says nothing for longer than it may. */
  SILENT("无声", "silent"),
  /** Every instrument is broken, over its range or does not answer. */
  FAULT("故障", "fault"),
  CALIBRATION("校准", "calibration"),
  MAINTENANCE("维护", "maintenance"),
  STOPPED("停运", "stopped"),
  RUNNING("运行", "running"),
  /** It is registered and was never heard. */
  NO_DATA("无数据", "no data");

  /** Values that are so much older than the newest one say nothing of how the outlet stands. */
  private static final Duration TOGETHER = Duration.ofHours(1);

  private final Bilingual title;

  OutletState(String zh, String en) {
    this.title = Bilingual.of(zh, en);
  }

  public Bilingual title() {
    return title;
  }

  /**
   * One normal value is enough to run: what an instrument beside it does is said at its factor.
   *
   * @param latest newest value of each factor
   * @param heard when it was last heard of, null for never
   * @param allowed how long it may say nothing
   */
  public static OutletState of(
      Collection<Measured> latest, Instant heard, Instant now, Duration allowed) {
    Instant newest = latest.stream().map(Measured::time).max(Instant::compareTo).orElse(null);
    if (newest == null) {
      return NO_DATA;
    }
    Instant last = heard == null || heard.isBefore(newest) ? newest : heard;
    if (last.plus(allowed).isBefore(now)) {
      return SILENT;
    }
    return latest.stream()
        .filter(value -> !value.time().plus(TOGETHER).isBefore(newest))
        .map(value -> ofMark(value.state()))
        .max(java.util.Comparator.naturalOrder())
        .orElse(RUNNING);
  }

  /** What a mark of HJ 212-2017, 6.6.4, says of the instrument. */
  static OutletState ofMark(String mark) {
    return switch (mark == null ? "" : mark) {
      case "D", "B", "T" -> FAULT;
      case "C" -> CALIBRATION;
      case "M" -> MAINTENANCE;
      case "F" -> STOPPED;
      default -> RUNNING;
    };
  }
}
