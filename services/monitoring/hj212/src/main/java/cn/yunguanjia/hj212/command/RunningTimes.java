package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 2041 (table C.19): how long treatment devices ran on a day.
 *
 * @param hours by device (SB1), 0 to 24
 */
public record RunningTimes(OffsetDateTime dataTime, Map<String, BigDecimal> hours)
    implements Upload {
  private static final BigDecimal DAY = BigDecimal.valueOf(24);

  public RunningTimes {
    hours = Collections.unmodifiableMap(new LinkedHashMap<>(hours));
    hours.forEach(
        (device, time) -> {
          if (time.signum() < 0 || time.compareTo(DAY) > 0) {
            throw new UnusableField(device + "-RT", time.toPlainString(), "0 to 24 hours");
          }
        });
  }

  @Override
  public Command command() {
    return Command.RUNNING_TIME;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    frame.dataTime(dataTime);
    hours.forEach((device, time) -> frame.value(device, "RT", time.toPlainString()));
  }
}
