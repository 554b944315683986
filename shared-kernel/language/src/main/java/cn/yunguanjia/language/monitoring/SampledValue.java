package cn.yunguanjia.language.monitoring;

import java.math.BigDecimal;

/**
 * What was found of one item in a water sample.
 *
 * @param item such as nh3n, chla or fe
 * @param value mg/L, unless the item has another unit: coliforms per L, chla mg/m³, sd m, wt °C,
 *     flow m³/s; the detection limit where it is below it
 * @param belowDetection whether the laboratory found less than it can
 */
public record SampledValue(String item, BigDecimal value, boolean belowDetection) {}
