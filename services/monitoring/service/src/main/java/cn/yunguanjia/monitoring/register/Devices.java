package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.DeviceAccessChanged;
import cn.yunguanjia.language.monitoring.DeviceRegistered;
import cn.yunguanjia.language.monitoring.KeptFramesAdmitted;
import cn.yunguanjia.language.monitoring.UnknownDeviceRejected;
import java.time.Instant;
import java.util.List;

/** Decides about one device of the register: a data logger speaks for one outlet or one station. */
final class Devices implements Decider<Devices.Device, Devices.Command> {
  private static final int LONGEST_MN = 24;

  sealed interface Device {}

  record Unknown() implements Device {}

  record Rejected() implements Device {}

  record Registered(DeviceRegistered as) implements Device {}

  sealed interface Command {
    String mn();
  }

  /**
   * @param outlet uscc:code, null for a station's device
   * @param station station id, null for an outlet's device
   */
  record Register(
      String mn, String outlet, String station, String systemType, String area, Instant at)
      implements Command {}

  record Reject(String mn, String reason, Instant at) implements Command {}

  record Admit(String mn, String verdict, String reason, Instant at) implements Command {}

  record ChangeAccess(
      String mn,
      List<String> addresses,
      Integer framesPerMinute,
      boolean secretChanged,
      String reason,
      Instant at)
      implements Command {}

  @Override
  public Device initial() {
    return new Unknown();
  }

  @Override
  public Decision decide(Device device, Command command) {
    if (command.mn() == null || command.mn().isBlank() || command.mn().length() > LONGEST_MN) {
      return Decision.refused(
          Refusal.invalid(
              "mn-malformed", "mn", "设备唯一标识 MN 须为 1 至 24 个字符", "MN must have 1 to 24 characters"));
    }
    return switch (command) {
      case Register register -> register(device, register);
      case Reject reject -> reject(device, reject);
      case Admit admit -> admit(device, admit);
      case ChangeAccess change -> changeAccess(device, change);
    };
  }

  @Override
  public Device evolve(Device device, DomainEvent event) {
    return switch (event) {
      case DeviceRegistered registered -> new Registered(registered);
      case UnknownDeviceRejected rejected -> new Rejected();
      default -> device;
    };
  }

  private static Decision register(Device device, Register command) {
    if ((command.outlet() == null) == (command.station() == null)) {
      return Decision.refused(
          Refusal.invalid(
              "outlet-or-station",
              "outlet",
              "设备须属于一个排放口或一个站点，二者填其一",
              "A device belongs to an outlet or to a station: give one of the two"));
    }
    return device instanceof Registered known
        ? registeredAlready(known)
        : Decision.accepted(registered(command));
  }

  private static Decision reject(Device device, Reject command) {
    return switch (device) {
      case Unknown unknown ->
          Decision.accepted(
              new UnknownDeviceRejected(command.mn(), command.reason(), command.at()));
      case Rejected already -> Decision.unchanged();
      case Registered known -> registeredAlready(known);
    };
  }

  private static Decision admit(Device device, Admit command) {
    return device instanceof Registered known
        ? Decision.accepted(
            new KeptFramesAdmitted(
                command.mn(), known.as().area(), command.verdict(), command.reason(), command.at()))
        : notRegistered(command.mn());
  }

  private static Decision changeAccess(Device device, ChangeAccess command) {
    return device instanceof Registered known
        ? Decision.accepted(
            new DeviceAccessChanged(
                command.mn(),
                known.as().area(),
                command.addresses(),
                command.framesPerMinute(),
                command.secretChanged(),
                command.reason(),
                command.at()))
        : notRegistered(command.mn());
  }

  private static Decision registeredAlready(Registered known) {
    return Decision.refused(
        Refusal.conflict(
            "device-registered",
            "设备 " + known.as().mn() + " 已登记",
            "The device " + known.as().mn() + " is registered already"));
  }

  private static Decision notRegistered(String mn) {
    return Decision.refused(
        Refusal.notFound("no-such-device", "没有登记设备 " + mn, "No device " + mn + " is registered"));
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
