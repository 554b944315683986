package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.standards.air.AirPollutant;
import cn.yunguanjia.standards.air.CompositeIndex;
import cn.yunguanjia.standards.air.Evaluation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Why the composite index of a period is what it is. */
final class CompositeWhy {
  private CompositeWhy() {}

  static Explanation of(Asked asked, List<Explanation.Event> events) {
    CompositeIndex index = asked.figures().composite();
    return new Explanation(
        "air-composite",
        asked.id(),
        asked.title("环境空气质量综合指数", "Composite index of ambient air"),
        index.value() == null
            ? Bilingual.of("缺项，没有综合指数", "An item is missing: no index")
            : StatisticsAnswer.rounded(index.value(), 2),
        null,
        asked.asOf(),
        asked.enough(
            asked.figures().evaluation().items().stream()
                .mapToInt(Evaluation.Item::days)
                .min()
                .orElse(0)),
        index.parts().stream().map(part -> part(part, index, asked)).toList(),
        new Explanation.Rule(
            "HJ 663-2013",
            "2013",
            Bilingual.of("环境空气质量综合指数", "composite index"),
            Bilingual.of(
                "六项单项指数之和：SO2、NO2、PM10、PM2.5 为均值 ÷ 年均二级限值，CO 为第 95 百分位 ÷ 日均限值，O3 为第 90 百分位 ÷ 8 小时限值。限值取 %s（%s）。"
                    .formatted(index.limits().id(), StatisticsAnswer.phase(index.limits()).zh()),
                "The sum of six single indices: the mean over the yearly limit of class II; of CO the 95th percentile over the limit of a day, of O3 the 90th over that of eight hours. Limits of %s (%s)."
                    .formatted(index.limits().id(), StatisticsAnswer.phase(index.limits()).en())),
            true),
        wouldChange(index),
        events);
  }

  private static Explanation.Input part(
      CompositeIndex.Part part, CompositeIndex index, Asked asked) {
    AirPollutant of = part.pollutant();
    String share =
        index.value() == null || index.value().signum() == 0
            ? ""
            : StatisticsAnswer.rounded(
                    part.contribution()
                        .movePointRight(2)
                        .divide(index.value(), MathContext.DECIMAL64),
                    1)
                + " %";
    String sum =
        part.statistic().toPlainString() + " ÷ " + part.limit().toPlainString() + " " + of.unit();
    return new Explanation.Input(
        Bilingual.of(of.day().label(), of.day().label()),
        StatisticsAnswer.rounded(part.index(), 3),
        null,
        null,
        Bilingual.of(
            sum + (share.isEmpty() ? "" : "，占 " + share),
            sum + (share.isEmpty() ? "" : ", " + share + " of the sum")),
        "air-statistic:" + asked.id() + "/" + of.day().label());
  }

  private static List<Bilingual> wouldChange(CompositeIndex index) {
    List<Bilingual> would = new ArrayList<>();
    for (AirPollutant main : index.main()) {
      index.parts().stream()
          .filter(part -> part.pollutant() == main)
          .map(CompositeWhy::tenth)
          .forEach(would::add);
    }
    if (index.value() == null) {
      would.add(Bilingual.of("缺项补齐有效数据", "Valid data of the missing item coming in"));
    }
    would.add(Asked.late());
    return would;
  }

  private static Bilingual tenth(CompositeIndex.Part part) {
    String by = StatisticsAnswer.rounded(part.contribution().multiply(new BigDecimal("0.1")), 3);
    String item = part.pollutant().day().label();
    return Bilingual.of(
        item + " 每下降十分之一，综合指数减少 " + by,
        "Each tenth off " + item + " takes " + by + " off the index");
  }
}
