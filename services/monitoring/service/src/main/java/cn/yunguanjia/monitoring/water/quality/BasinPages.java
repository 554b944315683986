package cn.yunguanjia.monitoring.water.quality;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.water.value.Period;
import cn.yunguanjia.standards.water.BasinGrade;
import cn.yunguanjia.standards.water.BasinQuality;
import cn.yunguanjia.standards.water.WaterBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Basins and their rivers, graded by the evaluation method of 2011. */
@RestController
@Tag(name = "monitoring: surface water")
class BasinPages {
  private static final String METHOD = "环办〔2011〕22号";
  private final Assessments assessments;

  /**
   * @param share of the sections that measured it
   */
  record Pollutant(String item, Bilingual name, BigDecimal share) {}

  /**
   * @param method SHARES with five or more sections, MEAN with fewer, NONE without a class
   * @param classes number of sections by class
   * @param goodShare share of sections of class III or better
   * @param sections what to ask for each section
   */
  record Graded(
      String id,
      Bilingual name,
      String method,
      BasinGrade grade,
      Bilingual gradeName,
      Map<String, Integer> classes,
      BigDecimal goodShare,
      BigDecimal worstShare,
      List<Pollutant> pollutants,
      List<String> sections,
      List<Graded> rivers) {}

  record Basins(String period, String list, String standard, String method, List<Graded> items) {}

  BasinPages(Assessments assessments) {
    this.assessments = assessments;
  }

  @GetMapping("/api/public/water/basins")
  @Operation(summary = "Grade of every basin and river over a year, month or day; lakes are apart")
  Basins basins(@RequestParam(required = false) String period) {
    Period asked =
        period == null
            ? Period.of(YearMonth.from(assessments.today()))
            : Period.parse("period", period);
    List<Assessment> rivers = assessments.of(asked, s -> s.body().equals(WaterBody.RIVER.name()));
    List<Graded> basins = new ArrayList<>();
    by(rivers, a -> a.section().basin())
        .forEach(
            (id, of) -> {
              List<Graded> within = new ArrayList<>();
              by(of, a -> a.section().river())
                  .forEach(
                      (river, sections) ->
                          within.add(
                              graded(
                                  river,
                                  sections.getFirst().section().riverName(),
                                  sections,
                                  List.of())));
              basins.add(graded(id, of.getFirst().section().basinName(), of, within));
            });
    return new Basins(
        asked.text(),
        assessments.list(asked).map(l -> l.version()).orElse(null),
        SectionShown.STANDARD,
        METHOD,
        basins);
  }

  private static Graded graded(
      String id, Bilingual name, List<Assessment> sections, List<Graded> rivers) {
    BasinQuality basin = BasinQuality.of(sections.stream().map(Assessment::items).toList());
    Map<String, Integer> classes = new LinkedHashMap<>();
    basin.classes().forEach((waterClass, n) -> classes.put(waterClass.symbol(), n));
    return new Graded(
        id,
        name,
        basin.grade().isEmpty() ? "NONE" : basin.byShares() ? "SHARES" : "MEAN",
        basin.grade().orElse(null),
        basin.grade().map(g -> Bilingual.of(g.zh(), g.en())).orElse(null),
        classes,
        Digits.shown(basin.goodShare()),
        Digits.shown(basin.worstShare()),
        pollutants(basin),
        sections.stream().map(a -> "water:" + a.section().id() + "/" + a.period().text()).toList(),
        rivers);
  }

  /** With few sections what is worse than class III in their mean. */
  private static List<Pollutant> pollutants(BasinQuality basin) {
    return basin
        .mean()
        .map(
            mean ->
                mean.over().stream()
                    .map(
                        over ->
                            new Pollutant(
                                over.item().key(),
                                Bilingual.of(over.item().zh(), over.item().en()),
                                null))
                    .toList())
        .orElseGet(
            () ->
                basin.pollutants().stream()
                    .map(
                        p ->
                            new Pollutant(
                                p.item().key(),
                                Bilingual.of(p.item().zh(), p.item().en()),
                                Digits.shown(p.share())))
                    .toList());
  }

  private static Map<String, List<Assessment>> by(
      List<Assessment> sections, Function<Assessment, String> key) {
    Map<String, List<Assessment>> groups = new LinkedHashMap<>();
    sections.forEach(a -> groups.computeIfAbsent(key.apply(a), k -> new ArrayList<>()).add(a));
    return groups;
  }
}
