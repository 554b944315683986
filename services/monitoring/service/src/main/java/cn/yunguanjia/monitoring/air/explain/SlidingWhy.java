package cn.yunguanjia.monitoring.air.explain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.monitoring.air.area.Sliding;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.SlidingMean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which hours went into each sliding mean of an hour, and whether the mean counts. */
final class SlidingWhy {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private SlidingWhy() {}

  /**
   * @param means of the station; empty of an area
   */
  static List<Map<String, Object>> inputs(
      Instant start, Map<AirItem, BigDecimal> values, AirQuality quality, List<SlidingMean> means) {
    return Sliding.of(values, quality, means).stream()
        .map(of -> input(start, of, quality, behind(of, means)))
        .toList();
  }

  private static SlidingMean behind(Sliding of, List<SlidingMean> means) {
    return means.stream()
        .filter(mean -> mean.item().labelInHour().equals(of.item()))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Object> input(
      Instant start, Sliding of, AirQuality quality, SlidingMean mean) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("name", Bilingual.of(of.item(), of.item()));
    input.put("value", of.value());
    input.put("unit", of.unit());
    input.put("time", CityTime.local(start));
    Bilingual counts = counts(of, quality);
    Bilingual hours = mean == null ? ofStations() : hours(start, mean);
    input.put(
        "state", Bilingual.of(counts.zh() + "；" + hours.zh(), counts.en() + "; " + hours.en()));
    input.put("link", null);
    if (mean != null) {
      input.put("hours", mean.hours().stream().map(CityTime::local).toList());
    }
    return input;
  }

  private static Bilingual counts(Sliding of, AirQuality quality) {
    if (of.value() == null) {
      return Bilingual.of("有效小时不足，不计算", "too few valid hours: not computed");
    }
    if (quality.standard() == AqiStandard.HJ_633_2026) {
      return Bilingual.of("只作参考，不是实时报的项目", "for information, no item of the hourly report");
    }
    if (of.iaqi() == null) {
      return Bilingual.of(
          "高于分级表的上限，不再计算分指数，按 1 小时浓度计",
          "above the end of its scale: no index of its own, the hour counts");
    }
    return of.counts()
        ? Bilingual.of("分指数 " + of.iaqi() + "，计入 AQI", "individual index " + of.iaqi() + ", counts")
        : Bilingual.of(
            "分指数 " + of.iaqi() + "，只作展示，不计入 AQI",
            "individual index " + of.iaqi() + ", shown only, does not count");
  }

  private static Bilingual ofStations() {
    return Bilingual.of("各官方站点滑动平均的均值", "the mean of the official stations' sliding means");
  }

  private static Bilingual hours(Instant start, SlidingMean mean) {
    Instant first = start.minus(Duration.ofHours(mean.window() - 1L));
    List<String> gaps = new ArrayList<>();
    for (int i = 0; i < mean.window(); i++) {
      Instant hour = first.plus(Duration.ofHours(i));
      if (!mean.hours().contains(hour)) {
        gaps.add(text(hour));
      }
    }
    return Bilingual.of(
        "%s 至 %s 的 %d 小时中 %d 个有效，须 %d 个%s"
            .formatted(
                text(first),
                text(start),
                mean.window(),
                mean.hours().size(),
                mean.needed(),
                gaps.isEmpty() ? "" : "；缺 " + String.join("、", gaps)),
        "%d of the %d hours %s to %s valid, %d needed%s"
            .formatted(
                mean.hours().size(),
                mean.window(),
                text(first),
                text(start),
                mean.needed(),
                gaps.isEmpty() ? "" : "; missing " + String.join(", ", gaps)));
  }

  private static String text(Instant hour) {
    OffsetDateTime local = CityTime.local(hour);
    return local.format(HOUR);
  }
}
