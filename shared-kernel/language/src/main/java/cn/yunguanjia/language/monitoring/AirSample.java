package cn.yunguanjia.language.monitoring;

import java.time.LocalDate;
import java.util.List;

/**
 * What a laboratory found in the air of a station: sampled over the 24 hours of a day.
 *
 * @param values µg/m³, CO mg/m³
 */
public record AirSample(String stationId, LocalDate day, List<SampledValue> values) {}
