package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * What a registered device must show at the door was changed. The secret itself is not in the log.
 *
 * @param mn the device's identity on the wire
 * @param area county of the device
 * @param addresses IP addresses or networks it may speak from; empty for any
 * @param framesPerMinute frames it may send in a minute; null where the rules decide
 * @param secretChanged whether it must show another password from now on
 * @param reason in the officer's words
 */
@Published(name = "monitoring.DeviceAccessChanged")
public record DeviceAccessChanged(
    String mn,
    String area,
    List<String> addresses,
    Integer framesPerMinute,
    boolean secretChanged,
    String reason,
    Instant at)
    implements DomainEvent {}
