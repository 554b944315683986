package cn.yunguanjia.standards.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What GB 3095-2026 limits in table 2, beside the six basic items: no part of the air quality
 * index. µg/m³; nitrogen oxides as NO2. What held before 2026-03-01 was not verified, so no limit
 * is given for it.
 */
public enum OtherPollutant {
  TSP("TSP"),
  NOX("NOx"),
  PB("Pb"),
  BAP("BaP");

  private static final LocalDate TIGHTER = LocalDate.of(2031, 1, 1);
  private final String label;

  /** Over which time a mean is held against a limit. */
  public enum Over {
    DAY,
    QUARTER,
    YEAR
  }

  OtherPollutant(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The limit for data of that day; empty where the standard sets none for that time. */
  public Optional<BigDecimal> limit(Over over, FunctionZone zone, LocalDate dayOfData) {
    if (AirStandard.forDate(dayOfData) == AirStandard.GB_3095_2012) {
      return Optional.empty();
    }
    boolean one = zone == FunctionZone.ONE;
    boolean transition = dayOfData.isBefore(TIGHTER);
    String limit =
        switch (this) {
          case TSP -> by(over, one ? "120" : "300", null, one ? "80" : "200");
          case NOX -> by(over, transition ? "100" : "70", null, transition ? "50" : "40");
          case PB -> by(over, null, "1.0", "0.5");
          case BAP -> by(over, "0.0025", null, "0.001");
        };
    return Optional.ofNullable(limit).map(BigDecimal::new);
  }

  private static String by(Over over, String day, String quarter, String year) {
    return switch (over) {
      case DAY -> day;
      case QUARTER -> quarter;
      case YEAR -> year;
    };
  }
}
