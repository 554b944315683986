package cn.yunguanjia.monitoring.wire;

import java.time.Instant;
import java.util.Arrays;

/** Frames a minute over the last ten minutes. */
final class FrameRate {
  private static final int MINUTES = 10;
  private final int[] counts = new int[MINUTES];
  private long minute;

  void count(Instant at) {
    turnTo(at);
    counts[(int) (minute % MINUTES)]++;
  }

  double perMinute(Instant now) {
    turnTo(now);
    return Arrays.stream(counts).sum() / (double) MINUTES;
  }

  private void turnTo(Instant at) {
    long then = at.getEpochSecond() / 60;
    for (long m = Math.max(minute + 1, then - MINUTES + 1); m <= then; m++) {
      counts[(int) (m % MINUTES)] = 0;
    }
    minute = Math.max(minute, then);
  }
}
