package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.air.area.AirAnswer;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.standards.air.AirItem;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.CompositeIndex;
import cn.yunguanjia.standards.air.Evaluation;
import cn.yunguanjia.standards.air.LimitCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why an item's mean and percentile are what they are: the days between which it lies. */
final class PercentileWhy {
  private final Asked asked;
  private final Evaluation.Item of;
  private final List<AirDays.Day> sorted;
  private final BigDecimal rank;

  PercentileWhy(Asked asked, Evaluation.Item of) {
    this.asked = asked;
    this.of = of;
    AirItem item = of.pollutant().day();
    sorted =
        asked.days().stream()
            .filter(day -> day.values().get(item) != null)
            .sorted(Comparator.comparing(day -> day.values().get(item)))
            .toList();
    rank =
        new BigDecimal(Math.max(0, sorted.size() - 1))
            .multiply(new BigDecimal(of.p()))
            .movePointLeft(2)
            .add(BigDecimal.ONE);
  }

  /** The one or two days whose values make the percentile. */
  List<AirDays.Day> deciding() {
    if (sorted.isEmpty()) {
      return List.of();
    }
    int below = rank.setScale(0, RoundingMode.FLOOR).intValueExact();
    boolean between = rank.stripTrailingZeros().scale() > 0;
    return sorted.subList(below - 1, between ? below + 1 : below);
  }

  Explanation explained(List<Explanation.Event> events) {
    AirPollutant pollutant = of.pollutant();
    String label = pollutant.day().label();
    BigDecimal shown = of.statistic();
    return new Explanation(
        "air-statistic",
        asked.id() + "/" + label,
        asked.title(label + " 评价值", "Statistic of " + label),
        shown == null ? Bilingual.of("无数据", "No data") : pollutant.rounded(shown).toPlainString(),
        shown == null ? null : pollutant.unit(),
        asked.asOf(),
        asked.enough(of.days()),
        shown == null ? List.of() : inputs(),
        new Explanation.Rule(
            "HJ 663-2013",
            "2013",
            Bilingual.of("均值与百分位数", "means and percentiles"),
            Bilingual.of(
                "日值由小到大排列，第 p 百分位在序数 1 + (n − 1) × p ÷ 100 = "
                    + rank.toPlainString()
                    + " 处，落在两日之间时线性内插；结果按 GB/T 8170 修约。",
                "The days are put in order; the percentile p stands at rank 1 + (n − 1) × p / 100 = "
                    + rank.toPlainString()
                    + ", between two days interpolated; rounded by GB/T 8170."),
            false),
        wouldChange(),
        events);
  }

  private List<Explanation.Input> inputs() {
    AirPollutant pollutant = of.pollutant();
    List<Explanation.Input> inputs = new ArrayList<>();
    inputs.add(figure("均值（未修约）", "Mean, not rounded", of.mean(), "n = " + of.days()));
    inputs.add(
        figure(
            "第 " + of.p() + " 百分位（未修约）",
            "Percentile " + of.p() + ", not rounded",
            of.percentile(),
            "k = " + rank.toPlainString()));
    for (AirDays.Day day : deciding()) {
      int place = sorted.indexOf(day) + 1;
      inputs.add(
          new Explanation.Input(
              Bilingual.of("第 " + place + " 小的日值", "Day number " + place + " from the lowest"),
              AirAnswer.plain(day.values().get(pollutant.day())),
              pollutant.unit(),
              day.day(),
              Bilingual.of("决定百分位的日值", "decides the percentile"),
              asked.day(day.day())));
    }
    limit()
        .ifPresent(
            limit ->
                inputs.add(
                    new Explanation.Input(
                        Bilingual.of("二级限值", "Limit of class II"),
                        limit.toPlainString(),
                        pollutant.unit(),
                        null,
                        Bilingual.of(asked.figures().limits().id(), asked.figures().limits().id()),
                        null)));
    return inputs;
  }

  private Explanation.Input figure(String zh, String en, BigDecimal value, String state) {
    return new Explanation.Input(
        Bilingual.of(zh, en),
        AirAnswer.plain(value),
        of.pollutant().unit(),
        null,
        Bilingual.of(state, state),
        null);
  }

  private java.util.Optional<BigDecimal> limit() {
    return asked
        .rules()
        .limit(
            asked.figures().limits(),
            of.pollutant(),
            CompositeIndex.period(of.pollutant()),
            asked.figures().zone());
  }

  private List<Bilingual> wouldChange() {
    List<Bilingual> would = new ArrayList<>();
    if (of.statistic() != null) {
      limit()
          .filter(limit -> LimitCheck.of(of.pollutant(), of.statistic(), limit).exceeds())
          .ifPresent(
              limit ->
                  would.add(
                      Bilingual.of(
                          "降到 " + limit.toPlainString() + " " + of.pollutant().unit() + " 以内即达标",
                          "Down to "
                              + limit.toPlainString()
                              + " "
                              + of.pollutant().unit()
                              + " it would keep the limit")));
    }
    would.add(Asked.late());
    return would;
  }
}
