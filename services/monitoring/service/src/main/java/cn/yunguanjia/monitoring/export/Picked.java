package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Instant;
import java.util.Locale;

/**
 * Which frames of an outlet are wanted as evidence.
 *
 * @param from first time, of receipt or of measurement
 * @param to first time after it
 * @param asOf only what had been received by then
 */
record Picked(By by, Instant from, Instant to, Instant asOf) {

  /** Whose time the span is. */
  enum By {
    RECEIVED,
    MEASURED;

    static By of(String text) {
      for (By by : values()) {
        if (by.word().equals(text)) {
          return by;
        }
      }
      throw new RefusedException(
          Refusal.invalid(
              "by-unknown",
              "by",
              "by 应为 received（按收到时间）或 measured（按测量时间）",
              "by is received (by time of receipt) or measured (by time of measurement)"));
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
