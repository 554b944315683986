package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.util.Set;

/** How often a device sends. */
public sealed interface IntervalRequest extends Request {
  /** What table 4 allows for MinInterval. */
  Set<Integer> MINUTES = Set.of(1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30);

  static int seconds(int seconds) {
    return UnusableField.inRange("RtdInterval", seconds, 30, 3600);
  }

  static int minutes(int minutes) {
    if (!MINUTES.contains(minutes)) {
      throw new UnusableField(
          "MinInterval", Integer.toString(minutes), "1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30");
    }
    return minutes;
  }

  /** 1061 (table C.5), answered by {@link ReportedInterval}. */
  record AskRealtimeInterval() implements IntervalRequest {
    @Override
    public Command command() {
      return Command.REALTIME_INTERVAL;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }

  /** 1062 (table C.6): 30 to 3600 seconds. */
  record SetRealtimeInterval(int seconds) implements IntervalRequest {
    public SetRealtimeInterval {
      IntervalRequest.seconds(seconds);
    }

    @Override
    public Command command() {
      return Command.SET_REALTIME_INTERVAL;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      frame.field("RtdInterval", Integer.toString(seconds));
    }
  }

  /** 1063 (table C.7), answered by {@link ReportedInterval}. */
  record AskMinuteInterval() implements IntervalRequest {
    @Override
    public Command command() {
      return Command.MINUTE_INTERVAL;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }

  /** 1064 (table C.8): a divisor of the hour, see {@link #MINUTES}. */
  record SetMinuteInterval(int minutes) implements IntervalRequest {
    public SetMinuteInterval {
      IntervalRequest.minutes(minutes);
    }

    @Override
    public Command command() {
      return Command.SET_MINUTE_INTERVAL;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      frame.field("MinInterval", Integer.toString(minutes));
    }
  }
}
