package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.air.area.AirAnswer;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.standards.air.AirQuality;
import cn.yunguanjia.standards.air.AqiLevel;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.GoodDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Why the good-day ratio is what it is: the days of each level, and each that was not good. */
final class GoodDaysWhy {
  private static final int MOST = 60;
  private final Asked asked;
  private final Optional<AqiStandard> version;
  private final GoodDays of;

  GoodDaysWhy(Asked asked) {
    this.asked = asked;
    version =
        switch (asked.standard()) {
          case "2012" -> Optional.of(AqiStandard.HJ_633_2012);
          case "2026" -> Optional.of(AqiStandard.HJ_633_2026);
          default -> Optional.empty();
        };
    of = version.map(asked.figures().backCast()::get).orElse(asked.figures().goodDays());
  }

  private AirQuality quality(AirDays.Day day) {
    return version.map(day::by).orElseGet(day::quality);
  }

  /** Days above 100, the worst first. */
  List<AirDays.Day> bad() {
    return asked.days().stream()
        .filter(day -> quality(day).aqi().orElse(0) > AqiLevel.GOOD.upTo())
        .sorted(Comparator.comparing((AirDays.Day day) -> -quality(day).aqi().getAsInt()))
        .limit(MOST)
        .toList();
  }

  Explanation explained(List<Explanation.Event> events) {
    return new Explanation(
        "air-good-days",
        asked.id(),
        asked.title("优良天数比率", "Good-day ratio"),
        of.percent() == null ? Bilingual.of("无有效日", "No valid day") : of.percent().toPlainString(),
        of.percent() == null ? null : "%",
        asked.asOf(),
        asked.enough(of.valid()),
        inputs(),
        new Explanation.Rule(
            version.map(AqiStandard::id).orElse("HJ 633"),
            version.map(v -> v.id().replaceFirst(".*-", "")).orElse("2012 / 2026"),
            Bilingual.of("优良天数比率", "good-day ratio"),
            Bilingual.of(
                "AQI 不超过 100 的天数 ÷ 有有效 AQI 的天数。"
                    + (version.isEmpty()
                        ? "每天按当日的标准；2026-03-01 前后不可直接相比，同比请按同一版本。"
                        : "整个时段按同一版本回算，可以同比。"),
                "Days with an index up to 100, of those with a valid index. "
                    + (version.isEmpty()
                        ? "Each day by its own standard; before and after 2026-03-01 do not compare."
                        : "One version over the whole period, so years compare.")),
            true),
        wouldChange(),
        events);
  }

  private List<Explanation.Input> inputs() {
    List<Explanation.Input> inputs = new ArrayList<>();
    inputs.add(
        count("优良天数", "Good days", of.good(), Bilingual.of("AQI 不超过 100", "index up to 100")));
    inputs.add(
        count(
            "有效天数",
            "Valid days",
            of.valid(),
            Bilingual.of(
                "已知 " + asked.days().size() + " 天，其余 AQI 无效、不计入",
                asked.days().size() + " days known; the others have no index and do not count")));
    without()
        .forEach(
            (item, days) ->
                inputs.add(
                    count(
                        "其中不含 " + item + " 的天数",
                        "Of these, days without " + item,
                        days,
                        Bilingual.of(
                            "从未监测，HJ 633-2026 允许不计",
                            "never monitored, which HJ 633-2026 allows"))));
    for (AqiLevel level : AqiLevel.values()) {
      int days = of.byLevel().getOrDefault(level, 0);
      if (days > 0) {
        inputs.add(count(level.zh(), level.en(), days, null));
      }
    }
    for (AirDays.Day day : bad()) {
      AirQuality quality = quality(day);
      AqiLevel level = quality.level().orElseThrow();
      String primary =
          String.join(" ", quality.primary().stream().map(item -> item.label()).toList());
      inputs.add(
          new Explanation.Input(
              Bilingual.of(day.day().toString(), day.day().toString()),
              quality.aqi().getAsInt(),
              null,
              null,
              Bilingual.of(
                  AirAnswer.words(level).zh() + "，" + primary,
                  AirAnswer.words(level).en() + ", " + primary),
              asked.day(day.day())));
    }
    return inputs;
  }

  /** Valid days whose index does without an item that was never monitored. */
  private Map<String, Integer> without() {
    Map<String, Integer> without = new TreeMap<>();
    asked.days().stream()
        .map(this::quality)
        .filter(quality -> quality.aqi().isPresent())
        .flatMap(quality -> quality.waived().stream())
        .forEach(item -> without.merge(item.label(), 1, Integer::sum));
    return without;
  }

  private static Explanation.Input count(String zh, String en, int days, Bilingual state) {
    return new Explanation.Input(Bilingual.of(zh, en), days, null, null, state, null);
  }

  private List<Bilingual> wouldChange() {
    List<Bilingual> would = new ArrayList<>();
    if (of.valid() > 0) {
      String day = new GoodDays(1, of.valid(), of.byLevel()).percent().toPlainString();
      would.add(
          Bilingual.of(
              "每多一个优良日代替污染日，比率上升 " + day + " 个百分点",
              "Each polluted day that were a good one would add " + day + " points"));
    }
    would.add(Asked.late());
    return would;
  }
}
