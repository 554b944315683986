package cn.yunguanjia.monitoring.air.area;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How figures of air are told, everywhere in the same words. */
public final class AirAnswer {
  private AirAnswer() {}

  /** Index, class, colour, primary pollutants and the version of the standard. */
  public static Map<String, Object> of(AirQuality quality) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("aqi", quality.aqi().isPresent() ? quality.aqi().getAsInt() : null);
    told.put("grade", quality.level().map(AqiLevel::number).orElse(null));
    told.put("class", quality.level().map(AirAnswer::words).orElse(null));
    told.put("colour", quality.level().map(AqiLevel::colour).orElse(null));
    told.put("primary", quality.primary().stream().map(AirItem::label).toList());
    told.put("missing", quality.missing().stream().map(AirItem::label).toList());
    told.put("waived", quality.waived().stream().map(AirItem::label).toList());
    told.put("standard", quality.standard().id());
    return told;
  }

  /** The concentrations of an hour, without its sliding means, each with its own index. */
  public static List<Map<String, Object>> valuesOfHour(
      Map<AirItem, BigDecimal> values, AirQuality quality) {
    Map<AirItem, BigDecimal> own = new EnumMap<>(AirItem.class);
    own.putAll(values);
    own.keySet().retainAll(AirQuality.HOURLY);
    return values(own, quality);
  }

  /** The concentrations behind it, each with its own index. */
  public static List<Map<String, Object>> values(
      Map<AirItem, BigDecimal> values, AirQuality quality) {
    List<Map<String, Object>> told = new ArrayList<>();
    values.forEach(
        (item, value) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("item", item.label());
          one.put("value", plain(value));
          one.put("unit", AirPollutant.of(item).unit());
          one.put("iaqi", quality.individual().get(item));
          told.add(one);
        });
    return told;
  }

  public static Bilingual words(AqiLevel level) {
    return Bilingual.of(level.zh(), level.en());
  }

  /** With three decimals at most, never in powers of ten. */
  public static String plain(BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal three =
        value.scale() > 3 ? value.setScale(3, java.math.RoundingMode.HALF_EVEN) : value;
    BigDecimal bare = three.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }
}
