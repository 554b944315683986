package cn.yunguanjia.monitoring.export;

import cn.yunguanjia.language.AveragingPeriod;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One value of the file with everything that is needed to read it alone.
 *
 * @param value what a limit is compared with: at reference oxygen where the device converts it
 * @param measured as measured, before any conversion
 * @param mark of HJ 212-2017, 6.6.4
 * @param computed whether the platform made the mean, because the device sent none
 * @param judged whether a finding stands on this mean
 * @param frames ids of the frames it rests on, with blanks between
 */
record Line(
    Instant time,
    String factor,
    String name,
    BigDecimal value,
    String unit,
    BigDecimal measured,
    String mark,
    boolean counts,
    boolean computed,
    BigDecimal min,
    BigDecimal max,
    AveragingPeriod period,
    String standard,
    String permit,
    boolean judged,
    String frames) {}
