package cn.yunguanjia.monitoring.air.importing;

import cn.yunguanjia.standards.air.AirItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * One hour of one station in a file.
 *
 * @param line counted from 1
 * @param hour start of the hour
 * @param values µg/m³, carbon monoxide mg/m³; items that were not measured are absent
 */
record AirRow(int line, String station, Instant hour, Map<AirItem, BigDecimal> values) {}
