package cn.yunguanjia.monitoring.silence;

import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.register.AccessList;
import cn.yunguanjia.monitoring.register.DeviceAccess;
import cn.yunguanjia.monitoring.register.DeviceView;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * When an outlet was last heard of. While the history of a device is being brought in, frames come
 * now that were sent long ago: of such a device only what it measured tells when it last spoke.
 */
@Component
public class LastHeard {
  private final Readings readings;
  private final AccessList access;

  LastHeard(Readings readings, AccessList access) {
    this.readings = readings;
    this.access = access;
  }

  /**
   * @param devices that are registered
   * @param latest newest value of each factor, by source
   */
  public Map<String, Instant> of(
      Collection<DeviceView.Entry> devices, Map<String, List<Measured>> latest) {
    Map<String, Instant> heard = new HashMap<>(readings.lastHeard());
    Map<String, DeviceAccess> asked = access.all();
    for (DeviceView.Entry device : devices) {
      DeviceAccess access = asked.get(device.mn());
      if (access != null && access.historyFrom() != null) {
        heard.computeIfPresent(
            device.source(), (source, at) -> spoke(at, latest.getOrDefault(source, List.of())));
      }
    }
    return heard;
  }

  /** Not later than its newest measurement was over. */
  static Instant spoke(Instant received, Collection<Measured> latest) {
    return latest.stream()
        .map(Measured::end)
        .max(Instant::compareTo)
        .filter(measured -> measured.isBefore(received))
        .orElse(received);
  }
}
