package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Unconfirmed;

/** A notice (6.5.3), answered by 9013. */
public sealed interface Notice extends Message {
  /** 2012, from the host (table C.11). */
  record StopRealtimeData() implements Notice {
    @Override
    public Command command() {
      return Command.STOP_REALTIME_DATA;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }

  /** 2022, from the host (table C.13). */
  record StopDeviceState() implements Notice {
    @Override
    public Command command() {
      return Command.STOP_DEVICE_STATE;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }

  /**
   * 1013, from the device (table C.4); the host answers 9013 and then sets the time (1012).
   *
   * @param polId factor of the instrument whose clock is meant; null for the data logger
   */
  record AskTimeCalibration(String polId) implements Notice {
    @Override
    public Command command() {
      return Command.ASK_TIME_CALIBRATION;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      Area.polId(frame, polId);
    }
  }

  /** 9015, from the device. */
  @Unconfirmed
  record Heartbeat() implements Notice {
    @Override
    public Command command() {
      return Command.HEARTBEAT;
    }

    @Override
    public void writeTo(FrameBuilder frame) {}
  }
}
