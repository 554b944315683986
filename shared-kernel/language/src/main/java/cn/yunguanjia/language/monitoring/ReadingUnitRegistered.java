package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * It became known in which unit a device reports a factor.
 *
 * @param mn the device's identity on the wire
 * @param source outlet (uscc:code) or station:id the device speaks for
 * @param factor code of HJ 212-2017, appendix B
 * @param unit as the platform writes it, such as µg/L
 * @param from first time of measurement in this unit
 */
@Published(name = "monitoring.ReadingUnitRegistered")
public record ReadingUnitRegistered(
    String mn, String source, String factor, String unit, Instant from, Instant at)
    implements DomainEvent {}
