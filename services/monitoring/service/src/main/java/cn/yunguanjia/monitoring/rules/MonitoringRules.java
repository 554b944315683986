package cn.yunguanjia.monitoring.rules;

import cn.yunguanjia.language.Bilingual;
import java.time.Duration;
import java.time.LocalDate;

/**
 * What monitoring judges by, as it holds from a day on.
 *
 * @param validMinutesOfHour minutes of valid samples that make an hourly mean count (HJ 212-2017,
 *     appendix D)
 * @param validHoursOfDay valid hours that make a daily mean count (HJ 212-2017, appendix D)
 * @param sampleStandsFor the longest time a sample stands for when the next one is missing
 * @param waitForDevice after the end of an hour or day, before the platform makes a mean of its own
 * @param ozoneEightHours valid hours of an eight-hour mean (GB 3095-2026, table 4)
 * @param ozoneWindowsOfDay valid eight-hour means of a day (HJ 663-2013; not verified)
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
    int ozoneEightHours,
    int ozoneWindowsOfDay) {}
