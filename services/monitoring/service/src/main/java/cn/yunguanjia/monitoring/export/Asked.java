package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A series that somebody wants to take along. A span is bounded, because what comes in one file
 * must be readable as one.
 *
 * @param factors codes of HJ 212-2017, appendix B; empty for all that the outlet measures
 * @param from first time of measurement
 * @param to first time after it
 * @param asOf as the platform knew it then; null for now
 */
record Asked(
    OutletId outlet,
    List<String> factors,
    Resolution resolution,
    Instant from,
    Instant to,
    Instant asOf) {
  private static final int MOST_FACTORS = 30;
  private static final Map<Resolution, Integer> MOST_DAYS =
      Map.of(
          Resolution.RAW, 31,
          Resolution.MINUTE, 93,
          Resolution.HOUR, 732,
          Resolution.DAY, 7320);

  static Asked of(
      OutletId outlet,
      String factors,
      String resolution,
      OffsetDateTime from,
      OffsetDateTime to,
      Instant asOf) {
    Resolution fineness = resolution(resolution);
    bounded(from, to, MOST_DAYS.get(fineness), resolution);
    return new Asked(outlet, factors(factors), fineness, from.toInstant(), to.toInstant(), asOf);
  }

  /** Refuses a span that is empty or too long. */
  static void bounded(OffsetDateTime from, OffsetDateTime to, int days, String what) {
    if (!from.isBefore(to)) {
      throw new RefusedException(
          Refusal.invalid(
              "span-empty", "to", "结束时间须晚于开始时间", "The end must come after the beginning"));
    }
    if (Duration.between(from, to).compareTo(Duration.ofDays(days)) > 0) {
      throw new RefusedException(
          Refusal.invalid(
              "span-too-long",
              "to",
              "一次最多导出 " + days + " 天（" + what + "），请分段导出",
              "At most %d days of %s data at a time; export the span in parts"
                  .formatted(days, what)));
    }
  }

  private static List<String> factors(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<String> codes = Arrays.stream(text.split(",")).map(String::strip).distinct().toList();
    if (codes.size() > MOST_FACTORS || codes.stream().anyMatch(c -> !c.matches("[a-z]\\w{1,9}"))) {
      throw new RefusedException(
          Refusal.invalid(
              "factors-malformed",
              "factors",
              "监测因子应为 HJ 212-2017 附录 B 的编码，以逗号分隔，最多 " + MOST_FACTORS + " 个",
              "Factors are codes of HJ 212-2017, appendix B, with commas between them, %d at most"
                  .formatted(MOST_FACTORS)));
    }
    return codes;
  }

  private static Resolution resolution(String text) {
    try {
      return Resolution.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new RefusedException(
          Refusal.invalid(
              "resolution-unknown",
              "resolution",
              "分辨率应为 raw、minute、hour 或 day",
              "The resolution is raw, minute, hour or day"));
    }
  }
}
