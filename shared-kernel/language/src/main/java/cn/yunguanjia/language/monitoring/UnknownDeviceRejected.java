package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * An officer looked at a device that nobody had registered and will not let it in. Its frames stay
 * in the frame log, and it may be let in later all the same.
 *
 * @param mn the device's identity on the wire
 * @param reason in the officer's words
 */
@Published(name = "monitoring.UnknownDeviceRejected")
public record UnknownDeviceRejected(String mn, String reason, Instant at) implements DomainEvent {}
