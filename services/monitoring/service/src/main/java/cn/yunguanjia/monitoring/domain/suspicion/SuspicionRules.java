package cn.yunguanjia.monitoring.domain.suspicion;

import cn.yunguanjia.language.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * From where on data looks odd, as it holds from a day on. Odds are given as rarity: 6 is once in a
 * million by chance.
 */
public record SuspicionRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    FlatLine flatLine,
    OffScale offScale,
    LowNoise lowNoise,
    DigitPattern digitPattern,
    SuddenStep suddenStep,
    CopiedPeriod copiedPeriod,
    UnderLimit underLimit,
    Clock clock,
    Marks marks,
    Diluted diluted,
    UnexplainedEmission unexplainedEmission,
    ToldTotal toldTotal) {

  /**
   * @param leastHours shorter runs are never looked at
   * @param hoursWithoutHistory from when on a run counts where the past says nothing
   * @param hoursAnyway from when on a run counts whatever the past says
   */
  public record FlatLine(
      int leastHours, int hoursWithoutHistory, int hoursAnyway, BigDecimal rarity) {}

  /**
   * @param zeroHours zeros in a row while there is flow
   * @param usualZeros share of zeros in the past from which zeros are usual
   * @param ceilingHours times the highest value of a week came
   * @param ceilingTimes by how many times it came more often than the next values
   */
  public record OffScale(
      int zeroHours, BigDecimal usualZeros, int ceilingHours, BigDecimal ceilingTimes) {}

  /**
   * @param ratio noise as a share of the outlet's own
   */
  public record LowNoise(int leastHours, int leastWeeks, BigDecimal ratio) {}

  /**
   * @param leastSpread the middle half of the values must be so many last digits wide
   * @param effect root of chi-square by number: small patterns are no suspicion, however certain
   */
  public record DigitPattern(
      int weeks, int leastValues, int leastSpread, BigDecimal effect, BigDecimal rarity) {}

  /**
   * @param ratio level after as a share of the level before
   * @param noises how many times the usual spread the step is
   * @param flowWithin by what share the flow may differ and still be the same process
   */
  public record SuddenStep(int hours, BigDecimal ratio, BigDecimal noises, BigDecimal flowWithin) {}

  /**
   * @param window hours that must match to be looked at
   * @param leastHours hours that must match in all
   * @param bits how unlikely the match must be
   */
  public record CopiedPeriod(int window, int leastHours, int bits, int lookBackDays) {}

  /**
   * @param from lower end of the band as a share of the limit
   * @param fairShare share of the means around the limit that may lie below it
   */
  public record UnderLimit(
      int leastHours, BigDecimal from, BigDecimal fairShare, BigDecimal rarity) {}

  /**
   * @param driftMinutes what a clock may be off
   * @param odd odd frames of a day from which it is a suspicion
   * @param slowMinutes a constant lag from which the clock is slow
   * @param steadyHours over how much of a day the lag must be seen
   * @param noClockBefore a time before this comes from a clock that was reset
   */
  public record Clock(
      int driftMinutes, int odd, int slowMinutes, int steadyHours, LocalDate noClockBefore) {}

  /**
   * @param high share of the outlet's values from which one is high
   * @param leastMarks of so many marks in two weeks
   */
  public record Marks(int leastMarks, BigDecimal high, BigDecimal rarity) {}

  /**
   * @param oxygen percent from which exhaust gas looks like air
   * @param usual share of such hours in the past from which they are usual
   */
  public record Diluted(BigDecimal oxygen, int hours, BigDecimal usual) {}

  /**
   * @param emission share of the usual emission below which it fell
   * @param powerWithin by what share power may differ and still be the same production
   */
  public record UnexplainedEmission(int leastHours, BigDecimal emission, BigDecimal powerWithin) {}

  /**
   * @param leastHours of a day that must be comparable
   * @param leastDays that must disagree in a row
   * @param tolerance share by which a day's total may differ from the computed one
   */
  public record ToldTotal(int leastHours, int leastDays, BigDecimal tolerance) {}
}
