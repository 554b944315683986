package cn.yunguanjia.monitoring.air.hours;

import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.monitoring.AirDayValue;
import cn.yunguanjia.monitoring.air.rules.AirRuleBook;
import cn.yunguanjia.monitoring.air.waiver.WaiverView;
import cn.yunguanjia.monitoring.register.DeviceView;
import cn.yunguanjia.monitoring.rules.MonitoringRules;
import cn.yunguanjia.monitoring.rules.RuleBook;
import cn.yunguanjia.standards.air.AirDay;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPeriod;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AirStandard;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.FunctionZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The air at a station by the day, from its hours. */
@Component
public class StationDays {
  private final AirHours hours;
  private final WaiverView waivers;
  private final RuleBook rules;
  private final AirRuleBook air;

  StationDays(AirHours hours, WaiverView waivers, RuleBook rules, AirRuleBook air) {
    this.hours = hours;
    this.waivers = waivers;
    this.rules = rules;
    this.air = air;
  }

  /**
   * A day by the standard of its date.
   *
   * @param values of each daily item, also of those that do not count
   */
  public record Day(AirQuality quality, List<AirDayValue> values) {}

  /** Empty where no hour of the day is known. */
  public Optional<Day> ofDay(String source, LocalDate day) {
    return Optional.ofNullable(ofDays(source, day, day).get(day));
  }

  /** Days of which some hour is known, both ends included. */
  public Map<LocalDate, Day> ofDays(String source, LocalDate from, LocalDate to) {
    Map<LocalDate, List<AirHours.Hour>> byDay = new TreeMap<>();
    hours
        .read(source, CityTime.startOf(from), CityTime.startOf(to.plusDays(1)))
        .forEach(
            (start, values) ->
                byDay
                    .computeIfAbsent(CityTime.day(start), d -> new ArrayList<>())
                    .add(new AirHours.Hour(start, values, List.of())));
    Map<LocalDate, Day> days = new TreeMap<>();
    WaiverView.Known waived = waivers.known();
    byDay.forEach((day, known) -> days.put(day, day(source, known, waived)));
    return days;
  }

  private Day day(String source, List<AirHours.Hour> known, WaiverView.Known waived) {
    Map<AirItem, List<BigDecimal>> hours = new EnumMap<>(AirItem.class);
    AirQuality.HOURLY.forEach(item -> hours.put(item, Arrays.asList(new BigDecimal[24])));
    for (AirHours.Hour hour : known) {
      int of = hour.start().atZone(CityTime.ZONE).getHour();
      hour.valid().forEach((item, value) -> hours.get(item).set(of, value));
    }
    LocalDate day = CityTime.day(known.getFirst().start());
    Map<AirItem, BigDecimal> values = AirDay.of(hours, validity(day));
    AqiStandard standard = AqiStandard.forDate(day);
    String station = source.substring(DeviceView.STATION.length());
    Set<AirPollutant> never = waived.of(station, day).keySet();
    return new Day(AirQuality.ofDay(standard, values, never), values(values, hours));
  }

  private AirDay.Validity validity(LocalDate day) {
    MonitoringRules valid = rules.on(day);
    return new AirDay.Validity(
        valid.validHoursOfDay(),
        valid.ozoneEightHours(),
        valid.ozoneWindowsOfDay(),
        air.on(day).ozoneDayCountsAboveLimit()
            ? AirStandard.forDate(day)
                .limit(AirPollutant.O3, AirPeriod.EIGHT_HOURS, FunctionZone.TWO)
                .orElseThrow()
            : null);
  }

  private static List<AirDayValue> values(
      Map<AirItem, BigDecimal> day, Map<AirItem, List<BigDecimal>> hours) {
    List<AirDayValue> values = new ArrayList<>();
    for (AirPollutant pollutant : AirPollutant.values()) {
      int valid = (int) hours.get(pollutant.hour()).stream().filter(Objects::nonNull).count();
      values.add(value(pollutant.day(), day, valid));
      if (pollutant == AirPollutant.O3) {
        values.add(value(AirItem.O3_1H, day, valid));
      }
    }
    return values;
  }

  private static AirDayValue value(AirItem item, Map<AirItem, BigDecimal> day, int hours) {
    return new AirDayValue(item.label(), day.get(item), hours);
  }
}
