package cn.yunguanjia.monitoring.readings;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much left an outlet in an hour or a day, as its device tells (Cou).
 *
 * @param factor a flow or a pollutant
 * @param resolution HOUR (2061) or DAY (2031)
 * @param time start of the period
 * @param amount m³ of a flow, kg of a pollutant; with the decimals of what was sent
 * @param frame that told it
 */
public record DeviceTotal(
    String source,
    String factor,
    Resolution resolution,
    Instant time,
    BigDecimal amount,
    long frame) {}
