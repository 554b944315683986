package cn.yunguanjia.monitoring.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The frames of one device of the last hours by their checks, so that a frame that comes again is
 * known. A device that hears no acknowledgement sends the same frame again (HJ 212-2017, 6.2); so
 * does somebody who recorded it. Of a device that sends more than it may remember the oldest go
 * first: twelve bytes a frame are all it costs.
 */
final class LatelySeen {
  private static final int FIRST = 16;

  private final int most;
  private final long minutes;
  private long[] checks = new long[FIRST];
  private int[] received = new int[FIRST];
  private int oldest;
  private int count;

  /**
   * @param most frames, however young they are
   * @param remembered how long a frame is known again
   */
  LatelySeen(int most, Duration remembered) {
    this.most = Math.max(most, FIRST);
    this.minutes = remembered.toMinutes();
  }

  /** Remembers the frame and says whether it was there already. */
  boolean again(byte[] frame, Instant at) {
    int now = (int) (at.getEpochSecond() / 60);
    forgetBefore(now - minutes);
    long check = check(frame);
    for (int i = 0; i < count; i++) {
      if (checks[place(i)] == check) {
        return true;
      }
    }
    if (count == checks.length) {
      makeRoom();
    }
    checks[place(count)] = check;
    received[place(count)] = now;
    count++;
    return false;
  }

  /** How many frames it remembers. */
  int size() {
    return count;
  }

  private void forgetBefore(long minute) {
    while (count > 0 && received[oldest] < minute) {
      forgetOldest();
    }
  }

  private void forgetOldest() {
    oldest = place(1);
    count--;
  }

  private void makeRoom() {
    if (checks.length == most) {
      forgetOldest();
      return;
    }
    int length = Math.min(most, checks.length * 2);
    long[] more = new long[length];
    int[] times = new int[length];
    for (int i = 0; i < count; i++) {
      more[i] = checks[place(i)];
      times[i] = received[place(i)];
    }
    checks = more;
    received = times;
    oldest = 0;
  }

  private int place(int number) {
    int place = oldest + number;
    return place < checks.length ? place : place - checks.length;
  }

  private static long check(byte[] frame) {
    CRC32 one = new CRC32();
    one.update(frame, 0, frame.length);
    CRC32C other = new CRC32C();
    other.update(frame, 0, frame.length);
    return one.getValue() << 32 | other.getValue();
  }
}
