package cn.yunguanjia.monitoring.air.statistics;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.monitoring.air.area.AirDays;
import cn.yunguanjia.monitoring.air.area.Place;
import cn.yunguanjia.monitoring.air.rules.AirRules;
import java.time.LocalDate;
import java.util.List;

/**
 * A period of air that somebody asks why about.
 *
 * @param standard as it was asked: auto, 2012, 2026 or 2031
 * @param days of which something is known, oldest first
 */
record Asked(
    Place place,
    String standard,
    List<AirDays.Day> days,
    PeriodStatistics figures,
    AirRules rules) {

  LocalDate from() {
    return figures.evaluation().from();
  }

  LocalDate to() {
    return figures.evaluation().to();
  }

  /** The last day that entered; the end of the period where none did. */
  LocalDate asOf() {
    return days.isEmpty() ? to() : days.getLast().day();
  }

  /** What every address of this period begins with. */
  String id() {
    return String.join("/", place.id(), from().toString(), to().toString(), standard);
  }

  String day(LocalDate day) {
    return "air:" + place.id() + "/" + day;
  }

  Bilingual title(String zh, String en) {
    return Bilingual.of(
        place.name().zh() + " " + from() + " 至 " + to() + " " + zh,
        en + " of " + place.name().en() + ", " + from() + " to " + to());
  }

  /** Whether there were enough days, in the words of the rule. */
  Bilingual enough(int valid) {
    Integer needed = figures.evaluation().validity().needed();
    return needed == null
        ? Bilingual.of(
            "有效 " + valid + " 天；标准对这样的时段没有规定天数",
            valid + " valid days; the standard sets no number for such a period")
        : Bilingual.of(
            "有效 %d 天，须有 %d 天（GB 3095-2026 表4）：%s"
                .formatted(valid, needed, valid >= needed ? "足够" : "不足"),
            "%d valid days of %d needed (GB 3095-2026, table 4): %s"
                .formatted(valid, needed, valid >= needed ? "enough" : "too few"));
  }

  static Bilingual late() {
    return Bilingual.of(
        "迟到、补传或更正的小时数据会改变当日评价，并随之重算",
        "Hours that come late or corrected change their day, and this with it");
  }
}
