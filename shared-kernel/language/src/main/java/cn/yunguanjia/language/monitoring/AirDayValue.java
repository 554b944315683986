package cn.yunguanjia.language.monitoring;

import java.math.BigDecimal;

/**
 * One item of an air station's day.
 *
 * @param item SO2, NO2, PM10, PM2.5, CO (means of 24 hours), O3-8h (highest mean of eight hours) or
 *     O3 (highest hour)
 * @param value µg/m³, carbon monoxide mg/m³, not rounded; null where the day does not count
 * @param hours valid hours
 */
public record AirDayValue(String item, BigDecimal value, int hours) {}
