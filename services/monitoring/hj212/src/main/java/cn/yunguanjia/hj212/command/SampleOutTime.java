package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;

/**
 * 3018 (table C.37): how long an instrument takes from sample to result.
 *
 * @param minutes 1 to 120
 */
public record SampleOutTime(String polId, int minutes) implements Upload {
  public SampleOutTime {
    UnusableField.present("PolId", polId, "a factor of appendix B");
    UnusableField.inRange("Stime", minutes, 1, 120);
  }

  @Override
  public Command command() {
    return Command.SAMPLE_OUT_TIME;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    frame.field("PolId", polId).field("Stime", Integer.toString(minutes));
  }
}
