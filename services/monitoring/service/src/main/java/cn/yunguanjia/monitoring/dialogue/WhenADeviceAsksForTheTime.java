package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.command.ClockRequest;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.LoggerRuleBook;
import cn.yunguanjia.monitoring.wire.Lines;
import cn.yunguanjia.platform.eventlog.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * Then it is given the time. The notice itself (1013) is answered at the door (9013); the clock is
 * set with the command for it (1012), which is recorded like everybody else's.
 */
@Component
class WhenADeviceAsksForTheTime implements Lines.Listener {
  private static final Origin ASKED =
      new Origin(WhenADeviceAsksForTheTime.class.getSimpleName(), "automation", null);

  private final DeviceView devices;
  private final Dialogues dialogues;
  private final LoggerRuleBook rules;
  private final Clock clock;

  WhenADeviceAsksForTheTime(
      Lines lines, DeviceView devices, Dialogues dialogues, LoggerRuleBook rules, Clock clock) {
    this.devices = devices;
    this.dialogues = dialogues;
    this.rules = rules;
    this.clock = clock;
    lines.listen(this);
  }

  @Override
  public void heard(String mn, Frame frame) {
    if (frame.cn().equals(Command.ASK_TIME_CALIBRATION.code())
        && rules.at(clock.instant()).setClockWhenAsked()) {
      String instrument = frame.field("PolId").filter(each -> !each.isEmpty()).orElse(null);
      Thread.ofVirtual().name("hj212-set-clock-" + mn).start(() -> setClock(mn, instrument));
    }
  }

  @Override
  public void gone(String mn) {}

  private void setClock(String mn, String instrument) {
    Instant now = clock.instant();
    devices
        .find(mn)
        .ifPresent(
            device ->
                dialogues.send(
                    device,
                    new ClockRequest.SetTime(instrument, now.atOffset(ZoneOffset.ofHours(8))),
                    "现场机请求校时（1013）",
                    ASKED));
  }
}
