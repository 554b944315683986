package cn.yunguanjia.monitoring.units;

import cn.yunguanjia.hj212.Factor;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** In which units a device reports, and what becomes of its values. */
@RestController
@Tag(name = "monitoring: devices")
@RequestMapping("/api/monitoring/devices/{mn}/units")
class UnitRegister {
  private final Decisions decisions;
  private final DeviceView devices;
  private final UnitView view;
  private final Clock clock;

  record Request(String factor, String unit, OffsetDateTime from) {}

  /**
   * @param keptIn unit in which the platform keeps and judges the factor
   * @param printed unit that appendix B of HJ 212-2017 prints, which says nothing about the device
   */
  record Registered(
      String factor,
      Bilingual name,
      String unit,
      String keptIn,
      String printed,
      Instant from,
      Instant at) {}

  UnitRegister(Decisions decisions, DeviceView devices, UnitView view, Clock clock) {
    this.decisions = decisions;
    this.devices = devices;
    this.view = view;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Say in which unit a device reports a factor, from a time of measurement on",
      description =
          "Values are converted once, at the reading; the frame stays as sent. What was measured"
              + " before and is affected is read again, and changes are visible as corrections.")
  Registered register(@PathVariable String mn, @RequestBody Request request, Caller caller) {
    caller.require("officer", "admin");
    DeviceView.Entry device = device(mn, caller);
    Instant from = request.from() == null ? null : request.from().toInstant();
    Instant now = clock.instant();
    decisions.execute(
        Subject.of("device-units", mn),
        new DeviceUnits(),
        new DeviceUnits.Register(mn, device.source(), request.factor(), request.unit(), from, now),
        caller.origin());
    String factor = Factor.of(request.factor()).orElseThrow().code();
    return registered(
        device,
        new RegisteredUnits.Version(factor, Unit.parse(request.unit()).orElseThrow(), from, now));
  }

  @GetMapping
  @Operation(summary = "Units registered for a device; a factor without one is read as it is kept")
  Map<String, List<Registered>> units(@PathVariable String mn, Caller caller) {
    caller.require("officer", "admin", "auditor", "commander");
    DeviceView.Entry device = device(mn, caller);
    return Map.of(
        "items", view.of(mn).versions().stream().map(each -> registered(device, each)).toList());
  }

  private static Registered registered(DeviceView.Entry device, RegisteredUnits.Version each) {
    return new Registered(
        each.factor(),
        Pollutant.nameOf(each.factor()),
        each.unit().symbol(),
        KeptUnit.symbol(device.source(), each.factor()),
        Factor.of(each.factor()).map(Factor::unit).orElse(null),
        each.from(),
        each.at());
  }

  private DeviceView.Entry device(String mn, Caller caller) {
    return devices
        .find(mn)
        .filter(device -> caller.actsFor(device.area()))
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "no-such-device", "没有您可管理的设备 " + mn, "No device you may manage: " + mn)));
  }
}
