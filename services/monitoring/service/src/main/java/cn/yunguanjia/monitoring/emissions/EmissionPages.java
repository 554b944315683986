package cn.yunguanjia.monitoring.emissions;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.register.AskedOutlet;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much left an outlet, by hour and day. */
@RestController
@Tag(name = "monitoring: readings")
class EmissionPages {
  private static final int MOST_DAYS = 366;
  private final Emissions emissions;
  private final DeviceView devices;
  private final TotalTolerance tolerance;

  EmissionPages(Emissions emissions, DeviceView devices, TotalTolerance tolerance) {
    this.emissions = emissions;
    this.devices = devices;
    this.tolerance = tolerance;
  }

  @GetMapping("/api/monitoring/emissions")
  @Operation(
      summary =
          "Quantity of a flow or pollutant by hour and day, as computed and as the device tells it",
      description =
          "An hourly mean × its flow. Only hours whose mean and flow both count are added up; hours"
              + " says how many. Exhaust flow (a00000) is taken as the device reports it, dry at"
              + " standard conditions. told is what the device says itself (Cou of 2061 and 2031)"
              + " and by how much it differs; disagrees lists the days beyond the tolerance.")
  Map<String, Object> emissions(
      @RequestParam String outlet,
      @RequestParam String factor,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
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
    if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new RefusedException(
          Refusal.invalid(
              "span-malformed",
              "to",
              "结束日期须不早于开始日期，且最多 " + MOST_DAYS + " 天",
              "The last day must not lie before the first, and at most "
                  + MOST_DAYS
                  + " days are answered"));
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("outlet", outlet);
    page.put("factor", factor);
    page.put("name", Pollutant.nameOf(factor));
    page.put("concentrationUnit", KeptUnit.symbol(outlet, factor));
    page.put("volumeUnit", "m³");
    page.put("massUnit", "kg");
    page.put(
        "how",
        Bilingual.of(
            "小时排放量 = 小时均值 × 小时流量；日排放量为有效小时之和（HJ 212-2017 附录 D）",
            "An hour's quantity is its mean × its flow; a day's is the sum of its hours that count"
                + " (HJ 212-2017, appendix D)"));
    List<Emissions.Day> days = emissions.of(asked, factor, from, to);
    page.put("tolerance", tolerance.on(to));
    page.put(
        "disagrees",
        days.stream()
            .filter(day -> day.told() != null && day.told().disagrees(tolerance.on(day.day())))
            .map(Emissions.Day::day)
            .toList());
    page.put("items", days);
    page.put("next", null);
    return page;
  }
}
