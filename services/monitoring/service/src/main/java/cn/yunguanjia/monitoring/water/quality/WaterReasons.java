package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.section.SectionListView;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.platform.problem.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the reasons of figures made of several sections have in common. */
@Component
class WaterReasons {
  private final Assessments assessments;
  private final SectionListView lists;

  WaterReasons(Assessments assessments, SectionListView lists) {
    this.assessments = assessments;
    this.lists = lists;
  }

  /** The end of the last day that entered. */
  Instant asOf(Period period) {
    return CityTime.startOf(period.lastDay(assessments.today()).plusDays(1));
  }

  /** Every figure rests on a list of sections that was published. */
  List<Explanation.Event> events(Period period) {
    return assessments.list(period).map(list -> published(list.version())).orElse(List.of());
  }

  /** What told of a version of the list. */
  List<Explanation.Event> published(String version) {
    return lists
        .published(version)
        .map(
            origin ->
                new Explanation.Event(
                    origin.eventId(),
                    "monitoring.SectionListPublished",
                    origin.at(),
                    Bilingual.of("断面清单发布", "List of sections published")))
        .stream()
        .toList();
  }

  /** The text of the rule with what of it nobody has confirmed. */
  Explanation.Rule rule(
      String id, Bilingual clause, WaterRules rules, Period period, Bilingual text) {
    String list = assessments.list(period).map(l -> l.version()).orElse("–");
    return new Explanation.Rule(
        id,
        rules.id() + " " + rules.version(),
        clause,
        Bilingual.of(
            text.zh() + "断面清单版本 " + list + "。" + rules.note().zh(),
            text.en() + " List of sections " + list + ". " + rules.note().en()),
        rules.official());
  }

  /** A section as an input: its class, and what to ask of it. */
  static Explanation.Input section(Assessment a, Bilingual role) {
    Bilingual few =
        a.waterClass().isEmpty()
            ? Bilingual.of("没有数据，不计入", "no data, does not count")
            : a.sufficient()
                ? Bilingual.of("有效", "valid")
                : Bilingual.of("有效数据偏少", "rests on few data");
    return new Explanation.Input(
        a.section().name(),
        a.waterClass().map(WaterWhy::said).orElse(Bilingual.of("无数据", "No data")),
        null,
        a.period().from(),
        role == null ? few : Bilingual.of(role.zh() + "，" + few.zh(), role.en() + ", " + few.en()),
        "water:" + a.section().id() + "/" + a.period().text());
  }

  static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  static Bilingual late() {
    return Bilingual.of(
        "补测、更正或迟到的数据到达后会重新计算", "Samples taken later, and data corrected or late, are counted anew");
  }

  static RefusedException nothing(String zh, String en) {
    return new RefusedException(Refusal.notFound("nothing-to-explain", zh, en));
  }
}
