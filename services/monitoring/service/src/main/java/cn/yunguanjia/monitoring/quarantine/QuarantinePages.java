package cn.yunguanjia.monitoring.quarantine;

import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.register.Reason;
import cn.yunguanjia.monitoring.register.Registration;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Unknown devices: who speaks and what it seems to measure; let in or turned away in one act. */
@RestController
@Tag(name = "monitoring: quarantine")
@RequestMapping("/api/monitoring/quarantine")
class QuarantinePages {
  private static final int MOST = 200;

  private final Strangers strangers;
  private final RejectedDevices rejected;
  private final FrameLog frames;
  private final Registration registration;
  private final Clock clock;

  /**
   * @param rejected null while nobody decided
   */
  record UnknownDevice(
      String mn,
      String remote,
      Instant firstSeen,
      Instant lastSeen,
      long frames,
      long lastFrame,
      Appearance appearance,
      RejectedDevices.Rejection rejected) {}

  /**
   * @param device as it is registered otherwise
   * @param reason in the officer's words
   */
  record Adoption(Registration.Request device, String reason) {}

  record Turn(String mn, String reason) {}

  QuarantinePages(
      Strangers strangers,
      RejectedDevices rejected,
      FrameLog frames,
      Registration registration,
      Clock clock) {
    this.strangers = strangers;
    this.rejected = rejected;
    this.frames = frames;
    this.registration = registration;
    this.clock = clock;
  }

  @GetMapping("/devices")
  @Operation(summary = "Devices that speak and are not registered, who spoke last first")
  Map<String, Object> devices(Caller caller) {
    caller.require("officer", "admin", "auditor");
    List<Strangers.Stranger> latest = strangers.latest(MOST);
    var turnedAway = rejected.of(latest.stream().map(Strangers.Stranger::mn).toList());
    return Map.of(
        "asOf",
        clock.instant(),
        "items",
        latest.stream().map(each -> shown(each, turnedAway.get(each.mn()))).toList());
  }

  @PostMapping("/adopt")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Register an unknown device; its kept frames count as if they had come then")
  Map<String, String> adopt(@RequestBody Adoption adoption, Caller caller) {
    String reason = Reason.of(adoption.reason());
    registration.register(adoption.device(), caller);
    registration.admit(adoption.device().mn(), "UNKNOWN_DEVICE", reason, caller);
    return Map.of("mn", adoption.device().mn());
  }

  @PostMapping("/reject")
  @Operation(summary = "Turn an unknown device away; its frames stay in the log")
  Map<String, String> reject(@RequestBody Turn turn, Caller caller) {
    registration.reject(turn.mn(), turn.reason(), caller);
    return Map.of("mn", turn.mn());
  }

  private UnknownDevice shown(Strangers.Stranger each, RejectedDevices.Rejection rejection) {
    return new UnknownDevice(
        each.mn(),
        each.remote(),
        each.firstSeen(),
        each.lastSeen(),
        each.frames(),
        each.lastFrame(),
        frames
            .find(each.lastFrame())
            .map(Appearance::of)
            .orElse(new Appearance(null, null, null, List.of())),
        rejection);
  }
}
