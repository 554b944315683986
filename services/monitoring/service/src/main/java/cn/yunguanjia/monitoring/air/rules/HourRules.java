package cn.yunguanjia.monitoring.air.rules;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.HourParticles;
import java.time.LocalDate;

/**
 * What the index of an hour goes by beside HJ 633 itself, as it holds from a day on.
 *
 * @param particles which of their means makes an hour's index under HJ 633-2012
 * @param hoursOfEight valid hours that make a sliding mean of eight hours count
 * @param hoursOfDay valid hours that make a sliding mean of 24 hours count
 */
public record HourRules(
    String id,
    String version,
    LocalDate effectiveFrom,
    boolean official,
    Bilingual note,
    HourParticles particles,
    int hoursOfEight,
    int hoursOfDay) {

  /** Valid hours that the sliding mean of the item needs. */
  public int needed(AirItem item) {
    return item == AirItem.O3_8H ? hoursOfEight : hoursOfDay;
  }
}
