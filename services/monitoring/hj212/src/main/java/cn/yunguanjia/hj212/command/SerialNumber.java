package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;

/**
 * 3019 (tables C.38 and C.39): identifier of an instrument, asked for or because it was replaced.
 *
 * @param dataTime when it was replaced; null in the answer to a request
 */
public record SerialNumber(OffsetDateTime dataTime, String polId, String sn) implements Upload {
  public SerialNumber {
    UnusableField.present("PolId", polId, "a factor of appendix B");
    UnusableField.present(polId + "-SN", sn, "24 hexadecimal digits");
  }

  @Override
  public Command command() {
    return Command.SERIAL_NUMBER;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    if (dataTime != null) {
      frame.dataTime(dataTime);
    }
    frame.field("PolId", polId).value(polId, "SN", sn);
  }
}
