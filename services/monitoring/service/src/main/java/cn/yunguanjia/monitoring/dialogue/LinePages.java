package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.Deviation;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.parts.CutShortMessages;
import cn.yunguanjia.monitoring.register.AccessList;
import cn.yunguanjia.monitoring.register.DeviceAccess;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.LoggerRuleBook;
import cn.yunguanjia.monitoring.rules.LoggerRules;
import cn.yunguanjia.monitoring.wire.LineState;
import cn.yunguanjia.monitoring.wire.Lines;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the lines to registered devices are. */
@RestController
@Tag(name = "monitoring: devices")
class LinePages {
  private static final int MOST = 20;

  private final DeviceView devices;
  private final AccessList access;
  private final Lines lines;
  private final LoggerRuleBook rules;
  private final CutShortMessages cutShort;
  private final DeviceIntervals intervals;
  private final Clock clock;
  private final Instant listeningSince;

  /**
   * @param clause of the standard that the device breaks
   * @param says what it does against it
   */
  record Broken(String deviation, String clause, String says, long times) {}

  LinePages(
      DeviceView devices,
      AccessList access,
      Lines lines,
      LoggerRuleBook rules,
      CutShortMessages cutShort,
      DeviceIntervals intervals,
      Clock clock) {
    this.devices = devices;
    this.access = access;
    this.lines = lines;
    this.rules = rules;
    this.cutShort = cutShort;
    this.intervals = intervals;
    this.clock = clock;
    this.listeningSince = clock.instant();
  }

  @GetMapping("/api/monitoring/lines")
  @Operation(
      summary = "Registered devices with the state of their lines since the platform started")
  Map<String, Object> list(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String uscc,
      Caller caller) {
    caller.require("officer", "admin", "auditor", "commander");
    Instant now = clock.instant();
    LoggerRules rule = rules.at(now);
    Map<String, DeviceAccess> asked = access.all();
    Map<String, Long> unfinished = cutShort.counts();
    Map<String, DeviceIntervals.Told> told = intervals.all();
    List<Map<String, Object>> items =
        devices.find(area, uscc).stream()
            .filter(each -> caller.actsFor(each.area()))
            .map(
                each ->
                    shown(
                        each,
                        asked.get(each.mn()),
                        unfinished.getOrDefault(each.mn(), 0L),
                        told.get(each.mn()),
                        rule))
            .toList();
    return Map.of("asOf", now, "listeningSince", listeningSince, "items", items);
  }

  @GetMapping("/api/monitoring/devices/{mn}/split-messages")
  @Operation(summary = "Split messages (PNUM, PNO) of a device that lost a part, newest first")
  Map<String, Object> splitMessages(@PathVariable String mn, Caller caller) {
    caller.require("officer", "admin", "auditor", "commander");
    DeviceView.Entry device =
        devices
            .find(mn)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "no-such-device",
                            "没有登记设备 " + mn,
                            "No device " + mn + " is registered")));
    caller.requireArea(device.area());
    return Map.of("asOf", clock.instant(), "items", cutShort.of(mn, MOST));
  }

  private Map<String, Object> shown(
      DeviceView.Entry device,
      DeviceAccess asked,
      long unfinished,
      DeviceIntervals.Told told,
      LoggerRules rule) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("mn", device.mn());
    shown.put("outlet", device.outlet());
    shown.put("station", device.station());
    shown.put("systemType", device.systemType());
    shown.put("area", device.area());
    shown.put("secret", asked != null && asked.password() != null);
    shown.put("addresses", asked == null ? List.of() : asked.addresses());
    shown.put("framesPerMinute", asked == null ? null : asked.framesPerMinute());
    shown.put("historyFrom", asked == null ? null : asked.historyFrom());
    shown.put("cutShort", unfinished);
    shown.put("intervalSeconds", told == null ? null : told.every().toSeconds());
    shown.put("intervalToldAt", told == null ? null : told.at());
    LineState state = lines.state(device.mn()).orElse(null);
    shown.put("heard", state != null && state.lastHeard() != null);
    if (state != null && state.lastHeard() != null) {
      Duration offset = state.clockOffset();
      shown.put("connected", state.connected());
      shown.put("connectedSince", state.connectedSince());
      shown.put("remote", state.remote());
      shown.put("lastHeard", state.lastHeard());
      shown.put("clockOffsetSeconds", offset == null ? null : offset.toMillis() / 1000.0);
      shown.put("clockWrong", offset != null && offset.abs().compareTo(rule.clockTolerance()) > 0);
      shown.put("perMinute", state.perMinute());
      shown.put("slowedAt", state.slowedAt());
      shown.put("version", state.version());
      shown.put("verdicts", state.verdicts());
      shown.put("deviations", broken(state));
    }
    return shown;
  }

  private static List<Broken> broken(LineState state) {
    return state.deviations().entrySet().stream()
        .map(each -> broken(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Broken::times).reversed())
        .toList();
  }

  private static Broken broken(Deviation deviation, long times) {
    return new Broken(deviation.name(), deviation.clause().number(), deviation.says(), times);
  }
}
