package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.monitoring.firms.Firm;
import cn.yunguanjia.monitoring.firms.FirmView;
import cn.yunguanjia.monitoring.judgement.JudgedOver;
import cn.yunguanjia.monitoring.limits.LimitsInForce;
import cn.yunguanjia.monitoring.readings.DayBook;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.silence.LastHeard;
import cn.yunguanjia.monitoring.silence.Patience;
import cn.yunguanjia.monitoring.transmission.Rate;
import cn.yunguanjia.monitoring.units.KeptUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws the picture of all outlets in one pass over what is known of them. */
@Component
class Board {
  static final Duration LATELY = Duration.ofHours(24);

  private final DeviceView devices;
  private final FirmView firms;
  private final Readings readings;
  private final LimitsInForce limits;
  private final JudgedOver judged;
  private final Rhythm rhythm;
  private final LastHeard lastHeard;
  private final Patience patience;
  private final Month month;

  Board(
      DeviceView devices,
      FirmView firms,
      Readings readings,
      LimitsInForce limits,
      JudgedOver judged,
      Rhythm rhythm,
      LastHeard lastHeard,
      Patience patience,
      Month month) {
    this.devices = devices;
    this.firms = firms;
    this.readings = readings;
    this.limits = limits;
    this.judged = judged;
    this.rhythm = rhythm;
    this.lastHeard = lastHeard;
    this.patience = patience;
    this.month = month;
  }

  /** Every outlet with a device, as it stands at this time. */
  List<Row> draw(Instant now) {
    Map<String, DeviceView.Entry> outlets = new HashMap<>();
    List<DeviceView.Entry> registered = devices.all();
    registered.stream()
        .filter(device -> device.outlet() != null)
        .forEach(device -> outlets.putIfAbsent(device.outlet(), device));
    Map<String, Firm> known = firms.all();
    Map<String, List<Measured>> latest = readings.latest();
    Map<String, Instant> heard = lastHeard.of(registered, latest);
    Map<String, List<LimitsInForce.Dated>> dated = limits.all();
    Map<String, Integer> hours = hours(outlets.keySet(), now);
    Map<String, List<JudgedOver.Finding>> findings =
        judged.lately(outlets.keySet(), CityTime.day(now));
    Map<String, Rate> transmitted = month.now(now);
    List<Row> rows = new ArrayList<>();
    outlets.forEach(
        (outlet, device) -> {
          OutletId id = OutletId.parse(outlet);
          rows.add(
              row(
                  id,
                  device,
                  known.get(id.uscc()),
                  latest.getOrDefault(outlet, List.of()),
                  heard.get(outlet),
                  dated.getOrDefault(outlet, List.of()),
                  hours.getOrDefault(outlet, 0),
                  Row.Transmitted.of(transmitted.get(outlet)),
                  findings.getOrDefault(outlet, List.of()).stream()
                      .filter(finding -> finding.isOfLast(LATELY, now))
                      .toList(),
                  now));
        });
    return rows;
  }

  private Row row(
      OutletId id,
      DeviceView.Entry device,
      Firm firm,
      List<Measured> latest,
      Instant heard,
      List<LimitsInForce.Dated> dated,
      int hours,
      Row.Transmitted transmitted,
      List<JudgedOver.Finding> findings,
      Instant now) {
    Firm.Place place = firm == null ? null : firm.place(id.code());
    Optional<Measured> newest = latest.stream().max(Comparator.comparing(Measured::time));
    Instant last = heard != null ? heard : newest.map(Measured::time).orElse(now);
    OutletState state = OutletState.of(latest, heard, now, patience.with(id.toString(), last, now));
    List<Row.Value> values =
        latest.stream()
            .map(value -> value(value, dated, findings))
            .sorted(
                Comparator.comparing((Row.Value value) -> value.period() == null)
                    .thenComparing(Row.Value::factor))
            .toList();
    return new Row(
        id.toString(),
        id.code(),
        place == null ? null : place.name(),
        id.code().startsWith("DW") ? Medium.WATER : Medium.AIR,
        id.uscc(),
        firm == null ? null : firm.name(),
        firm == null ? null : firm.sector(),
        device.area(),
        place == null ? null : place.lon(),
        place == null ? null : place.lat(),
        state,
        state.title(),
        heard,
        newest.map(Measured::time).orElse(null),
        newest.filter(value -> rhythm.keeps(value, now)).isPresent(),
        hours,
        transmitted,
        findings.size(),
        values);
  }

  private static Row.Value value(
      Measured value, List<LimitsInForce.Dated> dated, List<JudgedOver.Finding> findings) {
    Optional<Limit> limit =
        LimitsInForce.at(dated, value.factor(), AveragingPeriod.HOUR, value.time())
            .or(() -> LimitsInForce.at(dated, value.factor(), AveragingPeriod.DAY, value.time()))
            .map(LimitsInForce.Dated::limit);
    BigDecimal shown = value.converted() != null ? value.converted() : value.value();
    BigDecimal max = limit.map(Limit::max).orElse(null);
    return new Row.Value(
        value.factor(),
        Pollutant.nameOf(value.factor()),
        shown,
        limit.map(Limit::unit).orElse(KeptUnit.symbol(value.source(), value.factor())),
        max,
        limit.map(Limit::min).orElse(null),
        limit.map(Limit::period).orElse(null),
        max == null || max.signum() == 0 ? null : shown.divide(max, 3, RoundingMode.HALF_EVEN),
        value.time(),
        value.state(),
        findings.stream()
            .filter(finding -> finding.factor().equals(value.factor()))
            .max(
                Comparator.comparing(
                    JudgedOver.Finding::multiple, Comparator.nullsFirst(Comparator.naturalOrder())))
            .orElse(null));
  }

  /** Of the last 24 full hours, those that a mean of any factor came for. */
  private Map<String, Integer> hours(java.util.Collection<String> outlets, Instant now) {
    Instant full = now.truncatedTo(ChronoUnit.HOURS);
    Instant begin = full.minus(LATELY);
    List<LocalDate> days = List.of(CityTime.day(begin), CityTime.day(full));
    List<String> ids = new ArrayList<>();
    for (String outlet : outlets) {
      days.forEach(day -> ids.add(DayBook.id(outlet, day)));
    }
    Map<String, Integer> hours = new HashMap<>();
    for (DayBook book : readings.books(ids)) {
      Instant start = CityTime.startOf(book.day());
      int came =
          (int)
              book.hours().keySet().stream()
                  .map(hour -> start.plus(Integer.parseInt(hour), ChronoUnit.HOURS))
                  .filter(hour -> !hour.isBefore(begin) && hour.isBefore(full))
                  .count();
      hours.merge(book.source(), came, Integer::sum);
    }
    return hours;
  }
}
