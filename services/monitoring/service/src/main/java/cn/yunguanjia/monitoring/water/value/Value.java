package cn.yunguanjia.monitoring.water.value;

import cn.yunguanjia.monitoring.water.item.Measurand;
import java.math.BigDecimal;

/**
 * What a section measured of one thing over a period.
 *
 * @param count days with valid automatic values, or samples, or months of a year
 * @param below of these below detection
 * @param sufficient whether there are as many as the rules ask for
 */
public record Value(
    Measurand of, BigDecimal value, Kind kind, int count, int below, boolean sufficient) {}
