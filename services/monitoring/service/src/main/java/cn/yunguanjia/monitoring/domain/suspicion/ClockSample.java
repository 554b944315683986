package cn.yunguanjia.monitoring.domain.suspicion;

import java.time.Duration;
import java.time.Instant;

/**
 * The three clocks of one frame.
 *
 * @param frame id in the frame log
 * @param received by our clock
 * @param sent by the logger's clock (QN), null where it was not readable
 * @param measured start of what it reports (DataTime)
 * @param covers how long the reported period is, zero for a sample
 */
public record ClockSample(
    long frame, Instant received, Instant sent, Instant measured, Duration covers) {

  Instant over() {
    return measured.plus(covers);
  }
}
