package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.curve.Curves;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.register.AskedOutlet;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outlets as they stand now, each value against its limit, and their curves. */
@RestController
@Tag(name = "monitoring: readings")
class Wall {
  private static final Duration SILENT_AFTER = Duration.ofHours(2);
  private final DeviceView devices;
  private final Readings readings;
  private final Curves curves;
  private final LimitsInForce limits;
  private final Clock clock;

  /**
   * @param limit upper bound, or null where the permit has none for the factor
   * @param ratio value / limit, or null
   * @param over whether a valid value stands above the limit now; a judgement is made only of means
   */
  record Current(
      String factor,
      Bilingual name,
      BigDecimal value,
      String unit,
      BigDecimal limit,
      AveragingPeriod period,
      BigDecimal ratio,
      Instant time,
      String flag,
      boolean over) {}

  record Outlet(String outlet, String area, String state, Instant asOf, List<Current> values) {}

  /**
   * @param value what a limit is compared with: at reference oxygen where the device converts it
   * @param measured as measured, before any conversion
   * @param computed whether the platform made the mean, because the device sent none
   */
  record Point(
      Instant time,
      BigDecimal value,
      BigDecimal measured,
      String flag,
      boolean valid,
      boolean computed,
      List<Long> frameIds) {}

  /**
   * A limit as long as it held.
   *
   * @param to last day
   */
  record Step(
      String from,
      String to,
      BigDecimal max,
      BigDecimal min,
      AveragingPeriod period,
      String standard,
      String clause,
      String permitNo) {}

  record Series(
      String outlet,
      String factor,
      String unit,
      String resolution,
      List<Step> limit,
      List<Point> points) {}

  Wall(DeviceView devices, Readings readings, Curves curves, LimitsInForce limits, Clock clock) {
    this.devices = devices;
    this.readings = readings;
    this.curves = curves;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/api/monitoring/outlets")
  @Operation(summary = "Latest measured values of the outlets the caller may see")
  Map<String, List<Outlet>> outlets(
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String uscc,
      Caller caller) {
    return Map.of(
        "items",
        devices.find(area, uscc).stream()
            .filter(d -> d.outlet() != null)
            .filter(
                d -> caller.actsFor(d.area()) || caller.holds(OutletId.parse(d.outlet()).uscc()))
            .map(this::outlet)
            .toList());
  }

  @GetMapping("/api/public/outlets/{uscc}")
  @Operation(summary = "Latest values of an enterprise against its limits")
  Map<String, List<Outlet>> open(@PathVariable String uscc) {
    return Map.of(
        "items",
        devices.find(null, uscc).stream()
            .filter(d -> d.outlet() != null)
            .map(this::outlet)
            .toList());
  }

  @GetMapping("/api/monitoring/series")
  @Operation(
      summary = "Values of a factor over time with the limits that held",
      description =
          "minute: means of minutes as the device sent them (2051, whatever minutes they stand"
              + " for); in an hour for which it sent none, minutes made of its samples, computed.")
  Series series(
      @RequestParam String outlet,
      @RequestParam String factor,
      @RequestParam(defaultValue = "hour") String resolution,
      @RequestParam OffsetDateTime from,
      @RequestParam OffsetDateTime to,
      Caller caller) {
    Resolution fine = resolution(resolution);
    bounded(fine, from, to);
    OutletId id = AskedOutlet.parse(outlet);
    boolean may =
        caller.holds(id.uscc())
            || devices.find(null, id.uscc()).stream().anyMatch(d -> caller.actsFor(d.area()));
    if (!may) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-outlet", "没有您可查看的排放口 " + outlet, "No outlet you may see: " + outlet));
    }
    List<LimitsInForce.Dated> dated =
        limits.of(id).stream().filter(l -> l.limit().factor().equals(factor)).toList();
    return new Series(
        outlet,
        factor,
        KeptUnit.symbol(outlet, factor),
        resolution,
        steps(dated),
        curves.values(outlet, factor, fine, from.toInstant(), to.toInstant()).stream()
            .map(
                m ->
                    new Point(
                        m.time(),
                        shown(m),
                        m.value(),
                        m.state(),
                        m.valid(),
                        m.computed(),
                        m.frames()))
            .toList());
  }

  /** A younger version takes the place of an older one from its first day on. */
  private static List<Step> steps(List<LimitsInForce.Dated> versions) {
    List<Step> steps = new ArrayList<>();
    for (LimitsInForce.Dated version : versions) {
      LocalDate end =
          versions.stream()
              .filter(later -> later.limit().period() == version.limit().period())
              .map(LimitsInForce.Dated::from)
              .filter(from -> from.isAfter(version.from()))
              .map(from -> from.minusDays(1))
              .reduce(version.to(), (a, b) -> a.isBefore(b) ? a : b);
      Limit limit = version.limit();
      steps.add(
          new Step(
              version.from().toString(),
              end.toString(),
              limit.max(),
              limit.min(),
              limit.period(),
              limit.standard(),
              limit.clause(),
              version.permitNo()));
    }
    return steps;
  }

  private Outlet outlet(DeviceView.Entry device) {
    List<LimitsInForce.Dated> dated = limits.of(OutletId.parse(device.outlet()));
    List<Current> values = new ArrayList<>();
    for (Measured value : readings.latest(device.outlet())) {
      values.add(current(value, dated));
    }
    Instant asOf = values.stream().map(Current::time).max(Comparator.naturalOrder()).orElse(null);
    return new Outlet(device.outlet(), device.area(), state(asOf, values), asOf, values);
  }

  private Current current(Measured value, List<LimitsInForce.Dated> dated) {
    Optional<Limit> limit =
        LimitsInForce.at(dated, value.factor(), AveragingPeriod.HOUR, value.time())
            .or(() -> LimitsInForce.at(dated, value.factor(), AveragingPeriod.DAY, value.time()))
            .map(LimitsInForce.Dated::limit);
    BigDecimal shown = shown(value);
    BigDecimal max = limit.map(Limit::max).orElse(null);
    return new Current(
        value.factor(),
        Pollutant.nameOf(value.factor()),
        shown,
        limit.map(Limit::unit).orElse(KeptUnit.symbol(value.source(), value.factor())),
        max,
        limit.map(Limit::period).orElse(null),
        max == null || max.signum() == 0 ? null : shown.divide(max, 3, RoundingMode.HALF_EVEN),
        value.time(),
        value.state(),
        value.valid() && limit.filter(l -> l.brokenBy(shown)).isPresent());
  }

  private static BigDecimal shown(Measured value) {
    return value.converted() != null ? value.converted() : value.value();
  }

  private String state(Instant asOf, List<Current> values) {
    if (asOf == null || asOf.plus(SILENT_AFTER).isBefore(clock.instant())) {
      return "SILENT";
    }
    return values.stream().anyMatch(Current::over) ? "EXCEEDING" : "RUNNING";
  }

  /** A curve of a year of samples is no curve; what is longer is exported in parts. */
  private static void bounded(Resolution resolution, OffsetDateTime from, OffsetDateTime to) {
    int days =
        switch (resolution) {
          case RAW -> 31;
          case MINUTE -> 93;
          case HOUR -> 732;
          case DAY -> 7320;
        };
    if (from.isAfter(to) || Duration.between(from, to).toDays() > days) {
      throw new RefusedException(
          Refusal.invalid(
              "span-unreadable",
              "to",
              "结束时间不能早于开始时间，一次最多 " + days + " 天",
              "The end must not come before the beginning, and at most %d days at a time"
                  .formatted(days)));
    }
  }

  private static Resolution resolution(String text) {
    try {
      return Resolution.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new RefusedException(
          Refusal.invalid(
              "resolution-unknown",
              "resolution",
              "分辨率应为 raw、minute、hour 或 day",
              "The resolution is raw, minute, hour or day"));
    }
  }
}
