package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.monitoring.water.item.Measurand;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.water.value.Value;
import cn.yunguanjia.standards.water.Cwqi;
import cn.yunguanjia.standards.water.MainPollutants;
import cn.yunguanjia.standards.water.SourceItem;
import cn.yunguanjia.standards.water.SourceQuality;
import cn.yunguanjia.standards.water.TrophicState;
import cn.yunguanjia.standards.water.WaterBody;
import cn.yunguanjia.standards.water.WaterClass;
import cn.yunguanjia.standards.water.WaterItem;
import cn.yunguanjia.standards.water.WaterQuality;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A section over a period, judged.
 *
 * @param list version of the list of sections
 */
public record Assessment(
    ListedSection section,
    String list,
    Period period,
    Map<String, Value> values,
    WaterQuality quality,
    WaterRules rules) {

  static Assessment of(
      ListedSection section,
      String list,
      Period period,
      Map<String, Value> values,
      WaterRules rules) {
    return new Assessment(
        section,
        list,
        period,
        values,
        WaterQuality.evaluated(WaterBody.valueOf(section.body()), items(values)),
        rules);
  }

  public WaterBody body() {
    return WaterBody.valueOf(section.body());
  }

  public Map<WaterItem, BigDecimal> items() {
    return items(values);
  }

  public Optional<WaterClass> waterClass() {
    return quality.waterClass();
  }

  public WaterClass target() {
    return WaterClass.of(section.target()).orElseThrow();
  }

  /** Whether the target is reached; empty without a class. */
  public Optional<Boolean> reached() {
    return waterClass().map(c -> !c.isWorseThan(target()));
  }

  public List<WaterQuality.Over> main() {
    return MainPollutants.of(
        quality,
        new MainPollutants.Order(
            rules.namedFirst().isEmpty()
                ? EnumSet.noneOf(WaterItem.class)
                : EnumSet.copyOf(rules.namedFirst()),
            rules.namedAtMost()));
  }

  public Optional<BigDecimal> cwqi() {
    return Cwqi.of(body(), items());
  }

  /** The trophic state of a lake with all five values; empty otherwise. */
  public OptionalDouble trophicState() {
    return body() == WaterBody.LAKE
            && List.of("chla", "tp", "tn", "sd", "codmn").stream().allMatch(values::containsKey)
        ? TrophicState.of(number("chla"), number("tp"), number("tn"), number("sd"), number("codmn"))
        : OptionalDouble.empty();
  }

  public SourceQuality asSource() {
    Map<SourceItem, BigDecimal> supplementary = new EnumMap<>(SourceItem.class);
    values.forEach(
        (key, value) -> {
          if (value.of().supplementary() != null) {
            supplementary.put(value.of().supplementary(), value.value());
          }
        });
    return SourceQuality.of(body(), items(), supplementary);
  }

  /** Whether every item that decides rests on enough data. */
  public boolean sufficient() {
    return waterClass().isPresent()
        && quality.items().keySet().stream()
            .allMatch(item -> values.get(Measurand.of(item).key()).sufficient());
  }

  double number(String key) {
    return values.get(key).value().doubleValue();
  }

  private static Map<WaterItem, BigDecimal> items(Map<String, Value> values) {
    Map<WaterItem, BigDecimal> items = new EnumMap<>(WaterItem.class);
    values.forEach(
        (key, value) -> {
          if (value.of().item() != null) {
            items.put(value.of().item(), value.value());
          }
        });
    return items;
  }
}
