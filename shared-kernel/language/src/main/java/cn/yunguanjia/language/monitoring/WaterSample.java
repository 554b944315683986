package cn.yunguanjia.language.monitoring;

import java.time.Instant;
import java.util.List;

/** A sample of water that was taken at a section. */
public record WaterSample(String sectionId, Instant time, List<SampledValue> values) {}
