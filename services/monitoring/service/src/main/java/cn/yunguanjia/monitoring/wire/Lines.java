package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Frame;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The lines to registered devices: who is connected, how it speaks, and the way to speak to it. */
public final class Lines {
  private final int remembered;
  private final Duration rememberedFor;
  private final Clock clock;
  private final Map<String, DeviceLine> devices = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Hears what registered devices say, once it is in the frame log. */
  public interface Listener {

    /** Called on the writer's thread, which must not wait. */
    void heard(String mn, Frame frame);

    /** The device's connection is gone. */
    void gone(String mn);
  }

  /**
   * @param remembered frames of each device by which a repetition is known, at most
   * @param rememberedFor how long each of them is
   */
  Lines(int remembered, Duration rememberedFor, Clock clock) {
    this.remembered = remembered;
    this.rememberedFor = rememberedFor;
    this.clock = clock;
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Empty where the device said nothing since the platform started. */
  public Optional<LineState> state(String mn) {
    return Optional.ofNullable(devices.get(mn)).map(line -> line.state(clock.instant()));
  }

  /** Puts a packet on its way to the device; false when it is not connected. */
  public boolean send(String mn, byte[] packet) {
    DeviceLine line = devices.get(mn);
    LoggerConnection connection = line == null ? null : line.connection();
    return connection != null && connection.send(packet);
  }

  DeviceLine of(String mn) {
    return devices.computeIfAbsent(mn, unheard -> new DeviceLine(remembered, rememberedFor));
  }

  void committed(String mn, Frame frame) {
    for (Listener each : listeners) {
      each.heard(mn, frame);
    }
  }

  void gone(String mn, LoggerConnection which) {
    DeviceLine line = devices.get(mn);
    if (line != null && line.connection() == which) {
      line.gone(which);
      listeners.forEach(each -> each.gone(mn));
    }
  }
}
