package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 3020 (tables C.40 to C.45): log, states or parameters of a device.
 *
 * @param polId factor of the instrument; null for the data logger
 * @param items text as sent by code of table B.10; a log stands between // and //
 */
public record Information(OffsetDateTime dataTime, String polId, Map<String, String> items)
    implements Upload {
  public Information {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  @Override
  public Command command() {
    return Command.DEVICE_INFORMATION;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    frame.dataTime(dataTime);
    Area.polId(frame, polId);
    items.forEach((code, text) -> frame.value(code, "Info", text));
  }
}
