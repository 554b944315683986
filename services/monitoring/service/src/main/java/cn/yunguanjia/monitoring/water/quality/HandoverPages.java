package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.monitoring.ListedSection;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.standards.water.WaterItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where one county hands its water over to the next: in what state it came, and in what it goes.
 */
@RestController
@Tag(name = "monitoring: surface water")
class HandoverPages {
  private final Assessments assessments;

  /**
   * @param change downstream less upstream; for dissolved oxygen less is worse
   */
  record Step(
      String item, Bilingual name, BigDecimal upstream, BigDecimal here, BigDecimal change) {}

  /**
   * @param from county that hands over
   * @param upstream the section compared with, null where the list names none
   * @param complies null without a class
   * @param items what both measured
   */
  record Handover(
      Bilingual from,
      Bilingual to,
      SectionShown section,
      SectionShown upstream,
      Boolean complies,
      List<Step> items) {}

  /**
   * @param rate share of the judged sections that comply, null where none is judged
   */
  record Answer(
      String period,
      String list,
      int judged,
      int complying,
      BigDecimal rate,
      String rule,
      boolean official,
      List<Handover> items) {}

  HandoverPages(Assessments assessments) {
    this.assessments = assessments;
  }

  @GetMapping("/api/public/water/handovers")
  @Operation(summary = "Handover sections between counties: upstream, here, and who complies")
  Answer handovers(@RequestParam(required = false) String period) {
    Period asked =
        period == null
            ? Period.of(YearMonth.from(assessments.today()))
            : Period.parse("period", period);
    List<Handover> items = new ArrayList<>();
    for (Assessment here : assessments.of(asked, ListedSection::isHandover)) {
      Assessment upstream =
          here.section().upstream() == null
              ? null
              : assessments.of(here.section().upstream(), asked).orElse(null);
      items.add(
          new Handover(
              Region.nameOf(here.section().handoverFrom()),
              Region.nameOf(here.section().handoverTo()),
              SectionShown.of(here),
              upstream == null ? null : SectionShown.of(upstream),
              complies(here, upstream),
              upstream == null ? List.of() : steps(upstream, here)));
    }
    int judged = (int) items.stream().filter(h -> h.complies() != null).count();
    int complying = (int) items.stream().filter(h -> Boolean.TRUE.equals(h.complies())).count();
    WaterRules rules = assessments.rules(asked);
    return new Answer(
        asked.text(),
        assessments.list(asked).map(l -> l.version()).orElse(null),
        judged,
        complying,
        judged == 0
            ? null
            : Digits.shown(
                new BigDecimal(complying).divide(new BigDecimal(judged), MathContext.DECIMAL64)),
        rules.handover().name(),
        rules.official(),
        items);
  }

  private static Boolean complies(Assessment here, Assessment upstream) {
    if (here.reached().isEmpty() || here.reached().get()) {
      return here.reached().orElse(null);
    }
    return here.rules().handover() == WaterRules.Handover.TARGET_CLASS_OR_UPSTREAM
        && upstream != null
        && upstream.waterClass().filter(c -> !here.waterClass().get().isWorseThan(c)).isPresent();
  }

  private static List<Step> steps(Assessment upstream, Assessment here) {
    Map<WaterItem, BigDecimal> came = upstream.items();
    List<Step> steps = new ArrayList<>();
    here.items()
        .forEach(
            (item, value) -> {
              if (came.containsKey(item)) {
                steps.add(
                    new Step(
                        item.key(),
                        Bilingual.of(item.zh(), item.en()),
                        Digits.shown(came.get(item)),
                        Digits.shown(value),
                        Digits.shown(value.subtract(came.get(item)))));
              }
            });
    return steps;
  }
}
