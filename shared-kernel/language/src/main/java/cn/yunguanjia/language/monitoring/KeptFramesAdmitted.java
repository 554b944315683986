package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;

/**
 * Frames of a device that were kept without counting count from now on, as late data.
 *
 * @param mn the device's identity on the wire
 * @param area county of the device
 * @param verdict what had kept them out: UNKNOWN_DEVICE or OUT_OF_WINDOW
 * @param reason in the officer's words
 */
@Published(name = "monitoring.KeptFramesAdmitted")
public record KeptFramesAdmitted(String mn, String area, String verdict, String reason, Instant at)
    implements DomainEvent {}
