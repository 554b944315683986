package cn.yunguanjia.cases.report;

import cn.yunguanjia.cases.view.WithdrawalWords;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.CityTime;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.monitoring.AlertUnanswered;
import cn.yunguanjia.language.monitoring.NonComplianceSuspected;
import cn.yunguanjia.language.monitoring.NonComplianceWithdrawn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** What a lead says, in both languages. */
final class LeadWords {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private LeadWords() {}

  static Bilingual title(NonComplianceSuspected e) {
    Bilingual factor = Pollutant.nameOf(e.factor());
    return repeated(e)
        ? Bilingual.of(factor.zh() + "反复超标", factor.en() + " exceeds its limit repeatedly")
        : Bilingual.of(factor.zh() + "大幅超标", factor.en() + " exceeds its limit by far");
  }

  static Bilingual text(NonComplianceSuspected e) {
    String days = e.days().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    if (repeated(e)) {
      return Bilingual.of(
          "执法线索：反复超标，涉及 %d 天（%s），证据 %d 条"
              .formatted(e.days().size(), days, e.exceedanceIds().size()),
          "Lead for enforcement: exceeded on %d days (%s), %d findings as evidence"
              .formatted(e.days().size(), days, e.exceedanceIds().size()));
    }
    String multiple = e.multiple().stripTrailingZeros().toPlainString();
    return Bilingual.of(
        "执法线索：" + days + " 超标 " + multiple + " 倍",
        "Lead for enforcement: " + multiple + " times above the limit on " + days);
  }

  /** What is left of a lead that is taken back, and why. */
  static Bilingual text(NonComplianceWithdrawn e) {
    Bilingual why = WithdrawalWords.of(e.reason());
    int gone = e.withdrawnIds().size();
    int all = e.exceedanceIds().size();
    if (e.kind().equals("REPEATED") && !e.daysLeft().isEmpty()) {
      return Bilingual.of(
          "执法线索撤回：证据 %d 条中已撤销 %d 条（%s），余下 %d 天不构成反复超标"
              .formatted(all, gone, why.zh(), e.daysLeft().size()),
          "Lead withdrawn: %d of its %d findings were taken back (%s); exceedances on %d days are not repeated ones"
              .formatted(gone, all, why.en(), e.daysLeft().size()));
    }
    return Bilingual.of(
        "执法线索撤回：作为证据的监测发现已撤销（" + why.zh() + "）",
        "Lead withdrawn: the findings it rests on were taken back (" + why.en() + ")");
  }

  static Bilingual title(AlertUnanswered e) {
    if (e.factor() == null) {
      return Bilingual.of("监测数据中断，预警无人签收", "No data, and nobody acknowledged the alert");
    }
    Bilingual factor = Pollutant.nameOf(e.factor());
    return Bilingual.of(
        factor.zh() + "实时值超限，预警无人签收",
        factor.en() + " stood above the limit, and nobody acknowledged the alert");
  }

  static Bilingual text(AlertUnanswered e) {
    String began = MINUTE.format(CityTime.local(e.began()));
    String outlet = OutletId.parse(e.outlet()).code();
    if (e.factor() == null) {
      return Bilingual.of(
          "预警转办：排放口 " + outlet + " 自 " + began + " 判定为数据中断，逐级预警均无人签收",
          "Taken over from an alert: outlet "
              + outlet
              + " counts as silent since "
              + began
              + ", and no grade was acknowledged");
    }
    String value = e.value().toPlainString() + " " + e.unit();
    String limit = e.limit().toPlainString();
    return Bilingual.of(
        "预警转办：排放口 " + outlet + " " + began + " 实时值 " + value + "，限值 " + limit + "，逐级预警均无人签收",
        "Taken over from an alert: at outlet "
            + outlet
            + " the live value of "
            + began
            + " was "
            + value
            + ", limit "
            + limit
            + ", and no grade was acknowledged");
  }

  private static boolean repeated(NonComplianceSuspected e) {
    return "REPEATED".equals(e.reason());
  }
}
