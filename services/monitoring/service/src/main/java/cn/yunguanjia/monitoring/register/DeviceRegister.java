package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which devices may speak, and for what. */
@RestController
@Tag(name = "monitoring: devices")
@RequestMapping("/api/monitoring/devices")
class DeviceRegister {
  private final Decisions decisions;
  private final DeviceView view;
  private final JdbcTemplate sql;
  private final Clock clock;

  /**
   * @param uscc of the enterprise, with {@code outlet}; both null for a station's device
   * @param st system type of HJ 212-2017, 6.6.1
   * @param password six characters that the device shows in PW; null where it shows none
   */
  record Request(
      String mn,
      String uscc,
      String outlet,
      String station,
      String st,
      String area,
      String password,
      Instant at) {}

  DeviceRegister(Decisions decisions, DeviceView view, JdbcTemplate sql, Clock clock) {
    this.decisions = decisions;
    this.view = view;
    this.sql = sql;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Register a data logger for an outlet or a station")
  Map<String, String> register(@RequestBody Request request, Caller caller) {
    caller.require("officer", "admin");
    String area = areaOf(request);
    caller.requireArea(area);
    String outlet = request.outlet() == null ? null : request.uscc() + ":" + request.outlet();
    if (outlet != null && !cn.yunguanjia.language.OutletId.wellFormedCode(request.outlet())) {
      throw new RefusedException(
          Refusal.invalid(
              "outlet-malformed",
              "outlet",
              "排放口编号须为 DA 或 DW 加三位数字",
              "An outlet code is DA or DW and three digits"));
    }
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
    sql.update(
        "insert into frames.device_access (mn, password) values (?, ?) on conflict (mn) do update"
            + " set password = excluded.password",
        request.mn(),
        request.password());
    return Map.of("mn", request.mn());
  }

  @GetMapping
  @Operation(summary = "Registered devices")
  Map<String, List<DeviceView.Entry>> devices(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String uscc,
      Caller caller) {
    caller.require("officer", "admin", "auditor", "commander");
    return Map.of(
        "items",
        view.find(area, uscc).stream().filter(each -> caller.actsFor(each.area())).toList());
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
