package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.monitoring.water.rules.WaterRuleBook;
import cn.yunguanjia.monitoring.water.rules.WaterRules;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.standards.water.CityCwqi;
import cn.yunguanjia.standards.water.Cwqi;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The index by which cities and counties are ranked, with what makes it up. */
@RestController
@Tag(name = "monitoring: surface water")
class CwqiPages {
  private final Assessments assessments;
  private final WaterRuleBook rules;

  /**
   * @param share of the value
   */
  record Part(String item, Bilingual name, BigDecimal value, BigDecimal share) {}

  /**
   * @param rank 1 is the best; null where there is no value
   * @param change against the period compared with, as a share; below zero is better
   * @param changeRank 1 has become better by most
   */
  record Ranked(
      String area,
      Bilingual name,
      BigDecimal value,
      Integer rank,
      BigDecimal before,
      BigDecimal change,
      Integer changeRank,
      int riverSections,
      int lakeSections,
      List<Part> parts,
      List<String> sections) {}

  record Rule(String id, String version, CityCwqi.Way way, boolean official, Bilingual note) {}

  record Answer(
      String period, String against, String list, Rule rule, Ranked city, List<Ranked> items) {}

  CwqiPages(Assessments assessments, WaterRuleBook rules) {
    this.assessments = assessments;
    this.rules = rules;
  }

  @GetMapping("/api/public/water/cwqi")
  @Operation(summary = "CWQI of the city and the counties with its parts, ranked, and its change")
  Answer cwqi(
      @RequestParam(required = false) String period,
      @RequestParam(required = false) String against) {
    Period asked =
        period == null
            ? Period.of(YearMonth.from(assessments.today()))
            : Period.parse("period", period);
    Period before = against == null ? asked.yearBefore() : Period.parse("against", against);
    WaterRules inForce = rules.on(asked.from());
    List<Assessment> now = assessments.of(asked, s -> true);
    List<Assessment> then = assessments.of(before, s -> true);
    List<Ranked> counties =
        Region.COUNTIES.stream()
            .map(county -> area(county.code(), now, then, inForce))
            .filter(r -> !r.sections().isEmpty())
            .toList();
    return new Answer(
        asked.text(),
        before.text(),
        assessments.list(asked).map(l -> l.version()).orElse(null),
        new Rule(
            inForce.id(),
            inForce.version(),
            inForce.cityIndex(),
            inForce.official(),
            inForce.note()),
        area(Region.JIAXING.code(), now, then, inForce),
        ranked(counties));
  }

  private static Ranked area(
      String area, List<Assessment> now, List<Assessment> then, WaterRules inForce) {
    List<Assessment> here = within(area, now);
    Optional<CityCwqi> index = index(here, inForce);
    BigDecimal before = index(within(area, then), inForce).map(CityCwqi::value).orElse(null);
    return new Ranked(
        area,
        Region.nameOf(area),
        index.map(i -> Digits.shown(i.value())).orElse(null),
        null,
        Digits.shown(before),
        index.isPresent() && before != null && before.signum() > 0
            ? Digits.shown(Cwqi.change(index.get().value(), before))
            : null,
        null,
        index.map(CityCwqi::riverSections).orElse(0),
        index.map(CityCwqi::lakeSections).orElse(0),
        index.map(CwqiPages::parts).orElse(List.of()),
        here.stream().map(a -> "water:" + a.section().id() + "/" + a.period().text()).toList());
  }

  private static List<Assessment> within(String area, List<Assessment> all) {
    return all.stream().filter(a -> Region.covers(area, a.section().area())).toList();
  }

  private static Optional<CityCwqi> index(List<Assessment> sections, WaterRules inForce) {
    return CityCwqi.of(
        sections.stream()
            .filter(a -> a.waterClass().isPresent())
            .map(a -> new CityCwqi.Section(a.body(), a.items()))
            .toList(),
        inForce.cityIndex());
  }

  private static List<Part> parts(CityCwqi index) {
    List<Part> parts = new ArrayList<>();
    index
        .parts()
        .forEach(
            (item, value) ->
                parts.add(
                    new Part(
                        item.key(),
                        Bilingual.of(item.zh(), item.en()),
                        Digits.shown(value),
                        index.value().signum() == 0
                            ? null
                            : Digits.shown(
                                value.divide(index.value(), java.math.MathContext.DECIMAL64)))));
    parts.sort(Comparator.comparing(Part::value).reversed());
    return parts;
  }

  private static List<Ranked> ranked(List<Ranked> counties) {
    List<BigDecimal> values =
        counties.stream().map(Ranked::value).filter(java.util.Objects::nonNull).sorted().toList();
    List<BigDecimal> changes =
        counties.stream().map(Ranked::change).filter(java.util.Objects::nonNull).sorted().toList();
    return counties.stream()
        .map(
            r ->
                new Ranked(
                    r.area(),
                    r.name(),
                    r.value(),
                    r.value() == null ? null : values.indexOf(r.value()) + 1,
                    r.before(),
                    r.change(),
                    r.change() == null ? null : changes.indexOf(r.change()) + 1,
                    r.riverSections(),
                    r.lakeSections(),
                    r.parts(),
                    r.sections()))
        .sorted(Comparator.comparing(Ranked::rank, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
