package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;

/**
 * 1061 and 1063 (tables C.5 and C.7): how often a device sends.
 *
 * @param interval seconds for 1061, minutes for 1063
 */
public record ReportedInterval(Command command, int interval) implements Upload {
  public ReportedInterval {
    switch (command) {
      case REALTIME_INTERVAL -> IntervalRequest.seconds(interval);
      case MINUTE_INTERVAL -> IntervalRequest.minutes(interval);
      default -> throw new IllegalArgumentException("no interval: " + command);
    }
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    frame.field(field(command), Integer.toString(interval));
  }

  static String field(Command command) {
    return command == Command.REALTIME_INTERVAL ? "RtdInterval" : "MinInterval";
  }
}
