package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody told a device to do something; it is on its way. Who did is beside the event.
 *
 * @param commandId of this one command to this one device
 * @param mn the device's identity on the wire
 * @param area county of the device
 * @param source what the device speaks for: outlet as uscc:code, or station:id
 * @param cn the command by HJ 212-2017, table 9, such as 1012
 * @param qn the number of the request, by which its answers are known
 * @param parameters fields of the data area as they were sent, such as SystemTime
 * @param reason in the sender's words
 */
@Published(name = "monitoring.DeviceCommandSent")
public record DeviceCommandSent(
    String commandId,
    String mn,
    String area,
    String source,
    String cn,
    String qn,
    Map<String, String> parameters,
    String reason,
    Instant at)
    implements DomainEvent {}
