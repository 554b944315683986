package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;

/** The clock of a data logger, or of one of its instruments. */
public sealed interface ClockRequest extends Request {
  /**
   * 1011 (table C.2), answered by {@link DeviceTime}.
   *
   * @param polId factor of the instrument; null for the data logger
   */
  record AskTime(String polId) implements ClockRequest {
    @Override
    public Command command() {
      return Command.DEVICE_TIME;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      Area.polId(frame, polId);
    }
  }

  /**
   * 1012 (table C.3).
   *
   * @param polId factor of the instrument; null for the data logger
   */
  record SetTime(String polId, OffsetDateTime time) implements ClockRequest {
    public SetTime {
      if (time == null) {
        throw new UnusableField("SystemTime", null, "a time YYYYMMDDhhmmss");
      }
    }

    @Override
    public Command command() {
      return Command.SET_DEVICE_TIME;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      Area.polId(frame, polId);
      frame.field("SystemTime", time);
    }
  }
}
