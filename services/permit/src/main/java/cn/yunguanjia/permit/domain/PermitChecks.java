package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of a permit before it is granted. */
final class PermitChecks {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}\\d{3}P");

  /** Regulation on Discharge Permits (State Council Order 736), article 14. */
  private static final int LONGEST_YEARS = 5;

  private PermitChecks() {}

  static Optional<Refusal> firstFault(PermitForm form, Enterprise.Registered holder) {
    return number(form, holder)
        .or(() -> category(form))
        .or(() -> validity(form))
        .or(() -> LimitChecks.firstFault(form.outlets(), holder.outlets()));
  }

  static List<Warning> warnings(PermitForm form) {
    List<Warning> warnings = new ArrayList<>(LimitChecks.warnings(form.outlets()));
    if (form.validTo().isAfter(form.validFrom().plusYears(LONGEST_YEARS))) {
      warnings.add(
          new Warning(
              "validity-over-five-years",
              "validTo",
              Bilingual.of(
                  "有效期超过五年（《排污许可管理条例》第十四条），请核对",
                  "Valid for more than five years (Regulation on Discharge Permits, article 14);"
                      + " please check")));
    }
    return warnings;
  }

  private static Optional<Refusal> number(PermitForm form, Enterprise.Registered holder) {
    if (form.permitNo() == null || !NUMBER.matcher(form.permitNo()).matches()) {
      return fault(
          "permit-no-malformed",
          "permitNo",
          "许可证编号应为持证单位统一社会信用代码加三位顺序码和字母 P，共 22 位（HJ 608-2017）",
          "A permit number is the holder's credit code, three digits and P, 22 characters (HJ"
              + " 608-2017)");
    }
    if (!form.permitNo().startsWith(holder.uscc())) {
      return fault(
          "permit-no-of-other-holder",
          "permitNo",
          "许可证编号前 18 位与持证单位 " + holder.uscc() + " 不符",
          "The number's first 18 characters are not those of the holder " + holder.uscc());
    }
    return Optional.empty();
  }

  private static Optional<Refusal> category(PermitForm form) {
    return List.of("KEY", "SIMPLIFIED").contains(String.valueOf(form.category()))
        ? Optional.empty()
        : fault(
            "category-unknown",
            "category",
            "管理类别应为 KEY（重点管理）或 SIMPLIFIED（简化管理）",
            "The category is KEY or SIMPLIFIED");
  }

  private static Optional<Refusal> validity(PermitForm form) {
    if (form.validFrom() == null || form.validTo() == null) {
      return fault(
          "validity-missing",
          form.validFrom() == null ? "validFrom" : "validTo",
          "请填写有效期起止日期",
          "Give the first and the last day of validity");
    }
    return form.validTo().isAfter(form.validFrom())
        ? Optional.empty()
        : fault(
            "validity-inverted",
            "validTo",
            "有效期止日应晚于起日",
            "The last day of validity must come after the first");
  }

  static Optional<Refusal> fault(String code, String field, String zh, String en) {
    return Optional.of(Refusal.invalid(code, field, zh, en));
  }
}
