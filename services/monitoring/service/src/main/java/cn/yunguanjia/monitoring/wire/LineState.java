package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Deviation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How a device's line is, as far as the platform heard it since its start.
 *
 * @param connectedSince null while it is not connected
 * @param clockOffset its clock minus ours by the last frame it sent live; null where no QN told
 * @param perMinute frames a minute over the last ten minutes
 * @param slowedAt when it last had to wait because it sent faster than it may; null for never
 * @param verdicts how many frames came with which verdict
 * @param deviations how often it broke which clause
 */
public record LineState(
    boolean connected,
    Instant connectedSince,
    String remote,
    Instant lastHeard,
    Duration clockOffset,
    double perMinute,
    Instant slowedAt,
    String systemType,
    String version,
    Map<String, Long> verdicts,
    Map<Deviation, Long> deviations) {}
