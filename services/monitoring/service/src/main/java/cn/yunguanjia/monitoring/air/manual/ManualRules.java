package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.standards.air.OtherPollutant;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the means of manual samples go by, from a day on.
 *
 * @param belowDetection share of the detection limit that counts where less was found
 */
record ManualRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    BigDecimal belowDetection,
    int daysOfQuarter,
    int daysOfYear,
    int daysOfYearOfGas) {

  /** Days that a mean needs to count. */
  int needed(OtherPollutant of, OtherPollutant.Over over) {
    return switch (over) {
      case DAY -> 1;
      case QUARTER -> daysOfQuarter;
      case YEAR -> of == OtherPollutant.NOX ? daysOfYearOfGas : daysOfYear;
    };
  }
}
