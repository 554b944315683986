package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * A data logger was allowed to speak for an outlet or a station.
 *
 * @param mn the device's identity on the wire (HJ 212-2017, 6.3.2)
 * @param outlet uscc:code, null for a station's device
 * @param station station id, null for an outlet's device
 * @param systemType ST of HJ 212-2017, 6.6.1, such as 32
 */
@Published(name = "monitoring.DeviceRegistered")
public record DeviceRegistered(
    String mn, String outlet, String station, String systemType, String area, Instant at)
    implements DomainEvent {}
