package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * A file of manual samples of air was taken in, whole.
 *
 * @param fileId SHA-256 over the bytes of the file
 */
@Published(name = "monitoring.AirSamplesImported")
public record AirSamplesImported(
    String fileId, String fileName, List<AirSample> samples, Instant at) implements DomainEvent {}
