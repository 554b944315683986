package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;

/**
 * 3015 (table C.34): a sample was put aside.
 *
 * @param vaseNo number of the bottle, 1 to 99
 */
public record RetainedSample(OffsetDateTime dataTime, int vaseNo) implements Upload {
  public RetainedSample {
    UnusableField.inRange("VaseNo", vaseNo, 1, 99);
  }

  @Override
  public Command command() {
    return Command.RETAIN_SAMPLE;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    frame.dataTime(dataTime).field("VaseNo", Integer.toString(vaseNo));
  }
}
