package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The two versions of the technical regulation on the ambient air quality index. HJ 633-2026
 * replaced HJ 633-2012 on 2026-03-01; the date of the data decides, not today's.
 */
public enum AqiStandard {
  HJ_633_2012("HJ 633-2012", 150, 75),
  HJ_633_2026("HJ 633-2026", 120, 60);

  private static final LocalDate IN_FORCE_2026 = LocalDate.of(2026, 3, 1);
  private static final int[] IAQI = {0, 50, 100, 150, 200, 300, 400, 500};
  private static final Set<AirItem> PM_HOURLY = Set.of(AirItem.PM10_1H, AirItem.PM2_5_1H);

  private final String id;
  private final int pm10At100;
  private final int pm25At100;

  AqiStandard(String id, int pm10At100, int pm25At100) {
    this.id = id;
    this.pm10At100 = pm10At100;
    this.pm25At100 = pm25At100;
  }

  public static AqiStandard forDate(LocalDate dateOfData) {
    return dateOfData.isBefore(IN_FORCE_2026) ? HJ_633_2012 : HJ_633_2026;
  }

  public String id() {
    return id;
  }

  /**
   * The individual index of one concentration, 0 to 500, rounded up. The concentration is first
   * rounded half to even (GB/T 8170) to whole µg/m³, carbon monoxide to 0.1 mg/m³: a rule of 2026
   * and the practice before. Empty where the version gives none: 2012 for SO2 of one hour and O3 of
   * eight hours above 800 µg/m³.
   *
   * @throws IllegalArgumentException when the concentration is negative
   */
  public OptionalInt iaqi(AirItem item, BigDecimal concentration) {
    if (concentration.signum() < 0) {
      throw new IllegalArgumentException(
          "a concentration below zero: " + item.label() + " " + concentration.toPlainString());
    }
    BigDecimal c = concentration.setScale(item.decimals(), RoundingMode.HALF_EVEN);
    int[] breakpoints = breakpoints(item);
    int last = breakpoints.length - 1;
    if (c.compareTo(BigDecimal.valueOf(breakpoints[last])) > 0) {
      boolean scaleEnds = IAQI[last] < 500;
      return scaleEnds && this == HJ_633_2012 ? OptionalInt.empty() : OptionalInt.of(IAQI[last]);
    }
    int hi = 1;
    while (c.compareTo(BigDecimal.valueOf(breakpoints[hi])) > 0) {
      hi++;
    }
    return OptionalInt.of(between(c, breakpoints[hi - 1], breakpoints[hi], IAQI[hi - 1], IAQI[hi]));
  }

  /**
   * The highest concentration whose individual index is not above this one, which must be a
   * breakpoint; empty where the scale of the item ends before it.
   */
  public Optional<BigDecimal> upTo(AirItem item, int iaqi) {
    int[] breakpoints = breakpoints(item);
    for (int i = 0; i < breakpoints.length; i++) {
      if (IAQI[i] == iaqi) {
        return Optional.of(BigDecimal.valueOf(breakpoints[i]));
      }
    }
    return Optional.empty();
  }

  /** Multiplied out before dividing, so that 100 never becomes 100.00000000000001 and then 101. */
  private static int between(BigDecimal c, int bpLo, int bpHi, int iaqiLo, int iaqiHi) {
    return c.subtract(BigDecimal.valueOf(bpLo))
            .multiply(BigDecimal.valueOf(iaqiHi - iaqiLo))
            .divide(BigDecimal.valueOf(bpHi - bpLo), 0, RoundingMode.CEILING)
            .intValueExact()
        + iaqiLo;
  }

  /**
   * Concentrations at IAQI 0, 50, 100, 150, 200, 300, 400, 500; shorter where the scale ends
   * earlier.
   */
  private int[] breakpoints(AirItem item) {
    return switch (item) {
      case SO2_24H -> new int[] {0, 50, 150, 475, 800, 1600, 2100, 2620};
      case SO2_1H -> new int[] {0, 150, 500, 650, 800};
      case NO2_24H -> new int[] {0, 40, 80, 180, 280, 565, 750, 940};
      case NO2_1H -> new int[] {0, 100, 200, 700, 1200, 2340, 3090, 3840};
      case CO_24H -> new int[] {0, 2, 4, 14, 24, 36, 48, 60};
      case CO_1H -> new int[] {0, 5, 10, 35, 60, 90, 120, 150};
      case O3_8H -> new int[] {0, 100, 160, 215, 265, 800};
      case O3_1H -> new int[] {0, 160, 200, 300, 400, 800, 1000, 1200};
      case PM10_24H, PM10_1H -> new int[] {0, 50, pm10At100, 250, 350, 420, 500, 600};
      case PM2_5_24H, PM2_5_1H -> new int[] {0, 35, pm25At100, 115, 150, 250, 350, 500};
    };
  }

  /**
   * Whether the version itself has breakpoints for hourly means of particles. 2012 has them for 24
   * hours only; applying them to an hour follows the practice of the national real-time release.
   */
  public boolean coversHour(AirItem item) {
    return this == HJ_633_2026 || !PM_HOURLY.contains(item);
  }
}
