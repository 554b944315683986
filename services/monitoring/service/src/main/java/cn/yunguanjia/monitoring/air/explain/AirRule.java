package cn.yunguanjia.monitoring.air.explain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.air.rules.HourRules;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.HourParticles;
import java.util.LinkedHashMap;
import java.util.Map;

/** By which rule an index of air was made, in words. */
final class AirRule {
  private AirRule() {}

  static Map<String, Object> ofDay(AirQuality quality, boolean ofArea) {
    return rule(quality, Bilingual.of("日报", "daily"), common(quality, ofArea), true);
  }

  /** An hour of HJ 633-2012 goes by configuration too, which is told with it. */
  static Map<String, Object> ofHour(AirQuality quality, boolean ofArea, HourRules rules) {
    Bilingual common = common(quality, ofArea);
    if (quality.standard() == AqiStandard.HJ_633_2026) {
      return rule(
          quality,
          Bilingual.of("实时报", "hourly"),
          Bilingual.of(
              common.zh() + "实时报六项都是 1 小时浓度；滑动平均只作参考。",
              common.en()
                  + " An hour has six items, all means of the hour; sliding means are for"
                  + " information."),
          true);
    }
    boolean byHour = rules.particles() == HourParticles.HOUR;
    Bilingual items =
        Bilingual.of(
            "实时报九项：六项 1 小时浓度、O3 的 8 小时和 PM10、PM2.5 的 24 小时滑动平均；颗粒物按"
                + (byHour ? " 1 小时浓度" : " 24 小时滑动平均")
                + "计入。SO2 的 1 小时浓度高于 800 µg/m³ 时按 24 小时计，O3 的 8 小时浓度高于 800 µg/m³ 时按 1 小时计。",
            " An hour has nine items: six means of the hour, of O3 that of eight hours and of PM10"
                + " and PM2.5 those of 24 sliding with it; particles count by "
                + (byHour ? "the hour." : "24 hours.")
                + " SO2 above 800 µg/m³ in an hour counts by 24 hours, O3 above 800 µg/m³ over"
                + " eight hours by the hour.");
    Map<String, Object> rule =
        rule(
            quality,
            Bilingual.of("实时报，表 1 注 2、3", "hourly, table 1, notes 2 and 3"),
            Bilingual.of(common.zh() + items.zh(), common.en() + items.en()),
            rules.official());
    rule.put("note", rules.note());
    return rule;
  }

  private static Bilingual common(AirQuality quality, boolean ofArea) {
    boolean newer = quality.standard() == AqiStandard.HJ_633_2026;
    String zh =
        (ofArea ? "先取各官方站点浓度平均，再算分指数；" : "")
            + "浓度按 GB/T 8170 修约后在分级点之间线性插值，向上取整；最大的分指数就是 AQI。"
            + (newer ? "缺项时，其余最大分指数超过 100 才发布 AQI；从未监测、三年内从未以轻度污染以上成为首要污染物的项目可以不计。" : "缺项时没有 AQI。");
    String en =
        (ofArea ? "The concentrations of the official stations are averaged first. " : "")
            + "Each concentration is rounded (GB/T 8170), interpolated between breakpoints and"
            + " rounded up; the highest individual index is the AQI. "
            + (newer
                ? "With an item missing there is an AQI only if the rest is above 100; an item that"
                    + " was never monitored, and never primary at light pollution or worse in three"
                    + " years, may be left out."
                : "With an item missing there is no AQI.");
    return Bilingual.of(zh, en);
  }

  private static Map<String, Object> rule(
      AirQuality quality, Bilingual clause, Bilingual text, boolean official) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", quality.standard().id());
    rule.put("version", quality.standard().id().replaceFirst(".*-", ""));
    rule.put("clause", clause);
    rule.put("text", text);
    rule.put("official", official);
    return rule;
  }
}
