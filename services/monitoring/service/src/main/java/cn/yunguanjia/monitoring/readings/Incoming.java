package cn.yunguanjia.monitoring.readings;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Values held against what stands before they are written.
 *
 * @param standing values to be written: what a younger frame has replaced already is left out
 * @param changes means that change, or come late
 * @param newest when the newest value of each factor was measured, by source
 */
public record Incoming(
    List<Measured> standing, List<Change> changes, Map<String, Map<String, Instant>> newest) {}
