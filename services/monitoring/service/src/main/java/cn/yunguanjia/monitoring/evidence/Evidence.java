package cn.yunguanjia.monitoring.evidence;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.LoggedFrame;
import cn.yunguanjia.monitoring.framelog.Rejections;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The raw frames behind every figure, and what the door did not let in. */
@RestController
@Tag(name = "monitoring: evidence")
@RequestMapping("/api/monitoring")
class Evidence {
  private static final int PAGE = 100;
  private final FrameLog frames;
  private final Rejections rejections;
  private final DeviceView devices;

  /**
   * @param text the frame as received
   * @param hash SHA-256 over its bytes
   */
  record RawFrame(
      long id,
      Instant receivedAt,
      String mn,
      String remote,
      String verdict,
      String text,
      String hash) {
    static RawFrame of(LoggedFrame logged) {
      var frame = logged.frame();
      return new RawFrame(
          logged.id(),
          frame.receivedAt(),
          frame.mn(),
          frame.remote(),
          frame.verdict().name(),
          new String(frame.bytes(), StandardCharsets.UTF_8),
          logged.hash());
    }
  }

  Evidence(FrameLog frames, Rejections rejections, DeviceView devices) {
    this.frames = frames;
    this.rejections = rejections;
    this.devices = devices;
  }

  @GetMapping("/frames/{id}")
  @Operation(
      summary = "One frame exactly as received, with its hash",
      description =
          "For officers, administrators and auditors of the device's area, and for the permit holder"
              + " whose outlet it measures")
  RawFrame frame(@PathVariable long id, Caller caller) {
    caller.require("officer", "admin", "auditor", "enterprise");
    return frames
        .find(id)
        .filter(logged -> may(logged.frame().mn(), caller))
        .map(RawFrame::of)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "no-such-frame",
                        "没有您可查看的编号为 " + id + " 的报文",
                        "There is no frame you may see with the number " + id)));
  }

  /** A device that nobody registered belongs to no area yet: any officer may look. */
  private boolean may(String mn, Caller caller) {
    boolean official = caller.isAny("officer", "admin", "auditor");
    return devices
        .find(mn)
        .map(
            device ->
                official && caller.actsFor(device.area())
                    || device.outlet() != null
                        && caller.holds(device.outlet().substring(0, device.outlet().indexOf(':'))))
        .orElse(official);
  }

  @GetMapping("/quarantine")
  @Operation(summary = "Frames of unknown devices or with a wrong password, newest first")
  Map<String, List<RawFrame>> quarantine(Caller caller) {
    caller.require("officer", "admin", "auditor");
    return Map.of("items", frames.quarantine(PAGE).stream().map(RawFrame::of).toList());
  }

  @GetMapping("/rejections")
  @Operation(summary = "Bytes that were no frame, with the reason, newest first")
  Map<String, List<Rejections.Rejection>> rejections(Caller caller) {
    caller.require("officer", "admin", "auditor");
    return Map.of("items", rejections.latest(PAGE));
  }
}
