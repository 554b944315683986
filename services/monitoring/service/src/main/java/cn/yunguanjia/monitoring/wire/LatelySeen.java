package cn.yunguanjia.monitoring.wire;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The last frames of one device by their checks, so that a frame that comes again is known. A
 * device that hears no acknowledgement sends the same frame again (HJ 212-2017, 6.2); so does
 * somebody who recorded it.
 */
final class LatelySeen {
  private static final int FIRST = 16;

  private final int most;
  private long[] checks = new long[FIRST];
  private int next;
  private int filled;

  LatelySeen(int most) {
    this.most = Math.max(most, FIRST);
  }

  /** Remembers the frame and says whether it was there already. */
  boolean again(byte[] frame) {
    long check = check(frame);
    for (int i = 0; i < filled; i++) {
      if (checks[i] == check) {
        return true;
      }
    }
    if (filled == checks.length && filled < most) {
      checks = java.util.Arrays.copyOf(checks, Math.min(most, filled * 2));
      next = filled;
    }
    checks[next] = check;
    next = next + 1 == most ? 0 : next + 1;
    filled = Math.min(filled + 1, checks.length);
    return false;
  }

  private static long check(byte[] frame) {
    CRC32 one = new CRC32();
    one.update(frame, 0, frame.length);
    CRC32C other = new CRC32C();
    other.update(frame, 0, frame.length);
    return one.getValue() << 32 | other.getValue();
  }
}
