package cn.yunguanjia.credit.domain.scan;

import cn.yunguanjia.language.Bilingual;
import java.time.LocalDate;

/**
 * Which scans are unusual, from a day on.
 *
 * @param official whether a regulation says so
 */
public record ScanRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    Burst burst,
    Forged forged,
    Guessed guessed) {

  /**
   * Above {@code atLeast} and above {@code times} the median of the hours that had any.
   *
   * @param usualDays how many days back the usual is looked for
   */
  public record Burst(int atLeast, int times, int usualDays) {}

  /**
   * @param perDay from so many on
   */
  public record Forged(int perDay) {}

  /**
   * @param perHour above so many
   */
  public record Guessed(int perHour) {}

  public String label() {
    return id + " " + version;
  }
}
