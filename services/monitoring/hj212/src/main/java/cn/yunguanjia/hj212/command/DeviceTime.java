package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;

/**
 * 1011 (table C.2): what the clock of a device shows.
 *
 * @param polId factor of the instrument; null for the data logger
 */
public record DeviceTime(String polId, OffsetDateTime time) implements Upload {
  @Override
  public Command command() {
    return Command.DEVICE_TIME;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    Area.polId(frame, polId);
    frame.field("SystemTime", time);
  }
}
