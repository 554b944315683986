package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Registers devices, rejects them, and changes what they must show; the door obeys at once. */
@Component
public class Registration {
  private final Decisions decisions;
  private final AccessList access;
  private final Clock clock;

  /**
   * @param uscc of the enterprise, with {@code outlet}; both null for a station's device
   * @param st system type of HJ 212-2017, 6.6.1
   * @param password six characters that the device shows in PW; null where it shows none
   * @param addresses IP addresses or networks it may speak from; null for any
   * @param framesPerMinute frames it may send in a minute; null where the rules decide
   * @param at when it came to be, for an administrator who brings in history
   */
  public record Request(
      String mn,
      String uscc,
      String outlet,
      String station,
      String st,
      String area,
      String password,
      List<String> addresses,
      Integer framesPerMinute,
      Instant at) {}

  Registration(Decisions decisions, AccessList access, Clock clock) {
    this.decisions = decisions;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Registers a device for an outlet or a station of the caller's area.
   *
   * @throws RefusedException that says what is wrong and how to mend it
   */
  public void register(Request request, Caller caller) {
    caller.require("officer", "admin");
    String area = areaOf(request);
    caller.requireArea(area);
    String outlet = request.outlet() == null ? null : request.uscc() + ":" + request.outlet();
    if (outlet != null && !OutletId.wellFormedCode(request.outlet())) {
      throw new RefusedException(
          Refusal.invalid(
              "outlet-malformed",
              "outlet",
              "排放口编号须为 DA 或 DW 加三位数字",
              "An outlet code is DA or DW and three digits"));
    }
    AccessRefusals.check(request.addresses(), request.framesPerMinute());
    decisions.execute(
        Subject.of("device", request.mn()),
        new Devices(),
        new Devices.Register(
            request.mn(),
            outlet,
            request.station(),
            request.st(),
            area,
            caller.effective(request.at(), clock)),
        caller.origin());
    // the event says that it may speak; what it must show stays out of the log
    access.put(
        request.mn(),
        new DeviceAccess(
            request.password(), request.addresses(), request.framesPerMinute(), request.at()));
  }

  /** An unknown device is not wanted. */
  public void reject(String mn, String reason, Caller caller) {
    caller.require("officer", "admin");
    execute(new Devices.Reject(mn, Reason.of(reason), clock.instant()), caller);
  }

  /** Frames that were kept out with this verdict count from now on. */
  public void admit(String mn, String verdict, String reason, Caller caller) {
    execute(new Devices.Admit(mn, verdict, Reason.of(reason), clock.instant()), caller);
  }

  /** Changes what a registered device must show; what the request leaves out stays. */
  void change(DeviceView.Entry device, AccessChange change, Caller caller) {
    caller.require("officer", "admin");
    caller.requireArea(device.area());
    AccessRefusals.check(change.addresses(), change.framesPerMinute());
    DeviceAccess before =
        access.of(device.mn()).orElse(new DeviceAccess(null, List.of(), null, null));
    DeviceAccess after = change.applied(before);
    execute(
        new Devices.ChangeAccess(
            device.mn(),
            after.addresses(),
            after.framesPerMinute(),
            change.password() != null,
            Reason.of(change.reason()),
            clock.instant()),
        caller);
    access.put(device.mn(), after);
  }

  /** The device itself took another secret (1072), and shows it from now on. */
  public void secretSet(String mn, String password, String reason, Origin origin) {
    DeviceAccess before = access.of(mn).orElse(new DeviceAccess(null, List.of(), null, null));
    execute(
        new Devices.ChangeAccess(
            mn, before.addresses(), before.framesPerMinute(), true, reason, clock.instant()),
        origin);
    access.put(
        mn,
        new DeviceAccess(
            password, before.addresses(), before.framesPerMinute(), before.historyFrom()));
  }

  private void execute(Devices.Command command, Caller caller) {
    execute(command, caller.origin());
  }

  private void execute(Devices.Command command, Origin origin) {
    decisions.execute(Subject.of("device", command.mn()), new Devices(), command, origin);
  }

  private static String areaOf(Request request) {
    String area = request.area();
    if (area == null && request.uscc() != null && request.uscc().length() == 18) {
      area = request.uscc().substring(2, 8);
    }
    if (area == null || Region.find(area).isEmpty()) {
      throw new RefusedException(
          Refusal.invalid(
              "area-unknown",
              "area",
              "请给出设备所在县（市、区）的区划代码",
              "Give the code of the county the device is in"));
    }
    return area;
  }
}
