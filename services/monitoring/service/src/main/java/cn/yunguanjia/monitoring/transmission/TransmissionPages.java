package cn.yunguanjia.monitoring.transmission;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.rules.EventTimeRuleBook;
import cn.yunguanjia.monitoring.rules.EventTimeRules;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a firm's data comes and counts. */
@RestController
@Tag(name = "monitoring: transmission")
class TransmissionPages {
  private final EffectiveTransmission transmission;
  private final EventTimeRuleBook rules;
  private final Clock clock;

  /** Shares as decimal text between 0 and 1; null where nothing was due or came. */
  record Shown(
      int due,
      int received,
      int valid,
      int marked,
      BigDecimal transmission,
      BigDecimal validity,
      BigDecimal effective) {
    static Shown of(Rate rate) {
      return new Shown(
          rate.due(),
          rate.received(),
          rate.valid(),
          rate.marked(),
          rate.transmission(),
          rate.validity(),
          rate.effective());
    }
  }

  record ShownDay(LocalDate day, Shown rate) {}

  record ShownFactor(String factor, Bilingual name) {}

  record ShownOutlet(
      String outlet,
      String area,
      List<ShownFactor> factors,
      Instant from,
      Instant to,
      Shown rate,
      List<ShownDay> days) {}

  /**
   * @param target share that the effective rate must reach
   * @param reached null where nothing was due
   */
  record Month(
      String uscc,
      YearMonth month,
      Instant asOf,
      Shown rate,
      BigDecimal target,
      Boolean reached,
      String rule,
      boolean official,
      Bilingual how,
      List<ShownOutlet> outlets) {}

  TransmissionPages(EffectiveTransmission transmission, EventTimeRuleBook rules, Clock clock) {
    this.transmission = transmission;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/api/monitoring/transmission")
  @Operation(
      summary = "Effective transmission rate of a firm and each of its outlets in a month",
      description =
          "Hourly means of single factors: received / due × valid / received, over the hours up to"
              + " asOf, by what is known of them now. By day, too.")
  Month month(
      @RequestParam String uscc,
      @RequestParam(required = false) String month,
      @RequestParam(required = false) OffsetDateTime asOf,
      Caller caller) {
    Instant until = asOf == null ? clock.instant() : asOf.toInstant();
    YearMonth asked = month == null ? YearMonth.from(CityTime.day(until)) : parse(month);
    List<EffectiveTransmission.OutletMonth> outlets =
        transmission.of(uscc, asked, until).stream()
            .filter(each -> caller.holds(uscc) || caller.actsFor(each.area()))
            .toList();
    if (outlets.isEmpty() && !caller.holds(uscc)) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-enterprise",
              "没有您可查看的、已联网的企业 " + uscc,
              "No enterprise with a data logger that you may see: " + uscc));
    }
    EventTimeRules inForce = rules.on(asked.atDay(1));
    Rate all =
        outlets.stream()
            .map(EffectiveTransmission.OutletMonth::rate)
            .reduce(Rate.NOTHING, Rate::plus);
    return new Month(
        uscc,
        asked,
        until,
        Shown.of(all),
        inForce.transmissionTarget(),
        all.effective() == null
            ? null
            : all.effective().compareTo(inForce.transmissionTarget()) >= 0,
        inForce.id() + " " + inForce.version(),
        inForce.official(),
        Bilingual.of(
            "传输有效率 = 传输率（已收 ÷ 应收）× 有效率（有效 ÷ 已收），按各因子小时均值计；企业标记停运的小时不计应收，标记维护、校准、故障的小时计为已收但无效",
            "Effective rate = transmission (received ÷ due) × validity (valid ÷ received), in"
                + " hourly means of single factors. Hours the firm marked as stopped are not due;"
                + " hours marked as maintenance, calibration or fault are received and do not"
                + " count"),
        outlets.stream().map(TransmissionPages::shown).toList());
  }

  private static ShownOutlet shown(EffectiveTransmission.OutletMonth month) {
    return new ShownOutlet(
        month.outlet(),
        month.area(),
        month.factors().stream().map(f -> new ShownFactor(f, Pollutant.nameOf(f))).toList(),
        month.from(),
        month.to(),
        Shown.of(month.rate()),
        month.days().stream().map(d -> new ShownDay(d.day(), Shown.of(d.rate()))).toList());
  }

  private static YearMonth parse(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException malformed) {
      throw new RefusedException(
          Refusal.invalid(
              "month-malformed", "month", "月份应写作 2026-11", "A month is written like 2026-11"));
    }
  }
}
