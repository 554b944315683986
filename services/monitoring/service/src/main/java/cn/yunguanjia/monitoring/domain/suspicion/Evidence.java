package cn.yunguanjia.monitoring.domain.suspicion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a finding rests on, so that a page can draw it. One form for each kind. */
public sealed interface Evidence {

  /**
   * @param hours how many hourly means are the same
   * @param longestBefore longest such run of the weeks before
   * @param repeats share of equal neighbours in the weeks before
   */
  record FlatLine(
      BigDecimal value, int hours, int longestBefore, BigDecimal repeats, List<Dot> around)
      implements Evidence {}

  /**
   * @param value the zero, negative or highest value that is repeated
   * @param ceiling whether it is the upper end
   */
  record OffScale(BigDecimal value, boolean ceiling, int hours, List<Dot> around)
      implements Evidence {}

  /**
   * @param noise typical change from hour to hour as a share of the level
   * @param usual the same in the weeks before
   */
  record LowNoise(BigDecimal noise, BigDecimal usual, List<Dot> week, List<Dot> before)
      implements Evidence {}

  /**
   * @param decimals the digit is the last of so many
   * @param counts how often each digit 0 to 9 came
   * @param expected how often each would come by chance
   * @param chance probability of a pattern at least so uneven, such as 1.2E-9
   * @param exact whether the probability was counted out and not approximated
   */
  record DigitPattern(
      int decimals,
      List<Integer> counts,
      BigDecimal expected,
      BigDecimal statistic,
      BigDecimal chance,
      boolean exact)
      implements Evidence {}

  /**
   * @param before median of the two days before
   * @param after median of the two days after
   * @param lowestBefore lowest value of the weeks before
   * @param flow median flow after as a share of before, null where no flow is reported
   */
  record SuddenStep(
      Instant at,
      BigDecimal before,
      BigDecimal after,
      BigDecimal lowestBefore,
      BigDecimal flow,
      List<Dot> around)
      implements Evidence {}

  /**
   * @param original when the earlier period began
   * @param offset what was added to the earlier values, 0 for an exact copy
   * @param bits how unlikely the match is: 60 is once in 2 to the 60
   */
  record CopiedPeriod(
      Instant original,
      int hours,
      BigDecimal offset,
      int bits,
      List<Dot> copy,
      List<Dot> originalValues)
      implements Evidence {}

  /**
   * @param under means between 95 % and 100 % of the limit
   * @param over means between 100 % and 105 %
   * @param below means between 90 % and 95 %
   * @param bands how many means in each twentieth of the limit, from 0 to 120 %
   */
  record UnderLimit(
      BigDecimal limit, int under, int over, int below, List<Integer> bands, List<Dot> week)
      implements Evidence {}

  /**
   * @param ahead frames stamped ahead of our clock
   * @param early means sent before their period was over
   * @param reset frames from a clock that had lost its time
   * @param lagMinutes how far behind the clock stands all day, null where it does not
   */
  record Clock(
      int seen, int ahead, int early, int reset, BigDecimal lagMinutes, List<ClockSample> samples)
      implements Evidence {}

  /**
   * @param marks how many calibrations and maintenances began
   * @param atHigh how many of them when the value was high and rising
   * @param sameHour hour of the day at which most began
   * @param atSameHour how many began then
   */
  record Marks(
      int marks, int atHigh, int sameHour, int atSameHour, List<Instant> begun, List<Dot> values)
      implements Evidence {}

  /**
   * @param usual median oxygen of the weeks before, in percent
   */
  record Diluted(BigDecimal usual, BigDecimal highest, int hours, List<Dot> oxygen)
      implements Evidence {}

  /**
   * @param emission median emission of the week as a share of the weeks before
   * @param power median power of the week as a share of the weeks before
   */
  record UnexplainedEmission(
      BigDecimal emission, BigDecimal power, List<Dot> values, List<Dot> powers)
      implements Evidence {}

  /**
   * @param unit m³ of a flow, kg of a pollutant
   * @param told what the device told of the days that disagree
   * @param computed what its means and flow make of the same hours
   * @param difference told / computed - 1
   * @param days how many days disagree
   * @param toldDays what was told, day by day, with a week before
   */
  record ToldTotal(
      String unit,
      BigDecimal told,
      BigDecimal computed,
      BigDecimal difference,
      int days,
      List<Dot> toldDays,
      List<Dot> computedDays)
      implements Evidence {}
}
