package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;
import java.util.Set;

/** Data that a device is to send. */
public sealed interface DataRequest extends Request {
  /** 2011 (table C.10): from now on realtime data flows as ordinary uploads. */
  record ShowRealtimeData() implements DataRequest {
    @Override
    public Command command() {
      return Command.REALTIME_DATA;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }

  /** 2021 (table C.12): from now on states of treatment devices flow as ordinary uploads. */
  record ShowDeviceState() implements DataRequest {
    @Override
    public Command command() {
      return Command.DEVICE_STATE;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }

  /**
   * 2051, 2061, 2031 or 2041 (tables C.20 to C.23): history whose DataTime lies between two times,
   * both included.
   */
  record AskHistory(Command command, OffsetDateTime begin, OffsetDateTime end)
      implements DataRequest {
    private static final Set<Command> HISTORY =
        Set.of(Command.MINUTE_DATA, Command.HOUR_DATA, Command.DAY_DATA, Command.RUNNING_TIME);

    public AskHistory {
      if (!HISTORY.contains(command)) {
        throw new IllegalArgumentException("no history is asked with " + command);
      }
      if (begin == null || end == null) {
        throw new UnusableField(begin == null ? "BeginTime" : "EndTime", null, "a time");
      }
      if (end.isBefore(begin)) {
        throw new UnusableField("EndTime", end.toString(), "not before BeginTime " + begin);
      }
    }

    /** Whether data of this time is asked for. */
    public boolean covers(OffsetDateTime dataTime) {
      return !dataTime.isBefore(begin) && !dataTime.isAfter(end);
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      frame.field("BeginTime", begin).field("EndTime", end);
    }
  }
}
