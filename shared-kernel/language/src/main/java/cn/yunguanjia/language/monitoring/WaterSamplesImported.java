package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * A file of water samples was taken in, whole.
 *
 * @param fileId SHA-256 over the kind and the bytes of the file
 * @param kind MANUAL, or AUTOMATIC for means of a station that has no logger here
 */
@Published(name = "monitoring.WaterSamplesImported")
public record WaterSamplesImported(
    String fileId, String fileName, String kind, List<WaterSample> samples, Instant at)
    implements DomainEvent {}
