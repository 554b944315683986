package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.monitoring.register.AccessList;
import cn.yunguanjia.monitoring.register.DeviceAccess;
import cn.yunguanjia.monitoring.register.Network;
import cn.yunguanjia.monitoring.rules.LoggerRuleBook;
import cn.yunguanjia.monitoring.rules.LoggerRules;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;

/**
 * Decides at the door what a frame counts for: by what the device's register entry asks for, and by
 * its times.
 */
final class Admission {
  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  /** Read so long ago on the steady clock, which nobody sets back. */
  private record Known(DeviceAccess access, List<Network> networks, long readAt, long change) {
    boolean mayComeFrom(InetAddress remote) {
      return networks.isEmpty() || networks.stream().anyMatch(each -> each.contains(remote));
    }
  }

  /**
   * @param access null for an unknown device
   * @param sent the QN's time, null where there is none
   */
  record Judged(Verdict verdict, DeviceAccess access, Instant sent, LoggerRules rules) {}

  private final AccessList register;
  private final LoggerRuleBook rules;
  private final Lines lines;
  private final DoorClock door;
  private final Duration latestAhead;
  private final Map<String, Known> cache = new ConcurrentHashMap<>();

  Admission(
      AccessList register,
      LoggerRuleBook rules,
      Lines lines,
      DoorClock door,
      Duration latestAhead) {
    this.register = register;
    this.rules = rules;
    this.lines = lines;
    this.door = door;
    this.latestAhead = latestAhead;
  }

  /**
   * @throws DataAccessException while the register does not answer and the device is not known yet
   */
  Judged judge(Frame frame, InetAddress remote, Instant receivedAt) {
    LoggerRules now = rules.at(receivedAt);
    Instant sent = SentAt.of(frame);
    Optional<Known> known = known(frame.mn());
    return new Judged(
        known
            .map(k -> verdict(k, frame, remote, sent, receivedAt, now))
            .orElse(Verdict.UNKNOWN_DEVICE),
        known.map(Known::access).orElse(null),
        sent,
        now);
  }

  private Verdict verdict(
      Known known,
      Frame frame,
      InetAddress remote,
      Instant sent,
      Instant receivedAt,
      LoggerRules now) {
    String password = known.access().password();
    if (password != null && !password.equals(frame.pw())) {
      return Verdict.WRONG_PASSWORD;
    }
    if (!known.mayComeFrom(remote)) {
      return Verdict.WRONG_ADDRESS;
    }
    // after our clock was set back nothing that was possible before is impossible
    Instant latest = door.latest(receivedAt);
    if (frame
        .dataTime()
        .filter(time -> time.toInstant().isAfter(latest.plus(latestAhead)))
        .isPresent()) {
      return Verdict.IMPOSSIBLE_TIME;
    }
    if (lines.of(frame.mn()).again(frame.bytes(), latest)) {
      return Verdict.REPEATED;
    }
    return sent == null || inWindow(sent, known.access(), receivedAt, latest, now)
        ? Verdict.ACCEPTED
        : Verdict.OUT_OF_WINDOW;
  }

  private static boolean inWindow(
      Instant sent, DeviceAccess access, Instant receivedAt, Instant latest, LoggerRules now) {
    Instant from = receivedAt.minus(now.qnBehind());
    Instant history = access.historyFrom();
    return !sent.isAfter(latest.plus(now.qnAhead()))
        && (!sent.isBefore(from) || history != null && !sent.isBefore(history));
  }

  private Optional<Known> known(String mn) {
    Known cached = cache.get(mn);
    long moment = System.nanoTime();
    long change = register.changes();
    if (cached != null && cached.change() == change && moment - cached.readAt() < FRESH) {
      return Optional.of(cached);
    }
    Optional<DeviceAccess> found;
    try {
      found = register.of(mn);
    } catch (DataAccessException storeSilent) {
      if (cached == null) {
        throw storeSilent;
      }
      // what was true when the store last answered; the frame itself waits for it anyway
      return Optional.of(cached);
    }
    found.ifPresentOrElse(
        access ->
            cache.put(
                mn,
                new Known(
                    access,
                    access.addresses().stream().flatMap(a -> Network.parse(a).stream()).toList(),
                    moment,
                    change)),
        () -> cache.remove(mn));
    return Optional.ofNullable(cache.get(mn));
  }
}
