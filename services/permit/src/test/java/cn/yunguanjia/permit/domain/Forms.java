package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.permit.domain.EnterpriseForm.OutletForm;
import cn.yunguanjia.permit.domain.EnterpriseForm.SiteForm;
import cn.yunguanjia.permit.domain.OutletLimits.LimitForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Sound forms, from which a test departs in one point. */
final class Forms {
  static final String USCC = "91330483MA2YGJ019P";
  static final String NUMBER = USCC + "001P";

  private Forms() {}

  static OutletForm water(String code) {
    return new OutletForm(code, "WATER", Bilingual.of("总排口", "Main outlet"), 120.55, 30.63, null);
  }

  static EnterpriseForm enterprise(String uscc, String area, OutletForm... outlets) {
    return new EnterpriseForm(
        uscc,
        Bilingual.of("示范印染", "Demo Dyeing"),
        "TEXTILE_DYEING",
        area,
        new SiteForm(Bilingual.of("厂区", "Site"), "示范路1号", 120.55, 30.63),
        null,
        List.of(outlets));
  }

  static LimitForm cod(String max) {
    return limit("w01018", "DAY", max, null, "mg/L");
  }

  static LimitForm limit(String factor, String period, String max, String min, String unit) {
    return new LimitForm(
        factor,
        period,
        max == null ? null : new BigDecimal(max),
        min == null ? null : new BigDecimal(min),
        unit,
        "GB 4287-2012",
        "表2 直接排放",
        null);
  }

  static List<OutletLimits> at(String outlet, LimitForm... limits) {
    return List.of(new OutletLimits(outlet, List.of(limits)));
  }

  static PermitForm permit(List<OutletLimits> outlets) {
    return new PermitForm(
        NUMBER, "KEY", LocalDate.of(2025, 1, 1), LocalDate.of(2029, 12, 31), outlets);
  }
}
