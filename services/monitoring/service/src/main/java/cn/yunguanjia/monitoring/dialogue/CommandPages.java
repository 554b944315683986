package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.command.Request;
import cn.yunguanjia.hj212.command.UnusableField;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.register.Reason;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Commands to a device from the desk, and what became of them. */
@RestController
@Tag(name = "monitoring: devices")
@RequestMapping("/api/monitoring/devices/{mn}/commands")
class CommandPages {
  private static final int MOST = 50;

  private final DeviceView devices;
  private final Dialogues dialogues;
  private final CommandView commands;
  private final Clock clock;

  CommandPages(DeviceView devices, Dialogues dialogues, CommandView commands, Clock clock) {
    this.devices = devices;
    this.dialogues = dialogues;
    this.commands = commands;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Send a command of HJ 212 to a device; its result is found in the list")
  Map<String, String> send(
      @PathVariable String mn, @RequestBody AskedCommand asked, Caller caller) {
    caller.require("officer", "admin");
    DeviceView.Entry device = known(mn);
    caller.requireArea(device.area());
    String reason = Reason.of(asked.reason());
    return Map.of(
        "commandId",
        dialogues
            .send(device, request(asked), reason, caller.origin())
            .orElseThrow(() -> new RefusedException(underWay(mn))));
  }

  @GetMapping
  @Operation(summary = "Commands to a device, newest first, the one under way with its progress")
  Map<String, Object> list(@PathVariable String mn, Caller caller) {
    caller.require("officer", "admin", "auditor", "commander");
    DeviceView.Entry device = known(mn);
    caller.requireArea(device.area());
    return Map.of(
        "asOf",
        clock.instant(),
        "underWay",
        dialogues.isUnderWay(mn),
        "items",
        commands.of(mn, MOST).stream().map(each -> shown(each, caller)).toList());
  }

  private Request request(AskedCommand asked) {
    try {
      Request request =
          asked
              .request(clock.instant().atOffset(ZoneOffset.ofHours(8)))
              .orElseThrow(() -> new RefusedException(unknown(asked.cn())));
      // what cannot be written onto the wire is refused before anything is recorded
      request.frame();
      return request;
    } catch (UnusableField unusable) {
      throw new RefusedException(
          Refusal.invalid(
              "command-field-unusable",
              unusable.field(),
              "字段 " + unusable.field() + " 不能这样填，标准要求：" + unusable.expected(),
              unusable.getMessage()));
    } catch (IllegalArgumentException unwritable) {
      throw new RefusedException(
          Refusal.invalid(
              "command-field-unusable",
              "value",
              "填写的内容含有协议分隔符，不能发送",
              "What was filled in holds a separator of the protocol"));
    }
  }

  private Map<String, Object> shown(Document each, Caller caller) {
    String id = each.getString("_id");
    String outcome = each.getString("outcome");
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("commandId", id);
    shown.put("cn", each.getString("cn"));
    shown.put(
        "name", Command.of(Integer.parseInt(each.getString("cn"))).map(Command::zh).orElse(null));
    shown.put("qn", each.getString("qn"));
    shown.put("parameters", each.get("parameters"));
    shown.put("reason", each.getString("reason"));
    shown.put("role", each.getString("role"));
    shown.put("by", each.getString("by"));
    shown.put("you", caller.subject().equals(each.getString("by")));
    shown.put("at", instant(each, "at"));
    var progress = outcome == null ? dialogues.progress(each.getString("mn"), id) : null;
    if (progress != null && progress.isPresent()) {
      Running.Progress now = progress.get();
      shown.put("state", now.state());
      shown.put("tries", now.tries());
      shown.put("acceptedAt", now.acceptedAt());
      shown.put("dataFrames", now.dataFrames());
      shown.put("answer", now.answer());
    } else {
      shown.put("state", outcome == null ? "REQUESTED" : outcome);
      shown.put("tries", each.getInteger("tries"));
      shown.put("acceptedAt", instant(each, "acceptedAt"));
      shown.put("dataFrames", each.getInteger("dataFrames"));
      shown.put("answer", each.get("answer"));
    }
    shown.put("said", Words.of(outcome, each.getString("code")));
    shown.put("concludedAt", instant(each, "concludedAt"));
    return shown;
  }

  private DeviceView.Entry known(String mn) {
    return devices
        .find(mn)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "no-such-device", "没有登记设备 " + mn, "No device " + mn + " is registered")));
  }

  private static Instant instant(Document each, String field) {
    String text = each.getString(field);
    return text == null ? null : Instant.parse(text);
  }

  private static Refusal unknown(String cn) {
    return Refusal.invalid(
        "command-unknown",
        "cn",
        "命令 " + cn + " 不能由平台下发，请填写 HJ 212-2017 表 9 中的请求命令，例如 1012",
        cn + " is no command that the platform sends; see HJ 212-2017, table 9, such as 1012");
  }

  private static Refusal underWay(String mn) {
    return Refusal.conflict(
        "command-under-way",
        "设备 " + mn + " 正在执行另一条命令，请等它结束",
        "Another command to " + mn + " is under way; wait for its end");
  }
}
