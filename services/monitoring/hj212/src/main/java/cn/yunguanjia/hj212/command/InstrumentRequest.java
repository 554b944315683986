package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.LocalTime;
import java.util.Set;

/** What an instrument is to do or to say. */
public sealed interface InstrumentRequest extends Request {
  /**
   * 3011 calibrate, 3012 sample now, 3013 clean or blow back, 3014 comparison sample (tables C.30
   * to C.33).
   *
   * @param polId factor of the instrument
   */
  record Operate(Command command, String polId) implements InstrumentRequest {
    private static final Set<Command> OPERATIONS =
        Set.of(Command.CALIBRATE, Command.SAMPLE_NOW, Command.CLEAN, Command.COMPARISON_SAMPLE);

    public Operate {
      polId = of(command, OPERATIONS, polId);
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      Area.polId(frame, polId);
    }
  }

  /**
   * 3017 sampling cycle, 3018 time from sample to result, 3019 serial number (tables C.36 to C.38).
   *
   * @param polId factor of the instrument
   */
  record Ask(Command command, String polId) implements InstrumentRequest {
    private static final Set<Command> QUESTIONS =
        Set.of(Command.SAMPLING_CYCLE, Command.SAMPLE_OUT_TIME, Command.SERIAL_NUMBER);

    public Ask {
      polId = of(command, QUESTIONS, polId);
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      Area.polId(frame, polId);
    }
  }

  /** 3015 (table C.34), answered by {@link RetainedSample}. */
  record RetainSample() implements InstrumentRequest {
    @Override
    public Command command() {
      return Command.RETAIN_SAMPLE;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }

  /**
   * 3016 (table C.35).
   *
   * @param start time of day of the first sample
   * @param hours 1 to 24
   */
  record SetSamplingCycle(String polId, LocalTime start, int hours) implements InstrumentRequest {
    public SetSamplingCycle {
      SamplingCycle.check(polId, start, hours);
    }

    @Override
    public Command command() {
      return Command.SET_SAMPLING_CYCLE;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      SamplingCycle.write(frame, polId, start, hours);
    }
  }

  private static String of(Command command, Set<Command> allowed, String polId) {
    if (!allowed.contains(command)) {
      throw new IllegalArgumentException("not one of " + allowed + ": " + command);
    }
    return UnusableField.present("PolId", polId, "a factor of appendix B");
  }
}
