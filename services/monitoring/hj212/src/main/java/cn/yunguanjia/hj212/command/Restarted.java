package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;

/** 2081 (table C.24): when the data logger was switched on. */
public record Restarted(OffsetDateTime dataTime, OffsetDateTime restartTime) implements Upload {
  @Override
  public Command command() {
    return Command.RESTART_TIME;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    frame.dataTime(dataTime).field("RestartTime", restartTime);
  }
}
