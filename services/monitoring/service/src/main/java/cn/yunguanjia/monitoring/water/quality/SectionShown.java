package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.monitoring.water.value.Value;
import cn.yunguanjia.standards.water.TrophicState;
import cn.yunguanjia.standards.water.WaterClass;
import cn.yunguanjia.standards.water.WaterItem;
import cn.yunguanjia.standards.water.WaterQuality;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * A section over a period as everybody may read it: without its position.
 *
 * @param target class it shall reach
 * @param waterClass Ⅰ to Ⅴ or 劣Ⅴ, null where nothing graded was measured
 * @param reached whether the target is reached, null without a class
 * @param main main pollutants, the first first
 * @param sufficient whether every deciding value rests on enough data
 * @param list version of the list of sections
 * @param why what to ask at /api/public/explain/
 */
record SectionShown(
    String section,
    Bilingual name,
    String river,
    Bilingual riverName,
    int place,
    String basin,
    Bilingual basinName,
    String area,
    String level,
    String body,
    boolean drinkingSource,
    boolean seaOutlet,
    String handoverFrom,
    String handoverTo,
    String period,
    String target,
    @JsonProperty("class") String waterClass,
    Bilingual grade,
    Boolean reached,
    List<Over> main,
    BigDecimal cwqi,
    Trophic trophic,
    List<Item> values,
    boolean sufficient,
    String list,
    String standard,
    String rules,
    String why) {
  static final String STANDARD = "GB 3838-2002";

  /**
   * @param times value over the limit of class III, less 1; null for pH and dissolved oxygen
   */
  record Over(String item, Bilingual name, String itemClass, BigDecimal times) {}

  /**
   * @param kind AUTOMATIC, MANUAL or MIXED
   * @param count days, samples or months it is the mean of
   * @param below of these below detection
   */
  record Item(
      String item,
      Bilingual name,
      BigDecimal value,
      String unit,
      String itemClass,
      String kind,
      int count,
      int below,
      boolean sufficient) {}

  record Trophic(BigDecimal index, Bilingual grade) {}

  static SectionShown of(Assessment a) {
    ListedSection s = a.section();
    return new SectionShown(
        s.id(),
        s.name(),
        s.river(),
        s.riverName(),
        s.place(),
        s.basin(),
        s.basinName(),
        s.area(),
        s.level(),
        s.body(),
        s.drinkingSource(),
        s.seaOutlet(),
        s.handoverFrom(),
        s.handoverTo(),
        a.period().text(),
        a.target().symbol(),
        a.waterClass().map(WaterClass::symbol).orElse(null),
        a.waterClass().map(c -> Bilingual.of(c.grade(), c.gradeEn())).orElse(null),
        a.reached().orElse(null),
        a.main().stream().map(SectionShown::over).toList(),
        a.cwqi().map(Digits::shown).orElse(null),
        trophic(a),
        a.values().values().stream().map(value -> item(value, a)).toList(),
        a.sufficient(),
        a.list(),
        STANDARD,
        a.rules().id() + " " + a.rules().version(),
        "water:" + s.id() + "/" + a.period().text());
  }

  static Over over(WaterQuality.Over over) {
    WaterItem item = over.item();
    return new Over(
        item.key(),
        Bilingual.of(item.zh(), item.en()),
        over.waterClass().symbol(),
        Digits.shown(over.times()));
  }

  private static Trophic trophic(Assessment a) {
    if (a.trophicState().isEmpty()) {
      return null;
    }
    double index = a.trophicState().getAsDouble();
    TrophicState.Grade grade = TrophicState.grade(index);
    return new Trophic(Digits.shown(index), Bilingual.of(grade.zh(), grade.en()));
  }

  private static Item item(Value value, Assessment a) {
    WaterClass itemClass =
        value.of().item() == null ? null : a.quality().items().get(value.of().item());
    return new Item(
        value.of().key(),
        value.of().name(),
        Digits.shown(value.value()),
        value.of().unit(),
        itemClass == null ? null : itemClass.symbol(),
        value.kind().name(),
        value.count(),
        value.below(),
        value.sufficient());
  }
}
