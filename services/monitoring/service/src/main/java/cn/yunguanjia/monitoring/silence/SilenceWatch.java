package cn.yunguanjia.monitoring.silence;

import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.RuleBook;
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
  private final DeviceView devices;
  private final Decisions decisions;
  private final RuleBook rules;
  private final Clock clock;
  private final Instant listeningSince;

  /** What was found last, so that an outlet that goes on as before is not decided again. */
  private final Map<String, Boolean> silent = new ConcurrentHashMap<>();

  SilenceWatch(
      Readings readings, DeviceView devices, Decisions decisions, RuleBook rules, Clock clock) {
    this.readings = readings;
    this.devices = devices;
    this.decisions = decisions;
    this.rules = rules;
    this.clock = clock;
    this.listeningSince = clock.instant();
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.monitoring.look-for-silence-every}",
      fixedDelayString = "${yunguanjia.monitoring.look-for-silence-every}")
  public void look() {
    Instant now = clock.instant();
    Duration allowed = rules.at(now).silentAfter();
    if (listeningSince.plus(allowed).isAfter(now)) {
      resumed(now, allowed);
      return;
    }
    readings.lastHeard().forEach((source, heard) -> look(source, heard, now, allowed));
  }

  /** Just started: an outlet that was silent before may be heard again, none falls silent. */
  private void resumed(Instant now, Duration allowed) {
    readings
        .lastHeard()
        .forEach(
            (source, heard) -> {
              if (heard.plus(allowed).isAfter(now)) {
                look(source, heard, now, allowed);
              }
            });
  }

  private void look(String source, Instant heard, Instant now, Duration allowed) {
    if (source.startsWith(DeviceView.STATION)) {
      return;
    }
    String area = devices.areas(java.util.List.of(source)).get(source);
    Silence.Look look = new Silence.Look(source, area, heard, now, allowed);
    Boolean before = silent.put(source, look.overdue());
    if (before == null || before != look.overdue()) {
      decisions.execute(Subject.of("line", source), new Silence(), look, WATCHED);
    }
  }
}
