package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Frame;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The moment of sending that a QN tells, in Beijing time (HJ 212-2017, 6.3.2, table 3). */
final class SentAt {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final int LENGTH = 17;

  private SentAt() {}

  /** Null where the frame has no QN or one that is no time; the deviation says so. */
  static Instant of(Frame frame) {
    String qn = frame.qn();
    if (qn == null || qn.length() != LENGTH) {
      return null;
    }
    try {
      return LocalDateTime.of(
              part(qn, 0, 4),
              part(qn, 4, 6),
              part(qn, 6, 8),
              part(qn, 8, 10),
              part(qn, 10, 12),
              part(qn, 12, 14),
              part(qn, 14, 17) * 1_000_000)
          .toInstant(BEIJING);
    } catch (DateTimeException | NumberFormatException noTime) {
      return null;
    }
  }

  private static int part(String qn, int from, int to) {
    return Integer.parseInt(qn, from, to, 10);
  }
}
