package cn.yunguanjia.monitoring.water.rules;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.standards.water.CityCwqi;
import cn.yunguanjia.standards.water.WaterItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What surface water is judged by beside GB 3838-2002, as it holds from a day on.
 *
 * @param belowDetection share of the detection limit that a value below it counts for
 * @param namedFirst items that come first among main pollutants
 * @param namedAtMost how many main pollutants are named
 * @param cityIndex how rivers and lakes make the index of a city
 * @param handover by what a handover section complies
 * @param automaticShareOfMonth share of a month's days with valid automatic values from which these
 *     count before manual samples
 * @param latestWithin the oldest measurement that still says how a section is now
 * @param feeds how data loggers send what the protocol has no agreed code for, by item
 * @param fluxItems what is added up on its way to the sea
 */
public record WaterRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    BigDecimal belowDetection,
    List<WaterItem> namedFirst,
    int namedAtMost,
    CityCwqi.Way cityIndex,
    Handover handover,
    BigDecimal automaticShareOfMonth,
    Duration latestWithin,
    Map<String, Feed> feeds,
    List<WaterItem> fluxItems,
    Falling falling,
    Sudden sudden,
    Algae algae) {

  /** By what a handover section complies. */
  public enum Handover {
    /** With its class not worse than its target. */
    TARGET_CLASS,
    /** With its class not worse than its target, or not worse than what came from upstream. */
    TARGET_CLASS_OR_UPSTREAM
  }

  /**
   * @param factor code of the protocol
   * @param scale what the sent value is multiplied with to be in the unit kept
   */
  public record Feed(String factor, BigDecimal scale) {}

  /**
   * A class is about to fall.
   *
   * @param days looked back
   * @param fewestDays with values
   * @param ahead days the trend is drawn on
   * @param agreement share of the pairs of days that go the same way
   */
  public record Falling(int days, int fewestDays, int ahead, BigDecimal agreement) {}

  /**
   * A value that is not like those before.
   *
   * @param deviations robust deviations from the median
   * @param atLeast change as a share of the median below which nothing is said
   * @param notOlderThan a value measured before is told to nobody any more
   */
  public record Sudden(
      int days,
      int fewestValues,
      BigDecimal deviations,
      BigDecimal atLeast,
      Duration notOlderThan) {}

  /**
   * Signs of algae; each is enough.
   *
   * @param chlorophyll mg/m³
   * @param ph together with the saturation of oxygen
   * @param oxygenSaturation percent
   */
  public record Algae(
      BigDecimal chlorophyll,
      BigDecimal trophicIndex,
      BigDecimal ph,
      BigDecimal oxygenSaturation,
      Duration notOlderThan) {}
}
