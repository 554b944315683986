package cn.yunguanjia.standards.air;

import static cn.yunguanjia.standards.air.AirPeriod.DAY;
import static cn.yunguanjia.standards.air.AirPeriod.EIGHT_HOURS;
import static cn.yunguanjia.standards.air.AirPeriod.HOUR;
import static cn.yunguanjia.standards.air.AirPeriod.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The limits of the ambient air quality standard, table 1; the date of the data decides which hold.
 * The limits of class I in 2012 were not verified and are not given here.
 */
public enum AirStandard {
  GB_3095_2012("GB 3095-2012", LocalDate.of(2012, 2, 29)),
  GB_3095_2026_TRANSITION("GB 3095-2026", LocalDate.of(2026, 3, 1)),
  GB_3095_2026("GB 3095-2026", LocalDate.of(2031, 1, 1));

  private final String id;
  private final LocalDate from;
  private final List<Limit> limits = new ArrayList<>();

  private record Limit(AirPollutant of, AirPeriod period, BigDecimal one, BigDecimal two) {}

  static {
    for (AirStandard each : values()) {
      each.sulfurDioxide();
      each.nitrogenDioxide();
      each.particles();
      each.add(AirPollutant.CO, DAY, "4", "4");
      each.add(AirPollutant.CO, HOUR, "10", "10");
      each.add(AirPollutant.O3, EIGHT_HOURS, "100", "160");
      each.add(AirPollutant.O3, HOUR, "160", "200");
    }
  }

  AirStandard(String id, LocalDate from) {
    this.id = id;
    this.from = from;
  }

  public static AirStandard forDate(LocalDate dateOfData) {
    AirStandard valid = GB_3095_2012;
    for (AirStandard each : values()) {
      if (!dateOfData.isBefore(each.from)) {
        valid = each;
      }
    }
    return valid;
  }

  private void sulfurDioxide() {
    boolean later = this == GB_3095_2026;
    add(AirPollutant.SO2, YEAR, "20", later ? "20" : "60");
    add(AirPollutant.SO2, DAY, "50", later ? "50" : "150");
    add(AirPollutant.SO2, HOUR, "150", later ? "150" : "500");
  }

  private void nitrogenDioxide() {
    String year = this == GB_3095_2026 ? "30" : "40";
    String day = this == GB_3095_2026 ? "50" : "80";
    add(AirPollutant.NO2, YEAR, year, year);
    add(AirPollutant.NO2, DAY, day, day);
    add(AirPollutant.NO2, HOUR, "200", "200");
  }

  private void particles() {
    switch (this) {
      case GB_3095_2012 -> particles("- 70 - 150", "- 35 - 75");
      case GB_3095_2026_TRANSITION -> particles("40 60 50 120", "15 30 35 60");
      case GB_3095_2026 -> particles("20 50 50 100", "10 25 25 50");
    }
  }

  /** Each: year of class I and II, day of class I and II. */
  private void particles(String coarse, String fine) {
    String[] pm10 = coarse.split(" ");
    String[] pm25 = fine.split(" ");
    add(AirPollutant.PM10, YEAR, pm10[0], pm10[1]);
    add(AirPollutant.PM10, DAY, pm10[2], pm10[3]);
    add(AirPollutant.PM2_5, YEAR, pm25[0], pm25[1]);
    add(AirPollutant.PM2_5, DAY, pm25[2], pm25[3]);
  }

  private void add(AirPollutant of, AirPeriod period, String one, String two) {
    BigDecimal best = this == GB_3095_2012 ? null : new BigDecimal(one);
    limits.add(new Limit(of, period, best, new BigDecimal(two)));
  }

  public String id() {
    return id;
  }

  /** First day of data it is for. */
  public LocalDate from() {
    return from;
  }

  /** The limit; empty where the standard sets none for that time, such as a year of ozone. */
  public Optional<BigDecimal> limit(AirPollutant of, AirPeriod period, FunctionZone zone) {
    return limits.stream()
        .filter(limit -> limit.of() == of && limit.period() == period)
        .findFirst()
        .map(limit -> zone == FunctionZone.ONE ? limit.one() : limit.two());
  }
}
