package cn.yunguanjia.monitoring.air.explain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.air.area.AirAnswer;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why an index of air is what it is, in the words and parts of every explanation. */
final class AirExplanation {
  private AirExplanation() {}

  static Map<String, Object> of(
      Place place, String time, Object asOf, boolean ofDay, AirQuality quality) {
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("kind", "air");
    why.put("id", place.id() + "/" + time);
    why.put(
        "title",
        ofDay
            ? Bilingual.of(
                place.name().zh() + "当日空气质量指数",
                "Air quality index of the day, " + place.name().en())
            : Bilingual.of(
                place.name().zh() + "该小时空气质量指数",
                "Air quality index of the hour, " + place.name().en()));
    why.put("value", value(quality));
    why.put("asOf", asOf);
    return why;
  }

  private static Object value(AirQuality quality) {
    if (quality.aqi().isEmpty()) {
      return Bilingual.of(
          "无效：缺 " + labels(quality.missing(), "、"),
          "No index: missing " + labels(quality.missing(), ", "));
    }
    AqiLevel level = quality.level().orElseThrow();
    int aqi = quality.aqi().getAsInt();
    return Bilingual.of(aqi + " " + level.zh(), aqi + " " + level.en());
  }

  /** One item: its concentration and its own index. */
  static Map<String, Object> input(
      AirItem item, BigDecimal value, Object time, Bilingual state, String link) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", Bilingual.of(item.label(), item.label()));
    input.put("value", AirAnswer.plain(value));
    input.put("unit", AirPollutant.of(item).unit());
    input.put("time", time);
    input.put("state", state);
    input.put("link", link);
    return input;
  }

  static Bilingual iaqi(AirItem item, AirQuality quality) {
    Integer iaqi = quality.individual().get(item);
    boolean first = quality.primary().contains(item);
    if (iaqi == null && item == AirItem.SO2_1H) {
      return Bilingual.of(
          "高于 800，不再计算 1 小时分指数，按 24 小时滑动平均计",
          "above 800: no index of the hour, the sliding mean of 24 hours counts");
    }
    return iaqi == null
        ? Bilingual.of("没有分指数", "no individual index")
        : Bilingual.of(
            "分指数 " + iaqi + (first ? "，首要污染物" : ""),
            "individual index " + iaqi + (first ? ", primary pollutant" : ""));
  }

  /** What would make the grade one better. */
  static List<Bilingual> wouldChange(AirQuality quality) {
    List<Bilingual> sentences = new ArrayList<>();
    quality.missing().stream()
        .map(AirItem::label)
        .forEach(
            label ->
                sentences.add(
                    Bilingual.of(label + " 有效数据补齐", "Valid data of " + label + " coming in")));
    AqiLevel level = quality.level().orElse(AqiLevel.EXCELLENT);
    if (level != AqiLevel.EXCELLENT) {
      AqiLevel better = AqiLevel.values()[level.ordinal() - 1];
      quality
          .individual()
          .forEach(
              (item, iaqi) -> {
                if (iaqi > better.upTo()) {
                  quality
                      .standard()
                      .upTo(item, better.upTo())
                      .ifPresent(limit -> sentences.add(sentence(item, limit, better)));
                }
              });
    }
    return sentences;
  }

  private static Bilingual sentence(AirItem item, BigDecimal limit, AqiLevel better) {
    String bound = limit.toPlainString() + " " + AirPollutant.of(item).unit();
    return Bilingual.of(
        item.label() + " 不超过 " + bound + "（" + better.zh() + "的上限）",
        item.label() + " not above " + bound + " (upper end of " + better.en() + ")");
  }

  private static String labels(List<AirItem> items, String between) {
    return String.join(between, items.stream().map(AirItem::label).toList());
  }
}
