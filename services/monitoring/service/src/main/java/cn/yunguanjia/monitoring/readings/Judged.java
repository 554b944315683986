package cn.yunguanjia.monitoring.readings;

/**
 * How a mean compared with the limit that was in force at its time.
 *
 * @param broken null where no limit held or the mean does not count
 */
public record Judged(Measured mean, Boolean broken) {}
