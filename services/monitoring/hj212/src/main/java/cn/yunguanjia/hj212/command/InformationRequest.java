package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;

/** Logs, states and parameters of a device (table B.10). */
public sealed interface InformationRequest extends Request {
  /**
   * 3020 (tables C.41, C.43 and C.45), answered by {@link Information}.
   *
   * @param polId factor of the instrument; null for the data logger
   * @param begin for logs; null where not
   * @param end for logs; null where not
   */
  record AskInformation(String polId, String infoId, OffsetDateTime begin, OffsetDateTime end)
      implements InformationRequest {
    public AskInformation {
      UnusableField.present("InfoId", infoId, "a code of table B.10");
      if ((begin == null) != (end == null)) {
        throw new UnusableField(begin == null ? "BeginTime" : "EndTime", null, "both or none");
      }
    }

    @Override
    public Command command() {
      return Command.DEVICE_INFORMATION;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      Area.polId(frame, polId);
      frame.field("InfoId", infoId);
      if (begin != null) {
        frame.field("BeginTime", begin).field("EndTime", end);
      }
    }
  }

  /**
   * 3021 (table C.46).
   *
   * @param polId factor of the instrument; null for the data logger
   */
  record SetParameter(String polId, String infoId, String value) implements InformationRequest {
    public SetParameter {
      UnusableField.present("InfoId", infoId, "a code of table B.10");
      UnusableField.present(infoId + "-Info", value, "the value");
    }

    @Override
    public Command command() {
      return Command.SET_DEVICE_PARAMETER;
    }

    @Override
    public void writeTo(FrameBuilder frame) {
      Area.polId(frame, polId);
      frame.field("InfoId", infoId).value(infoId, "Info", value);
    }
  }
}
