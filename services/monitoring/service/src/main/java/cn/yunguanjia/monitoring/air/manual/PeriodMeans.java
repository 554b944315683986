package cn.yunguanjia.monitoring.air.manual;

import cn.yunguanjia.language.monitoring.SampledValue;
import cn.yunguanjia.standards.air.FunctionZone;
import cn.yunguanjia.standards.air.OtherPollutant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Quarters and years of the items of table 2, each held against its limit. */
final class PeriodMeans {
  private PeriodMeans() {}

  /**
   * @param period such as 2026 or 2026-Q3
   * @param needed days a mean needs to count
   * @param mean not rounded; null with no value
   * @param exceeds null while there are too few days
   */
  record Mean(
      String item,
      String label,
      String unit,
      String period,
      BigDecimal mean,
      int days,
      int needed,
      BigDecimal limit,
      Boolean exceeds) {}

  /**
   * @param samples all of the years that are asked about
   */
  static List<Mean> of(List<ManualView.Sampled> samples, FunctionZone zone, ManualRuleBook rules) {
    List<Mean> means = new ArrayList<>();
    for (ManualItem item : ManualItem.values()) {
      item.other()
          .ifPresent(
              other -> {
                for (OtherPollutant.Over over :
                    List.of(OtherPollutant.Over.QUARTER, OtherPollutant.Over.YEAR)) {
                  periods(samples, item, over)
                      .forEach(
                          (period, found) ->
                              means.addAll(mean(item, other, over, period, found, zone, rules)));
                }
              });
    }
    return means;
  }

  private static Map<String, List<ManualView.Sampled>> periods(
      List<ManualView.Sampled> samples, ManualItem item, OtherPollutant.Over over) {
    Map<String, List<ManualView.Sampled>> periods = new TreeMap<>();
    for (ManualView.Sampled sample : samples) {
      if (sample.values().containsKey(item)) {
        periods.computeIfAbsent(name(sample.day(), over), p -> new ArrayList<>()).add(sample);
      }
    }
    return periods;
  }

  private static String name(LocalDate day, OtherPollutant.Over over) {
    return over == OtherPollutant.Over.YEAR
        ? String.valueOf(day.getYear())
        : day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** Of a time that the table does not limit nothing is said. */
  private static List<Mean> mean(
      ManualItem item,
      OtherPollutant other,
      OtherPollutant.Over over,
      String period,
      List<ManualView.Sampled> samples,
      FunctionZone zone,
      ManualRuleBook rules) {
    LocalDate last = samples.getLast().day();
    ManualRules inForce = rules.on(last);
    return other
        .limit(over, zone, last)
        .map(
            limit -> {
              BigDecimal sum =
                  samples.stream()
                      .map(sample -> counted(sample.values().get(item), inForce))
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              BigDecimal mean =
                  sum.divide(BigDecimal.valueOf(samples.size()), MathContext.DECIMAL64);
              int needed = inForce.needed(other, over);
              boolean enough = samples.size() >= needed;
              return List.of(
                  new Mean(
                      item.key(),
                      item.label(),
                      item.unit(),
                      period,
                      mean,
                      samples.size(),
                      needed,
                      limit,
                      enough ? mean.compareTo(limit) > 0 : null));
            })
        .orElse(List.of());
  }

  private static BigDecimal counted(SampledValue value, ManualRules rules) {
    return value.belowDetection() ? value.value().multiply(rules.belowDetection()) : value.value();
  }
}
