package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.Map;

/**
 * What became of a command to a device.
 *
 * @param commandId of the command
 * @param mn the device's identity on the wire
 * @param area county of the device
 * @param outcome DONE, REFUSED (QnRtn), FAILED (ExeRtn), TIMED_OUT, DISCONNECTED or INTERRUPTED
 * @param code QnRtn or ExeRtn as the device sent it; null where it sent none
 * @param tries how often the request was sent
 * @param acceptedAt when the device said that it would; null where it did not
 * @param answer fields that came back, such as SystemTime
 * @param dataFrames how many packets of data came back; their values are in the frame log
 */
@Published(name = "monitoring.DeviceCommandConcluded")
public record DeviceCommandConcluded(
    String commandId,
    String mn,
    String area,
    String outcome,
    String code,
    int tries,
    Instant acceptedAt,
    Map<String, String> answer,
    int dataFrames,
    Instant at)
    implements DomainEvent {}
