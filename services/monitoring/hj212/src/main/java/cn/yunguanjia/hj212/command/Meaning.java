package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.CommandKind;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.Sender;
import java.util.Optional;

/** What a packet says, or why that is not clear. */
public sealed interface Meaning {
  /** The packet says this. */
  record Clear(Message message) implements Meaning {}

  /**
   * The packet is sound, but does not say what its command must say.
   *
   * @param command null when table 9 doesn't know it
   * @param field CN, or the field that is missing or out of range
   * @param received as sent; null when missing
   * @param expected what may stand there, in English for the log
   */
  record Unclear(Command command, String field, String received, String expected)
      implements Meaning {}

  /**
   * Reads the data area by command and by who sent it: 2011 is a request of one, data of the other.
   */
  static Meaning of(Frame frame, Sender sender) {
    Optional<Command> command = frame.command();
    if (command.isEmpty()) {
      return new Unclear(null, "CN", frame.cn(), "a command of table 9");
    }
    Optional<CommandKind> kind = command.get().from(sender);
    if (kind.isEmpty()) {
      return new Unclear(
          command.get(), "CN", frame.cn(), "a command that the " + sender + " may send (table 9)");
    }
    try {
      return new Clear(read(command.get(), kind.get(), new Area(frame)));
    } catch (UnusableField e) {
      return new Unclear(command.get(), e.field(), e.received(), e.expected());
    }
  }

  private static Message read(Command command, CommandKind kind, Area area) {
    return switch (kind) {
      case REQUEST -> RequestReader.read(command, area);
      case UPLOAD -> UploadReader.read(command, area);
      case NOTICE ->
          switch (command) {
            case STOP_REALTIME_DATA -> new Notice.StopRealtimeData();
            case STOP_DEVICE_STATE -> new Notice.StopDeviceState();
            case ASK_TIME_CALIBRATION -> new Notice.AskTimeCalibration(area.polId());
            case HEARTBEAT -> new Notice.Heartbeat();
            default -> throw unknown(command);
          };
      case ANSWER ->
          switch (command) {
            case REQUEST_ACK -> new Answer.ToRequest(area.text("QnRtn", "a number of table 7"));
            case EXECUTION_RESULT ->
                new Answer.OfExecution(area.text("ExeRtn", "a number of table 6"));
            case NOTICE_ACK -> new Answer.ToNotice();
            case DATA_ACK -> new Answer.ToData();
            default -> throw unknown(command);
          };
    };
  }

  /** Commands of 2025 whose data area is not known. */
  static UnusableField unknown(Command command) {
    return new UnusableField("CN", command.code(), "a command whose data area is known");
  }
}
