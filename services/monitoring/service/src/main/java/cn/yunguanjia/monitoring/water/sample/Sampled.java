package cn.yunguanjia.monitoring.water.sample;

import cn.yunguanjia.standards.water.Determination;
import java.time.Instant;
import java.util.Map;

/**
 * A sample as the view has it: of each item the value that was imported last.
 *
 * @param kind MANUAL or AUTOMATIC
 * @param file id of the file that said the last of it
 */
public record Sampled(Instant time, String kind, Map<String, Determination> values, String file) {}
