package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Reading;
import cn.yunguanjia.hj212.Sender;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Measured data: 2011, 2051, 2061, 2031 (tables C.14, C.16 to C.18, C.25 to C.29).
 *
 * @param dataTime begin of the interval, for 2011 the instant of acquisition
 */
public record Measured(Command command, OffsetDateTime dataTime, List<Reading> readings)
    implements Upload {
  public Measured {
    if (command.from(Sender.DEVICE).isEmpty() || !command.isData()) {
      throw new IllegalArgumentException("no measured data: " + command);
    }
    if (dataTime == null) {
      throw new UnusableField("DataTime", null, "a time YYYYMMDDhhmmss");
    }
    readings = List.copyOf(readings);
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    frame.dataTime(dataTime);
    Area.readings(frame, readings);
  }
}
