package cn.yunguanjia.monitoring.curve;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.readings.Envelope;
import cn.yunguanjia.monitoring.register.AskedOutlet;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A factor over a long time, thinned to what a screen can show. */
@RestController
@Tag(name = "monitoring: readings")
class CurvePages {
  private static final int MOST_PARTS = 2000;
  private final Curves curves;
  private final DeviceView devices;

  /**
   * @param parts each with its lowest and highest value and when they were
   */
  record Curve(
      String outlet,
      String factor,
      Bilingual name,
      String unit,
      Instant from,
      Instant to,
      List<Envelope> parts) {}

  CurvePages(Curves curves, DeviceView devices) {
    this.curves = curves;
    this.devices = devices;
  }

  @GetMapping("/api/monitoring/curve")
  @Operation(
      summary = "A factor over any time in at most so many parts, each with its extremes",
      description =
          "A part is an hour or some hours long. Its extremes are those of the finest values there"
              + " are, at reference oxygen where the device reports it; only valid ones where any"
              + " is.")
  Curve curve(
      @RequestParam String outlet,
      @RequestParam String factor,
      @RequestParam OffsetDateTime from,
      @RequestParam OffsetDateTime to,
      @RequestParam(defaultValue = "1000") int parts,
      Caller caller) {
    OutletId asked = AskedOutlet.parse(outlet);
    boolean may =
        caller.holds(asked.uscc())
            || devices.areas(List.of(outlet)).values().stream().anyMatch(caller::actsFor);
    if (!may) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-outlet", "没有您可查看的排放口 " + outlet, "No outlet you may see: " + outlet));
    }
    if (parts < 1 || parts > MOST_PARTS) {
      throw new RefusedException(
          Refusal.invalid(
              "parts-out-of-range",
              "parts",
              "段数应为 1 至 " + MOST_PARTS,
              "Ask for 1 to " + MOST_PARTS + " parts"));
    }
    if (!from.isBefore(to)) {
      throw new RefusedException(
          Refusal.invalid(
              "span-malformed", "to", "结束时间须晚于开始时间", "The span must end after it begins"));
    }
    return new Curve(
        outlet,
        factor,
        Pollutant.nameOf(factor),
        KeptUnit.symbol(outlet, factor),
        from.toInstant(),
        to.toInstant(),
        curves.of(outlet, factor, from.toInstant(), to.toInstant(), parts));
  }
}
