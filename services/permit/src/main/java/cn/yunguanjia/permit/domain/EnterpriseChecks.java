package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.language.Uscc;
import cn.yunguanjia.permit.domain.EnterpriseForm.OutletForm;
import cn.yunguanjia.permit.domain.EnterpriseForm.SiteForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold before an enterprise enters the register, in the order of the form. */
final class EnterpriseChecks {
  private static final List<Function<EnterpriseForm, Optional<Refusal>>> ALL =
      List.of(
          EnterpriseChecks::codeIsWellFormed,
          EnterpriseChecks::nameIsGiven,
          EnterpriseChecks::sectorIsKnown,
          EnterpriseChecks::areaIsACounty,
          EnterpriseChecks::siteIsInTheCity,
          EnterpriseChecks::outletsAreSound);

  private EnterpriseChecks() {}

  static Optional<Refusal> firstFault(EnterpriseForm form) {
    return ALL.stream().map(check -> check.apply(form)).flatMap(Optional::stream).findFirst();
  }

  /** What is accepted but should be looked at. */
  static List<Warning> warnings(EnterpriseForm form) {
    List<Warning> warnings = new ArrayList<>();
    if (!Uscc.checkHolds(form.uscc())) {
      warnings.add(
          new Warning(
              "uscc-check-failed",
              "uscc",
              Bilingual.of(
                  "统一社会信用代码校验位不符（GB 32100-2015），早期发放的真实代码也可能如此；已登记，请与营业执照核对",
                  "The check character of the code does not hold (GB 32100-2015). Some codes issued"
                      + " early are genuine all the same: registered, please compare with the"
                      + " business licence")));
    }
    return warnings;
  }

  private static Optional<Refusal> codeIsWellFormed(EnterpriseForm form) {
    return when(
        !Uscc.wellFormed(form.uscc()),
        "uscc-malformed",
        "uscc",
        "统一社会信用代码应为 18 位数字或大写字母，不含 I、O、S、V、Z（GB 32100-2015）",
        "A unified social credit code has 18 digits or capital letters without I, O, S, V and Z"
            + " (GB 32100-2015)");
  }

  private static Optional<Refusal> nameIsGiven(EnterpriseForm form) {
    return when(
        form.name() == null || blank(form.name().zh()),
        "name-missing",
        "name.zh",
        "请填写企业中文名称",
        "The enterprise needs its Chinese name");
  }

  private static Optional<Refusal> sectorIsKnown(EnterpriseForm form) {
    return when(
        Arrays.stream(Sector.values()).noneMatch(s -> s.name().equals(form.sector())),
        "sector-unknown",
        "sector",
        "行业类别无法识别，可选：" + names(Sector.values()),
        "Unknown sector; one of: " + names(Sector.values()));
  }

  private static Optional<Refusal> areaIsACounty(EnterpriseForm form) {
    return when(
        Region.COUNTIES.stream().noneMatch(r -> r.code().equals(form.area())),
        "area-unknown",
        "area",
        "区划代码应为本市县（市、区）之一：" + counties(r -> r.code() + r.name().zh()),
        "The area must be one of the city's counties: "
            + counties(r -> r.code() + " " + r.name().en()));
  }

  private static Optional<Refusal> siteIsInTheCity(EnterpriseForm form) {
    SiteForm site = form.site();
    if (site == null) {
      return when(true, "site-missing", "site", "请填写厂区名称、地址与位置", "The site is missing");
    }
    return Bounds.check("site", site.lon(), site.lat());
  }

  private static Optional<Refusal> outletsAreSound(EnterpriseForm form) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < form.outlets().size(); i++) {
      Optional<Refusal> fault = outletIsSound("outlets[" + i + "]", form.outlets().get(i), seen);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> outletIsSound(
      String field, OutletForm outlet, Set<String> seen) {
    if (outlet == null || !OutletId.wellFormedCode(outlet.code())) {
      return when(
          true,
          "outlet-code-malformed",
          field + ".code",
          "排放口编号应为 DW 或 DA 加三位数字，如 DW001（HJ 608-2017）",
          "An outlet is DW or DA and three digits, such as DW001 (HJ 608-2017)");
    }
    if (!seen.add(outlet.code())) {
      return when(
          true,
          "outlet-twice",
          field + ".code",
          "排放口 " + outlet.code() + " 重复填写，请删除或更正其中一个",
          "Outlet " + outlet.code() + " is listed twice; remove or correct one of them");
    }
    String kind = outlet.code().startsWith("DW") ? "WATER" : "AIR";
    if (!kind.equals(outlet.kind())) {
      return when(
          true,
          "outlet-kind-mismatch",
          field + ".kind",
          "排放口 " + outlet.code() + " 的类别应为 " + kind + "（DW 为废水，DA 为废气）",
          "Outlet " + outlet.code() + " must be of kind " + kind + " (DW is water, DA is air)");
    }
    return Bounds.check(field, outlet.lon(), outlet.lat());
  }

  private static Optional<Refusal> when(
      boolean fault, String code, String field, String zh, String en) {
    return fault ? Optional.of(Refusal.invalid(code, field, zh, en)) : Optional.empty();
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static String counties(Function<Region, String> text) {
    return Region.COUNTIES.stream().map(text).collect(Collectors.joining(", "));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
