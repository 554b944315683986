package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.standards.water.SourceItem;
import cn.yunguanjia.standards.water.SourceQuality;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drinking-water sources: whether they are fit. Where they lie is told to nobody here. */
@RestController
@Tag(name = "monitoring: surface water")
class SourcePages {
  private final Assessments assessments;

  record Item(String item, Bilingual name, BigDecimal value, BigDecimal limit, boolean over) {}

  /**
   * @param complies null while something that decides was not measured
   * @param supplementary items of table 2 that were measured
   * @param missing items of table 2 that were not
   */
  record Source(
      SectionShown section, Boolean complies, List<Item> supplementary, List<Bilingual> missing) {}

  /**
   * @param rate share of the judged sources that comply, null where none is judged
   */
  record Answer(
      String period,
      String list,
      int judged,
      int complying,
      BigDecimal rate,
      String standard,
      List<Source> items) {}

  SourcePages(Assessments assessments) {
    this.assessments = assessments;
  }

  @GetMapping("/api/public/water/sources")
  @Operation(
      summary = "Compliance of drinking-water sources: class III and the supplementary items")
  Answer sources(@RequestParam(required = false) String period) {
    Period asked =
        period == null
            ? Period.of(YearMonth.from(assessments.today()))
            : Period.parse("period", period);
    List<Source> items =
        assessments.of(asked, ListedSection::drinkingSource).stream()
            .map(SourcePages::source)
            .toList();
    int judged = (int) items.stream().filter(s -> s.complies() != null).count();
    int complying = (int) items.stream().filter(s -> Boolean.TRUE.equals(s.complies())).count();
    return new Answer(
        asked.text(),
        assessments.list(asked).map(l -> l.version()).orElse(null),
        judged,
        complying,
        judged == 0
            ? null
            : Digits.shown(
                new BigDecimal(complying).divide(new BigDecimal(judged), MathContext.DECIMAL64)),
        SectionShown.STANDARD,
        items);
  }

  private static Source source(Assessment a) {
    SourceQuality quality = a.asSource();
    List<Item> supplementary = new ArrayList<>();
    for (SourceItem item : SourceItem.values()) {
      var value = a.values().get(item.key());
      if (value != null) {
        supplementary.add(
            new Item(
                item.key(),
                Bilingual.of(item.zh(), item.en()),
                Digits.shown(value.value()),
                item.limit(),
                quality.over().contains(item)));
      }
    }
    return new Source(
        SectionShown.of(a),
        quality.complies().orElse(null),
        supplementary,
        quality.missing().stream().map(i -> Bilingual.of(i.zh(), i.en())).toList());
  }
}
