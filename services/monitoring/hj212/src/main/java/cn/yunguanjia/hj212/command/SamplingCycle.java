package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.LocalTime;

/**
 * 3017 (table C.36): when an instrument takes its samples.
 *
 * @param start time of day of the first sample
 * @param hours between two samples, 1 to 24
 */
public record SamplingCycle(String polId, LocalTime start, int hours) implements Upload {
  public SamplingCycle {
    check(polId, start, hours);
  }

  @Override
  public Command command() {
    return Command.SAMPLING_CYCLE;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    write(frame, polId, start, hours);
  }

  static void check(String polId, LocalTime start, int hours) {
    UnusableField.present("PolId", polId, "a factor of appendix B");
    UnusableField.inRange("Ctime", hours, 1, 24);
    if (start == null) {
      throw new UnusableField("CstartTime", null, "hhmmss");
    }
  }

  static void write(FrameBuilder frame, String polId, LocalTime start, int hours) {
    frame
        .field("PolId", polId)
        .field("CstartTime", start.format(Area.TIME_OF_DAY))
        .field("Ctime", Integer.toString(hours));
  }
}
