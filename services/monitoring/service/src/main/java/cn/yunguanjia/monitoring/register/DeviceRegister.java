package cn.yunguanjia.monitoring.register;

import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which devices may speak, for what, and what they must show. */
@RestController
@Tag(name = "monitoring: devices")
@RequestMapping("/api/monitoring/devices")
class DeviceRegister {
  private final Registration registration;
  private final DeviceView view;

  /**
   * @param reason in the officer's words
   */
  record Admission(String reason) {}

  DeviceRegister(Registration registration, DeviceView view) {
    this.registration = registration;
    this.view = view;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Register a data logger for an outlet or a station")
  Map<String, String> register(@RequestBody Registration.Request request, Caller caller) {
    registration.register(request, caller);
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

  @PostMapping("/{mn}/access")
  @Operation(summary = "Change the secret, the addresses or the rate of a device")
  Map<String, String> change(
      @PathVariable String mn, @RequestBody AccessChange change, Caller caller) {
    registration.change(known(mn), change, caller);
    return Map.of("mn", mn);
  }

  @PostMapping("/{mn}/kept-frames/admit")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Let frames count whose QN was too far from the time of receipt")
  Map<String, String> admit(
      @PathVariable String mn, @RequestBody Admission admission, Caller caller) {
    caller.require("officer", "admin");
    caller.requireArea(known(mn).area());
    registration.admit(mn, "OUT_OF_WINDOW", admission.reason(), caller);
    return Map.of("mn", mn);
  }

  private DeviceView.Entry known(String mn) {
    return view.find(mn)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "no-such-device", "没有登记设备 " + mn, "No device " + mn + " is registered")));
  }
}
