package cn.yunguanjia.hj212.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The clock of a simulated logger: it may be wrong, and it can be set. */
final class DeviceClock {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private final Clock truth;
  private Duration ahead;
  private Duration gain;

  DeviceClock(Clock truth, Duration ahead, Duration gain) {
    this.truth = truth;
    this.ahead = ahead;
    this.gain = gain;
  }

  synchronized OffsetDateTime now() {
    return OffsetDateTime.now(truth).withOffsetSameInstant(BEIJING).plus(ahead);
  }

  synchronized Duration ahead() {
    return ahead;
  }

  synchronized void frameSent() {
    ahead = ahead.plus(gain);
  }

  synchronized void set(OffsetDateTime time) {
    ahead = Duration.between(OffsetDateTime.now(truth), time);
    gain = Duration.ZERO;
  }
}
