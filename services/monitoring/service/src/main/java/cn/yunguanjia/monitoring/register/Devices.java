package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import java.time.Instant;

/** Decides about one device of the register: a data logger speaks for one outlet or one station. */
final class Devices implements Decider<Devices.Device, Devices.Register> {
  private static final int LONGEST_MN = 24;

  sealed interface Device {}

  record Unknown() implements Device {}

  record Registered(DeviceRegistered as) implements Device {}

  /**
   * @param outlet uscc:code, null for a station's device
   * @param station station id, null for an outlet's device
   */
  record Register(
      String mn, String outlet, String station, String systemType, String area, Instant at) {}

  @Override
  public Device initial() {
    return new Unknown();
  }

  @Override
  public Decision decide(Device device, Register command) {
    if (command.mn() == null || command.mn().isBlank() || command.mn().length() > LONGEST_MN) {
      return Decision.refused(
          Refusal.invalid(
              "mn-malformed", "mn", "设备唯一标识 MN 须为 1 至 24 个字符", "MN must have 1 to 24 characters"));
    }
    if ((command.outlet() == null) == (command.station() == null)) {
      return Decision.refused(
          Refusal.invalid(
              "outlet-or-station",
              "outlet",
              "设备须属于一个排放口或一个站点，二者填其一",
              "A device belongs to an outlet or to a station: give one of the two"));
    }
    return switch (device) {
      case Unknown none -> Decision.accepted(registered(command));
      case Registered known ->
          Decision.refused(
              Refusal.conflict(
                  "device-registered",
                  "设备 " + known.as().mn() + " 已登记",
                  "The device " + known.as().mn() + " is registered already"));
    };
  }

  @Override
  public Device evolve(Device device, DomainEvent event) {
    return event instanceof DeviceRegistered registered ? new Registered(registered) : device;
  }

  private static DeviceRegistered registered(Register command) {
    String outlet = command.outlet() == null ? null : OutletId.parse(command.outlet()).toString();
    return new DeviceRegistered(
        command.mn(),
        outlet,
        command.station(),
        command.systemType(),
        command.area(),
        command.at());
  }
}
