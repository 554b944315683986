package cn.yunguanjia.monitoring.wire;

import cn.yunguanjia.hj212.Deviation;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What the door knows of one registered device since the platform started. */
final class DeviceLine {
  private static final Duration SENT_LIVE = Duration.ofDays(1);

  private final LatelySeen seen;
  private final Pace pace = new Pace();
  private final FrameRate rate = new FrameRate();
  private final Map<Deviation, Long> deviations = new EnumMap<>(Deviation.class);
  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private LoggerConnection connection;
  private String remote;
  private Instant connectedSince;
  private Instant lastHeard;
  private Instant slowedAt;
  private Duration clockOffset;
  private String systemType;
  private String version;

  DeviceLine(int remembered, Duration rememberedFor) {
    this.seen = new LatelySeen(remembered, rememberedFor);
  }

  synchronized boolean again(byte[] frame, Instant at) {
    return seen.again(frame, at);
  }

  Duration take(int perMinute, long nanos) {
    return pace.take(perMinute, nanos);
  }

  synchronized void slowed(Instant at) {
    slowedAt = at;
  }

  /**
   * @param sent the QN's time, null where there is none
   */
  synchronized void heard(
      LoggerConnection by, Frame frame, Instant sent, Verdict verdict, Instant at) {
    if (verdict.acknowledged() && by != connection) {
      connection = by;
      remote = by.remote();
      connectedSince = at;
    }
    lastHeard = at;
    rate.count(at);
    verdicts.merge(verdict, 1L, Long::sum);
    frame.deviations().forEach(each -> deviations.merge(each, 1L, Long::sum));
    systemType = "91".equals(frame.st()) ? systemType : frame.st();
    version = frame.version().name().replace("V", "");
    // what was buffered says nothing about the clock; answers carry the QN of our own request
    if (sent != null
        && verdict == Verdict.ACCEPTED
        && !frame.cn().startsWith("9")
        && Duration.between(sent, at).abs().compareTo(SENT_LIVE) < 0) {
      clockOffset = Duration.between(at, sent);
    }
  }

  synchronized void gone(LoggerConnection which) {
    if (connection == which) {
      connection = null;
      connectedSince = null;
    }
  }

  synchronized LoggerConnection connection() {
    return connection;
  }

  synchronized LineState state(Instant now) {
    Map<String, Long> counts = new TreeMap<>();
    verdicts.forEach((verdict, count) -> counts.put(verdict.name(), count));
    return new LineState(
        connection != null,
        connectedSince,
        remote,
        lastHeard,
        clockOffset,
        rate.perMinute(now),
        slowedAt,
        systemType,
        version,
        counts,
        Map.copyOf(deviations));
  }
}
