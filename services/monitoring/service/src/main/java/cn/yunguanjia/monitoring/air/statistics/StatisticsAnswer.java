package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.air.area.AirAnswer;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.rules.AirRules;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.AirStandard;
import cn.yunguanjia.standards.air.AqiLevel;
import cn.yunguanjia.standards.air.AqiStandard;
import cn.yunguanjia.standards.air.CompositeIndex;
import cn.yunguanjia.standards.air.Evaluation;
import cn.yunguanjia.standards.air.GoodDays;
import cn.yunguanjia.standards.air.LimitCheck;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the statistics of a period with their inputs, their rule and whether they count. */
final class StatisticsAnswer {
  private StatisticsAnswer() {}

  static Map<String, Object> of(Place place, AirRules rules, PeriodStatistics of) {
    Evaluation evaluation = of.evaluation();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("place", place.id());
    answer.put("name", place.name());
    answer.put("from", evaluation.from());
    answer.put("to", evaluation.to());
    answer.put(
        "limits",
        Map.of(
            "standard",
            of.limits().id(),
            "clause",
            "表1",
            "phase",
            phase(of.limits()),
            "zone",
            of.zone()));
    answer.put("validity", validity(evaluation));
    answer.put("items", evaluation.items().stream().map(item -> item(item, of, rules)).toList());
    answer.put("composite", composite(of.composite(), 2, "HJ 663-2013"));
    if (of.weighted() != null) {
      answer.put("weighted", composite(of.weighted(), rules.weighted().decimals(), null));
    }
    answer.put("goodDays", goodDays(of));
    answer.put("versionChange", versionChange(evaluation));
    answer.put(
        "inputs",
        "/api/public/air/days?%s=%s&from=%s&to=%s"
            .formatted(
                place.isArea() ? "area" : "station",
                place.id(),
                evaluation.from(),
                evaluation.to()));
    answer.put(
        "rule",
        Map.of(
            "id", rules.id(),
            "version", rules.version(),
            "official", rules.official(),
            "text", rules.note()));
    return answer;
  }

  static Bilingual phase(AirStandard limits) {
    return switch (limits) {
      case GB_3095_2012 -> Bilingual.of("2026-02-28 以前", "until 2026-02-28");
      case GB_3095_2026_TRANSITION ->
          Bilingual.of("过渡期 2026-03-01 至 2030-12-31", "transition, 2026-03-01 to 2030-12-31");
      case GB_3095_2026 -> Bilingual.of("2031-01-01 起", "from 2031-01-01");
    };
  }

  private static Map<String, Object> validity(Evaluation of) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("period", of.validity().kind());
    told.put("daysNeeded", of.validity().needed());
    told.put(
        "enough",
        of.validity().needed() == null
            ? null
            : of.items().stream().allMatch(Evaluation.Item::enough));
    told.put("clause", "GB 3095-2026 表4");
    return told;
  }

  private static Map<String, Object> item(
      Evaluation.Item item, PeriodStatistics of, AirRules rules) {
    AirPollutant pollutant = item.pollutant();
    BigDecimal limit =
        rules
            .limit(of.limits(), pollutant, CompositeIndex.period(pollutant), of.zone())
            .orElseThrow();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("item", pollutant.day().label());
    told.put("unit", pollutant.unit());
    told.put("days", item.days());
    told.put("enough", item.enough());
    told.put("mean", item.mean() == null ? null : pollutant.rounded(item.mean()).toPlainString());
    told.put("meanUnrounded", AirAnswer.plain(item.mean()));
    told.put("p", item.p());
    told.put(
        "percentile",
        item.percentile() == null ? null : pollutant.rounded(item.percentile()).toPlainString());
    told.put("percentileUnrounded", AirAnswer.plain(item.percentile()));
    told.put("limit", limit.toPlainString());
    told.put("daysOver", of.daysOver().get(pollutant));
    told.put("limitIsOf", item.byPercentile() ? "percentile" : "mean");
    if (item.statistic() != null) {
      LimitCheck check = LimitCheck.of(pollutant, item.statistic(), limit);
      told.put("exceeds", check.exceeds());
      told.put("multiple", AirAnswer.plain(check.multiple()));
    }
    return told;
  }

  private static Map<String, Object> composite(CompositeIndex index, int decimals, String clause) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("value", index.value() == null ? null : rounded(index.value(), decimals));
    told.put("limits", index.limits().id());
    told.put("clause", clause);
    told.put("main", index.main().stream().map(p -> p.day().label()).toList());
    List<Map<String, Object>> parts = new ArrayList<>();
    for (CompositeIndex.Part part : index.parts()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("item", part.pollutant().day().label());
      one.put("statistic", part.statistic().toPlainString());
      one.put("unit", part.pollutant().unit());
      one.put("limit", part.limit().toPlainString());
      one.put("index", rounded(part.index(), 3));
      one.put("weight", part.weight().toPlainString());
      one.put("share", share(part, index));
      parts.add(one);
    }
    told.put("parts", parts);
    return told;
  }

  private static String share(CompositeIndex.Part part, CompositeIndex of) {
    return of.value() == null || of.value().signum() == 0
        ? null
        : rounded(part.contribution().divide(of.value(), MathContext.DECIMAL64), 3);
  }

  private static Map<String, Object> goodDays(PeriodStatistics of) {
    Map<String, Object> told = new LinkedHashMap<>(days(of.goodDays()));
    told.put(
        "byLevel",
        java.util.Arrays.stream(AqiLevel.values())
            .map(
                level ->
                    Map.of(
                        "grade", level.number(),
                        "class", AirAnswer.words(level),
                        "days", of.goodDays().byLevel().getOrDefault(level, 0)))
            .toList());
    Map<String, Object> backCast = new LinkedHashMap<>();
    of.backCast().forEach((version, good) -> backCast.put(version.id(), days(good)));
    told.put("backCast", backCast);
    return told;
  }

  private static Map<String, Object> days(GoodDays of) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("good", of.good());
    told.put("valid", of.valid());
    told.put("percent", of.percent() == null ? null : of.percent().toPlainString());
    return told;
  }

  /** Where the version of HJ 633 changes within the period the series breaks: null where not. */
  private static Map<String, Object> versionChange(Evaluation of) {
    LocalDate change = AirStandard.GB_3095_2026_TRANSITION.from();
    boolean within = AqiStandard.forDate(of.from()) != AqiStandard.forDate(of.to());
    return within
        ? Map.of(
            "day",
            change,
            "text",
            Bilingual.of(
                "期内 HJ 633 换版，前后优良天数不可直接相比；同比请用同一版本回算的 backCast。",
                "HJ 633 changes within the period, so good days before and after do not compare; to"
                    + " compare years use backCast, computed by one version."))
        : null;
  }

  static String rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
