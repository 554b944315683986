package cn.yunguanjia.hj212.command;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 2021 (table C.15): states of treatment devices.
 *
 * @param states by device (SB1): 0 off, 1 running, 2 calibration, 3 maintenance, 4 alarm, 5
 *     blow-back; table 4 may be extended
 */
public record DeviceStates(OffsetDateTime dataTime, Map<String, Integer> states) implements Upload {
  public DeviceStates {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    states.forEach((device, state) -> UnusableField.inRange(device + "-RS", state, 0, 9));
  }

  @Override
  public Command command() {
    return Command.DEVICE_STATE;
  }

  @Override
  public void writeTo(FrameBuilder frame) {
    frame.dataTime(dataTime);
    states.forEach((device, state) -> frame.value(device, "RS", state.toString()));
  }
}
