package cn.yunguanjia.monitoring.domain.suspicion;

import java.math.BigDecimal;
import java.time.Instant;

/** A value at a time, to be drawn. */
public record Dot(Instant time, BigDecimal value) {}
