package cn.yunguanjia.monitoring.dialogue;

import cn.yunguanjia.hj212.dialogue.Ended;
import cn.yunguanjia.hj212.dialogue.Outcome;
import cn.yunguanjia.language.monitoring.DeviceCommandConcluded;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down what became of a command. */
@Component
class Conclusions {
  private static final Origin DEVICE = new Origin("Dialogues", "automation", null);

  private final Decisions decisions;
  private final Clock clock;

  Conclusions(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  void ended(Running command, Ended ended) {
    switch (ended.outcome()) {
      case Outcome.Done done -> conclude(command, "DONE", "1");
      case Outcome.Refused refused -> conclude(command, "REFUSED", refused.code());
      case Outcome.Failed failed -> conclude(command, "FAILED", failed.code());
      case Outcome.Unanswered unanswered -> conclude(command, "TIMED_OUT", null);
      case Outcome.NotExecuted accepted -> conclude(command, "TIMED_OUT", null);
    }
  }

  void notConnected(Running command) {
    record(command.commandId(), command.mn(), command.area(), "DISCONNECTED", null, none(0));
  }

  void lineLost(Running command) {
    conclude(command, "DISCONNECTED", null);
  }

  /** The platform was stopped while the command was under way; what came of it nobody heard. */
  void interrupted(String commandId, String mn, String area) {
    record(commandId, mn, area, "INTERRUPTED", null, none(1));
  }

  private void conclude(Running command, String outcome, String code) {
    record(command.commandId(), command.mn(), command.area(), outcome, code, command.progress());
  }

  private void record(
      String commandId, String mn, String area, String outcome, String code, Running.Progress p) {
    decisions.execute(
        Subject.of("command", commandId),
        new DeviceCommands(),
        new DeviceCommandConcluded(
            commandId,
            mn,
            area,
            outcome,
            code,
            p.tries(),
            p.acceptedAt(),
            p.answer(),
            p.dataFrames(),
            clock.instant()),
        DEVICE);
  }

  private static Running.Progress none(int tries) {
    return new Running.Progress("REQUESTED", tries, null, 0, null, Map.of());
  }
}
