package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.Bilingual;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What monitoring judges by, as it holds from a day on.
 *
 * @param validMinutesOfHour minutes of valid samples that make an hourly mean count (HJ 212-2017,
 *     appendix D)
 * @param validHoursOfDay valid hours that make a daily mean count (HJ 212-2017, appendix D)
 * @param sampleStandsFor the longest time a sample stands for when the next one is missing
 * @param waitForDevice after the end of an hour or day, before the platform makes a mean of its own
 * @param silentAfter an outlet that sent nothing for so long counts as silent
 * @param ozoneEightHours valid hours of an eight-hour mean (GB 3095-2026, table 4)
 * @param ozoneWindowsOfDay valid eight-hour means of a day (HJ 663-2013; not verified)
 * @param alerts grades by how far a live value stands above the limit, lowest first
 */
public record MonitoringRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    int validMinutesOfHour,
    int validHoursOfDay,
    Duration sampleStandsFor,
    Duration waitForDevice,
    Duration silentAfter,
    int ozoneEightHours,
    int ozoneWindowsOfDay,
    List<AlertGrade> alerts) {

  /**
   * @param fromMultiple value / limit − 1 from which the grade holds
   */
  public record AlertGrade(String grade, BigDecimal fromMultiple) {}
}
