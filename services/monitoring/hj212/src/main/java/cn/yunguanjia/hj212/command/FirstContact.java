package cn.yunguanjia.hj212.command;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a host sets when a data logger connects for the first time (6.7).
 *
 * @param timeout seconds to wait for an answer, and how often to send again
 * @param realtimeSeconds how often realtime data comes, 30 to 3600
 * @param minutes length of the interval of minute data
 * @param realtime whether realtime data is to come at all
 * @param deviceState whether states of treatment devices are to come
 */
public record FirstContact(
    AccessRequest.SetTimeout timeout,
    int realtimeSeconds,
    int minutes,
    boolean realtime,
    boolean deviceState) {
  /** The messages in the order of the standard; each is a dialogue of its own. */
  public List<Message> messages(OffsetDateTime now) {
    return List.of(
        new ClockRequest.SetTime(null, now),
        timeout,
        new IntervalRequest.SetRealtimeInterval(realtimeSeconds),
        new IntervalRequest.SetMinuteInterval(minutes),
        realtime ? new DataRequest.ShowRealtimeData() : new Notice.StopRealtimeData(),
        deviceState ? new DataRequest.ShowDeviceState() : new Notice.StopDeviceState());
  }
}
