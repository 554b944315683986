package cn.yunguanjia.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/** When a plant stands still, and when its instruments are being looked after. */
final class OperatingCalendar {
  /** Sectors that run through holidays. */
  private static final Set<String> CONTINUOUS =
      Set.of("SEWAGE_WORKS", "THERMAL_POWER", "WASTE_INCINERATION", "CHEMICAL_FIBRE");

  private static final Map<Integer, MonthDay> SPRING_FESTIVAL =
      Map.of(
          2025, MonthDay.of(1, 29),
          2026, MonthDay.of(2, 17),
          2027, MonthDay.of(2, 6),
          2028, MonthDay.of(1, 26),
          2029, MonthDay.of(2, 13),
          2030, MonthDay.of(2, 3));

  private final boolean continuous;
  private final int holidayDays;
  private final int overhaulDay;
  private final int overhaulDays;
  private final Noise noise;

  OperatingCalendar(String sector, String outlet, Noise noise) {
    this.continuous = CONTINUOUS.contains(sector);
    this.holidayDays = 7 + (int) (noise.share(-1) * 8);
    this.overhaulDay = 95 + (int) (noise.share(-2) * 190);
    this.overhaulDays = outlet.equals("DA002") ? 12 : continuous ? 0 : (int) (noise.share(-3) * 3);
    this.noise = noise;
  }

  boolean stands(LocalDateTime hour) {
    LocalDate day = hour.toLocalDate();
    int ofYear = day.getDayOfYear();
    return overhaulDays > 0 && ofYear >= overhaulDay && ofYear < overhaulDay + overhaulDays
        || !continuous && springFestival(day);
  }

  /** Calibration (C) or maintenance (M) of the instruments in that hour, otherwise N. */
  String instrument(long hour) {
    double chance = noise.share(hour * 7 + 3);
    return chance < 0.0016 ? "C" : chance < 0.0028 ? "M" : "N";
  }

  private boolean springFestival(LocalDate day) {
    MonthDay feast = SPRING_FESTIVAL.getOrDefault(day.getYear(), MonthDay.of(2, 8));
    LocalDate first = feast.atYear(day.getYear()).minusDays(holidayDays / 2);
    return !day.isBefore(first) && day.isBefore(first.plusDays(holidayDays));
  }
}
