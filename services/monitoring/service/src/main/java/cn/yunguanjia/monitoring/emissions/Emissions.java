package cn.yunguanjia.monitoring.emissions;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.monitoring.readings.DeviceTotal;
import cn.yunguanjia.monitoring.readings.Measured;
import cn.yunguanjia.monitoring.readings.Readings;
import cn.yunguanjia.monitoring.readings.Resolution;
import cn.yunguanjia.monitoring.units.KeptUnit;
import cn.yunguanjia.monitoring.units.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What left an outlet in an hour and a day: water or gas, and of each pollutant concentration ×
 * flow (HJ 212-2017, D.1.1, D.1.2 and D.2.5). Derived from the hourly means at any time.
 */
@Component
public class Emissions {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
  private final Readings readings;

  /**
   * @param volume m³ of waste water, or of exhaust at standard conditions; null where the flow is
   *     not known
   * @param concentration in the unit the factor is kept in
   * @param kilograms null where flow or concentration does not count, and of a flow
   * @param told the same quantity as the device tells it (Cou), m³ of a flow and else kg, or null
   * @param frames of flow, concentration and what was told
   */
  public record Hour(
      Instant start,
      BigDecimal volume,
      BigDecimal concentration,
      BigDecimal kilograms,
      BigDecimal told,
      List<Long> frames) {}

  /**
   * @param hours that were added up
   * @param told what the device told of the same, null where it told nothing
   */
  public record Day(
      LocalDate day,
      String factor,
      BigDecimal volume,
      BigDecimal kilograms,
      int hours,
      Told told,
      List<Hour> byHour) {}

  Emissions(Readings readings) {
    this.readings = readings;
  }

  /** Factor of the flow at an outlet. */
  public static String flowOf(OutletId outlet) {
    return outlet.code().startsWith("DW") ? "w00000" : "a00000";
  }

  /** Of a pollutant, or of the flow itself, over days, both included. */
  public List<Day> of(OutletId outlet, String factor, LocalDate from, LocalDate to) {
    String source = outlet.toString();
    String flow = flowOf(outlet);
    Instant begin = CityTime.startOf(from);
    Instant end = CityTime.startOf(to.plusDays(1));
    Map<Instant, Measured> flows = new TreeMap<>();
    readings
        .series(source, flow, Resolution.HOUR, begin, end)
        .forEach(rate -> flows.put(rate.time(), rate));
    var toldHours = readings.told(source, factor, Resolution.HOUR, begin, end);
    var toldDays = readings.told(source, factor, Resolution.DAY, begin, end);
    TreeMap<LocalDate, List<Hour>> days = new TreeMap<>();
    for (Measured mean : readings.series(source, factor, Resolution.HOUR, begin, end)) {
      days.computeIfAbsent(CityTime.day(mean.time()), day -> new ArrayList<>())
          .add(hour(mean, flows.get(mean.time()), toldHours.get(mean.time())));
    }
    List<Day> all = new ArrayList<>();
    days.forEach(
        (day, hours) ->
            all.add(
                day(day, factor, hours, factor.equals(flow), toldDays.get(CityTime.startOf(day)))));
    return all;
  }

  private static Hour hour(Measured mean, Measured flow, DeviceTotal told) {
    BigDecimal volume =
        Optional.ofNullable(flow)
            .filter(Measured::valid)
            .flatMap(f -> perHour(f.source(), f.factor(), f.value()))
            .orElse(null);
    BigDecimal kilograms = volume == null || !mean.valid() ? null : mass(mean, volume).orElse(null);
    Set<Long> frames = new TreeSet<>(mean.frames());
    if (flow != null) {
      frames.addAll(flow.frames());
    }
    if (told != null) {
      frames.add(told.frame());
    }
    return new Hour(
        mean.time(),
        volume,
        mean.value(),
        kilograms,
        told == null ? null : told.amount(),
        List.copyOf(frames));
  }

  private static Day day(
      LocalDate day, String factor, List<Hour> hours, boolean flow, DeviceTotal told) {
    List<Hour> counted =
        hours.stream().filter(hour -> (flow ? hour.volume() : hour.kilograms()) != null).toList();
    return new Day(
        day,
        factor,
        sum(counted.stream().map(Hour::volume).toList()),
        flow ? null : sum(counted.stream().map(Hour::kilograms).toList()),
        counted.size(),
        Told.of(counted, flow, told),
        hours);
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.isEmpty() ? null : parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A flow kept in L/s or m³/s, over an hour, in m³. */
  private static Optional<BigDecimal> perHour(String source, String factor, BigDecimal rate) {
    return KeptUnit.of(source, factor)
        .map(
            unit ->
                unit == Unit.L_PER_S
                    ? rate.multiply(SECONDS).movePointLeft(3)
                    : rate.multiply(SECONDS))
        .map(Emissions::plain);
  }

  /** mg/L is g/m³, and mg/m³ a thousandth of it. */
  private static Optional<BigDecimal> mass(Measured mean, BigDecimal volume) {
    return KeptUnit.of(mean.source(), mean.factor())
        .filter(unit -> unit == Unit.MG_PER_L || unit == Unit.MG_PER_M3)
        .map(unit -> unit == Unit.MG_PER_L ? 3 : 6)
        .map(places -> plain(mean.value().multiply(volume).movePointLeft(places)));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.setScale(9, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
