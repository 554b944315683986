package cn.yunguanjia.monitoring.silence;

import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every while which outlets say nothing any more. While the platform itself was down nobody
 * could be heard, so the time before its start is not held against anybody.
 */
@Component
public class SilenceWatch {
  private static final Origin WATCHED = new Origin("SilenceWatch", "automation", null);

  private final Readings readings;
  private final LastHeard lastHeard;
  private final Patience patience;
  private final DeviceView devices;
  private final Decisions decisions;
  private final Clock clock;
  private final Instant listeningSince;

  /** What was found last, so that an outlet that goes on as before is not decided again. */
  private final Map<String, Boolean> silent = new ConcurrentHashMap<>();

  SilenceWatch(
      Readings readings,
      LastHeard lastHeard,
      Patience patience,
      DeviceView devices,
      Decisions decisions,
      Clock clock) {
    this.readings = readings;
    this.lastHeard = lastHeard;
    this.patience = patience;
    this.devices = devices;
    this.decisions = decisions;
    this.clock = clock;
    this.listeningSince = clock.instant();
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.monitoring.look-for-silence-every}",
      fixedDelayString = "${yunguanjia.monitoring.look-for-silence-every}")
  public void look() {
    Instant now = clock.instant();
    Map<String, Instant> heard = lastHeard.of(devices.all(), readings.latest());
    Map<String, String> areas = devices.areas(heard.keySet());
    heard.forEach(
        (source, at) -> {
          if (!source.startsWith(DeviceView.STATION)) {
            Duration allowed = patience.with(source, at, now);
            boolean justStarted = listeningSince.plus(allowed).isAfter(now);
            Silence.Look look = new Silence.Look(source, areas.get(source), at, now, allowed);
            if (!(justStarted && look.overdue())) {
              decide(look);
            }
          }
        });
  }

  private void decide(Silence.Look look) {
    Boolean before = silent.put(look.outlet(), look.overdue());
    if (before == null || before != look.overdue()) {
      decisions.execute(Subject.of("line", look.outlet()), new Silence(), look, WATCHED);
    }
  }
}
