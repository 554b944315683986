package cn.yunguanjia.monitoring.days;

import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.monitoring.ReadingsAggregated;
import cn.yunguanjia.monitoring.register.AskedOutlet;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the days of an outlet amounted to. */
@RestController
@Tag(name = "monitoring: readings")
class DayPages {
  private final DayView days;
  private final DeviceView devices;

  DayPages(DayView days, DeviceView devices) {
    this.days = days;
    this.devices = devices;
  }

  @GetMapping("/api/monitoring/days")
  @Operation(summary = "Closed days of an outlet: hours that came, means judged, means exceeded")
  Map<String, List<ReadingsAggregated>> days(
      @RequestParam String outlet,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      Caller caller) {
    OutletId asked = AskedOutlet.parse(outlet);
    boolean may =
        devices.areas(List.of(outlet)).values().stream().anyMatch(caller::actsFor)
            || caller.holds(asked.uscc());
    if (!may) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-outlet", "没有您可查看的排放口 " + outlet, "No outlet you may see: " + outlet));
    }
    return Map.of("items", days.outletDays(outlet, from, to));
  }
}
