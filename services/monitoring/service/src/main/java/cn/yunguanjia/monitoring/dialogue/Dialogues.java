package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.SystemType;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.hj212.command.AccessRequest;
import cn.yunguanjia.hj212.command.Request;
import cn.yunguanjia.hj212.dialogue.Dialogue;
import cn.yunguanjia.hj212.dialogue.Ended;
import cn.yunguanjia.hj212.dialogue.Outcome;
import cn.yunguanjia.hj212.dialogue.Outgoing;
import cn.yunguanjia.hj212.dialogue.Patience;
import cn.yunguanjia.language.monitoring.DeviceCommandSent;
import cn.yunguanjia.monitoring.register.AccessList;
import cn.yunguanjia.monitoring.register.DeviceAccess;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.register.Registration;
import cn.yunguanjia.monitoring.rules.LoggerRuleBook;
import cn.yunguanjia.monitoring.rules.LoggerRules;
import cn.yunguanjia.monitoring.wire.LineState;
import cn.yunguanjia.monitoring.wire.Lines;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Commands to devices and what becomes of them: sent, sent again when nothing comes, concluded by
 * the device's answers, by time or by a lost line. One at a time for a device.
 */
@Component
class Dialogues implements Lines.Listener {
  private final Lines lines;
  private final AccessList access;
  private final Registration registration;
  private final LoggerRuleBook rules;
  private final Decisions decisions;
  private final Conclusions conclusions;
  private final Clock clock;
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private Instant lastNumber = Instant.MIN;

  Dialogues(
      Lines lines,
      AccessList access,
      Registration registration,
      LoggerRuleBook rules,
      Decisions decisions,
      Conclusions conclusions,
      Clock clock) {
    this.lines = lines;
    this.access = access;
    this.registration = registration;
    this.rules = rules;
    this.decisions = decisions;
    this.conclusions = conclusions;
    this.clock = clock;
    lines.listen(this);
  }

  /**
   * Sends a request to a device.
   *
   * @return the id of the command; empty while another one is under way
   */
  Optional<String> send(DeviceView.Entry device, Request request, String reason, Origin origin) {
    Instant now = clock.instant();
    Outgoing message = outgoing(device, request, number());
    String id = device.mn() + "-" + message.qn();
    var step = Dialogue.begin(message, patience(rules.at(now)), now);
    Running command =
        new Running(
            id,
            device.mn(),
            device.area(),
            step.dialogue(),
            () -> carriedOut(device.mn(), request, reason, origin));
    if (running.putIfAbsent(device.mn(), command) != null) {
      return Optional.empty();
    }
    try {
      decisions.execute(
          Subject.of("command", id),
          new DeviceCommands(),
          new DeviceCommandSent(
              id,
              device.mn(),
              device.area(),
              device.source(),
              request.command().code(),
              message.qn(),
              Fields.of(request),
              reason,
              now),
          origin);
    } catch (RuntimeException notRecorded) {
      // nothing goes to a device that nobody could find again
      running.remove(device.mn(), command);
      throw notRecorded;
    }
    if (!lines.send(device.mn(), step.send())) {
      end(command, () -> conclusions.notConnected(command));
    }
    return Optional.of(id);
  }

  /** How far the command under way is, if it is this one. */
  Optional<Running.Progress> progress(String mn, String commandId) {
    Running command = running.get(mn);
    return command != null && command.commandId().equals(commandId)
        ? Optional.of(command.progress())
        : Optional.empty();
  }

  boolean isUnderWay(String mn) {
    return running.containsKey(mn);
  }

  @Override
  public void heard(String mn, Frame frame) {
    Running command = running.get(mn);
    if (command != null && command.heard(frame, clock.instant())) {
      concludeIfEnded(command);
    }
  }

  @Override
  public void gone(String mn) {
    Running command = running.get(mn);
    if (command != null) {
      end(command, () -> conclusions.lineLost(command));
    }
  }

  @Scheduled(fixedDelay = 500)
  void timePassed() {
    for (Running command : running.values()) {
      byte[] again = command.timePassed(clock.instant());
      if (again != null && !lines.send(command.mn(), again)) {
        end(command, () -> conclusions.lineLost(command));
      }
      concludeIfEnded(command);
    }
  }

  private void concludeIfEnded(Running command) {
    if (command.dialogue() instanceof Ended ended) {
      end(
          command,
          () -> {
            if (ended.outcome() instanceof Outcome.Done) {
              command.done();
            }
            conclusions.ended(command, ended);
          });
    }
  }

  /** A device with another password is let in with it, or nothing it says would count any more. */
  private void carriedOut(String mn, Request request, String reason, Origin origin) {
    if (request instanceof AccessRequest.SetPassword set) {
      registration.secretSet(mn, set.newPw(), reason, origin);
    }
  }

  /** Not on the thread of the frame log's writer, which writes for everybody. */
  private void end(Running command, Runnable conclude) {
    if (command.endOnce()) {
      Thread.ofVirtual()
          .name("hj212-command-" + command.commandId())
          .start(
              () -> {
                try {
                  conclude.run();
                } finally {
                  running.remove(command.mn(), command);
                }
              });
    }
  }

  private Outgoing outgoing(DeviceView.Entry device, Request request, Instant now) {
    Optional<LineState> line = lines.state(device.mn());
    String password = access.of(device.mn()).map(DeviceAccess::password).orElse(null);
    String st = line.map(LineState::systemType).orElse(device.systemType());
    return Outgoing.of(
        request,
        line.map(LineState::version).map(v -> Version.valueOf("V" + v)).orElse(Version.V2017),
        st == null ? SystemType.WATER_SOURCE.code() : st,
        password == null ? "" : password,
        device.mn(),
        now);
  }

  private static Patience patience(LoggerRules rules) {
    return new Patience(rules.overTime(), rules.tries() - 1, rules.answerWithin());
  }

  /** No two requests bear the same number. */
  private synchronized Instant number() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    lastNumber = now.isAfter(lastNumber) ? now : lastNumber.plusMillis(1);
    return lastNumber;
  }
}
