package cn.yunguanjia.monitoring.air.warning;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.monitoring.air.area.AirAnswer;
import cn.yunguanjia.monitoring.air.rules.AirRuleBook;
import cn.yunguanjia.monitoring.air.rules.AirRules;
import cn.yunguanjia.monitoring.why.Explanation;
import cn.yunguanjia.platform.problem.RefusedException;
import cn.yunguanjia.standards.air.AqiLevel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a warning of air was raised. */
@RestController
@Tag(name = "monitoring: air and water")
class AirWarningWhy {
  private static final String FORECAST = "forecast:";
  private final AirWarningView warnings;
  private final AirRuleBook rules;

  AirWarningWhy(AirWarningView warnings, AirRuleBook rules) {
    this.warnings = warnings;
    this.rules = rules;
  }

  @GetMapping({"/api/public/explain/air-warning/{id}", "/api/explain/air-warning/{id}"})
  @Operation(summary = "Why a warning of an area's air was raised")
  Explanation why(@PathVariable String id) {
    Document of = warnings.find(id);
    if (of == null) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-air-warning", "没有空气预警 " + id, "There is no warning of air " + id));
    }
    boolean sudden = of.getString("kind").equals(AirWarnings.SUDDEN);
    Bilingual area = Region.nameOf(of.getString("area"));
    LocalDate day = LocalDate.parse(of.getString("day"));
    Instant at = Instant.parse(of.getString("at"));
    Bilingual said =
        sudden
            ? Bilingual.of(area.zh() + "空气质量突变", "Sudden change of the air of " + area.en())
            : Bilingual.of(
                area.zh() + " " + day + " 预计变差",
                "Worse air expected in " + area.en() + " on " + day);
    String event = of.getString("eventId");
    return new Explanation(
        "air-warning",
        id,
        said,
        "AQI " + of.getInteger("aqiBefore") + " → " + of.getInteger("aqiNow"),
        null,
        CityTime.local(at),
        Bilingual.of("预警是提示，不是评价结论", "A warning is a hint to look, no assessment"),
        List.of(before(of, sudden), now(of, sudden, day)),
        rule(sudden, rules.on(CityTime.day(at))),
        List.of(
            sudden
                ? Bilingual.of(
                    "该小时数据被更正或标为无效", "Data of that hour being corrected or marked as not valid")
                : Bilingual.of(
                    "新的预报不再预计变差；级别更重时会再次预警",
                    "A newer forecast no longer expecting it; a graver one is warned of again")),
        event == null
            ? List.of()
            : List.of(
                new Explanation.Event(
                    event, "monitoring.AirWarningRaised", CityTime.local(at), said)));
  }

  private static Explanation.Input before(Document of, boolean sudden) {
    return new Explanation.Input(
        sudden
            ? Bilingual.of("之前最低的小时", "Lowest hour before")
            : Bilingual.of("最近一个有效日", "Last valid day"),
        of.getInteger("aqiBefore"),
        "AQI",
        null,
        grade(of.getInteger("aqiBefore")),
        null);
  }

  private static Explanation.Input now(Document of, boolean sudden, LocalDate day) {
    String basis = of.getString("basis");
    boolean forecast = basis.startsWith(FORECAST);
    return new Explanation.Input(
        sudden ? Bilingual.of("该小时", "The hour") : Bilingual.of("预报中值", "Middle of the forecast"),
        of.getInteger("aqiNow"),
        "AQI",
        forecast ? day : CityTime.local(Instant.parse(basis)),
        grade(of.getInteger("aqiNow")),
        forecast
            ? "air-forecast:" + of.getString("area") + "/IMPORTED/" + day
            : "air:" + of.getString("area") + "/" + CityTime.local(Instant.parse(basis)));
  }

  private static Bilingual grade(int aqi) {
    return AirAnswer.words(AqiLevel.of(aqi));
  }

  private static Explanation.Rule rule(boolean sudden, AirRules in) {
    Bilingual grade = AirAnswer.words(AqiLevel.values()[in.warnFromGrade() - 1]);
    String zh =
        sudden
            ? "小时 AQI 在 "
                + in.suddenWithin().toHours()
                + " 小时内升高 "
                + in.suddenGrades()
                + " 级以上，且达到"
                + grade.zh()
                + "。"
            : "导入的预报（区间中值）比最近一个有效日更差，且达到" + grade.zh() + "。";
    String en =
        sudden
            ? "The hourly index rises by %d grades within %d hours and is at least %s."
                .formatted(
                    in.suddenGrades(),
                    in.suddenWithin().toHours(),
                    grade.en().toLowerCase(java.util.Locale.ROOT))
            : "An imported forecast, by the middle of its range, is worse than the last valid day and at least "
                + grade.en().toLowerCase(java.util.Locale.ROOT)
                + ".";
    return new Explanation.Rule(
        in.id(),
        in.version(),
        null,
        Bilingual.of(zh + in.note().zh(), en + " " + in.note().en()),
        in.official());
  }
}
