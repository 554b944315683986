package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.command.IntervalRequest;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.LoggerRuleBook;
import cn.yunguanjia.monitoring.rules.LoggerRules;
import cn.yunguanjia.monitoring.wire.LineState;
import cn.yunguanjia.monitoring.wire.Lines;
import cn.yunguanjia.platform.eventlog.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A device whose interval is not known is asked for it (1061) once it is connected: when it counts
 * as silent depends on it. Whoever does not answer is asked again on another day.
 */
@Component
class WhenADeviceIsConnectedThenAskItsInterval {
  private static final Origin ASKED =
      new Origin(
          WhenADeviceIsConnectedThenAskItsInterval.class.getSimpleName(), "automation", null);
  private static final int AT_ONCE = 50;
  private static final Duration ANOTHER_DAY = Duration.ofDays(1);

  private final DeviceView devices;
  private final Lines lines;
  private final Dialogues dialogues;
  private final DeviceIntervals intervals;
  private final LoggerRuleBook rules;
  private final Clock clock;
  private final Map<String, Instant> asked = new ConcurrentHashMap<>();

  WhenADeviceIsConnectedThenAskItsInterval(
      DeviceView devices,
      Lines lines,
      Dialogues dialogues,
      DeviceIntervals intervals,
      LoggerRuleBook rules,
      Clock clock) {
    this.devices = devices;
    this.lines = lines;
    this.dialogues = dialogues;
    this.intervals = intervals;
    this.rules = rules;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${yunguanjia.monitoring.ask-intervals-every}",
      fixedDelayString = "${yunguanjia.monitoring.ask-intervals-every}")
  void look() {
    Instant now = clock.instant();
    LoggerRules rule = rules.at(now);
    if (!rule.askInterval()) {
      return;
    }
    Map<String, DeviceIntervals.Told> told = intervals.all();
    devices.all().stream()
        .filter(device -> !told.containsKey(device.mn()))
        .filter(device -> isConnected(device.mn(), now.minus(rule.askIntervalAfter())))
        .filter(device -> wasNotAsked(device.mn(), now))
        .limit(AT_ONCE)
        .forEach(device -> ask(device, now));
  }

  private boolean isConnected(String mn, Instant since) {
    return lines
        .state(mn)
        .map(LineState::connectedSince)
        .filter(connected -> !connected.isAfter(since))
        .isPresent();
  }

  private boolean wasNotAsked(String mn, Instant now) {
    Instant before = asked.get(mn);
    return before == null || before.plus(ANOTHER_DAY).isBefore(now);
  }

  private void ask(DeviceView.Entry device, Instant now) {
    dialogues
        .send(
            device, new IntervalRequest.AskRealtimeInterval(), "平台查询实时数据上报间隔（1061），用于判断数据中断", ASKED)
        .ifPresent(commandId -> asked.put(device.mn(), now));
  }
}
