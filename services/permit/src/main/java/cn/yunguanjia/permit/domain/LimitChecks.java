package cn.yunguanjia.permit.domain;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Pollutant;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.permit.domain.OutletLimits.LimitForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold of the limits of a permit, and which limits they are. */
final class LimitChecks {
  private static final Set<String> WITHOUT_UNIT = Set.of(Pollutant.PH.code());

  private LimitChecks() {}

  static Optional<Refusal> firstFault(List<OutletLimits> asked, Map<String, Medium> outlets) {
    if (asked.isEmpty()) {
      return fault(
          "limits-missing", "outlets", "请至少填写一个排放口及其限值", "Name at least one outlet with limits");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < asked.size(); i++) {
      Optional<Refusal> fault = outlet("outlets[" + i + "]", asked.get(i), outlets, seen);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  static List<Warning> warnings(List<OutletLimits> asked) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      List<LimitForm> limits = asked.get(i).limits();
      for (int j = 0; j < limits.size(); j++) {
        String factor = limits.get(j).factor();
        if (Arrays.stream(Pollutant.values()).noneMatch(p -> p.code().equals(factor))) {
          warnings.add(
              new Warning(
                  "factor-unknown",
                  "outlets[" + i + "].limits[" + j + "].factor",
                  Bilingual.of(
                      "因子 " + factor + " 不在平台常用因子中，已按原样登记，页面将显示代码",
                      "Factor "
                          + factor
                          + " is none the platform has a name for; kept as written"
                          + " and shown by its code")));
        }
      }
    }
    return warnings;
  }

  static List<Limit> limits(List<OutletLimits> asked) {
    return asked.stream().flatMap(o -> o.limits().stream().map(l -> limit(o.outlet(), l))).toList();
  }

  private static Limit limit(String outlet, LimitForm form) {
    return new Limit(
        outlet,
        form.factor(),
        AveragingPeriod.valueOf(form.period()),
        form.min(),
        form.max(),
        form.unit() == null ? "" : form.unit(),
        form.standard(),
        form.clause(),
        form.referenceOxygen());
  }

  private static Optional<Refusal> outlet(
      String field, OutletLimits asked, Map<String, Medium> outlets, Set<String> seen) {
    if (!outlets.containsKey(asked.outlet())) {
      return fault(
          "outlet-unknown",
          field + ".outlet",
          "企业没有登记排放口 " + asked.outlet() + "，请先登记或更正编号",
          "The enterprise has no outlet " + asked.outlet() + "; register it first or correct it");
    }
    if (!seen.add(asked.outlet())) {
      return fault(
          "outlet-twice",
          field + ".outlet",
          "排放口 " + asked.outlet() + " 重复填写，请合并其限值",
          "Outlet " + asked.outlet() + " is listed twice; put its limits together");
    }
    Set<String> factors = new HashSet<>();
    for (int j = 0; j < asked.limits().size(); j++) {
      String at = field + ".limits[" + j + "]";
      Optional<Refusal> fault =
          limit(at, asked.limits().get(j), outlets.get(asked.outlet()), factors);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> limit(
      String field, LimitForm limit, Medium medium, Set<String> seen) {
    String factor = limit.factor();
    if (factor == null || !factor.matches("[aw]\\d{5}")) {
      return fault(
          "factor-malformed",
          field + ".factor",
          "因子编码应为 w 或 a 加五位数字（HJ 212-2017 附录 B）",
          "A factor is w or a and five digits (HJ 212-2017, appendix B)");
    }
    if (factor.startsWith("w") != (medium == Medium.WATER)) {
      return fault(
          "factor-of-other-medium",
          field + ".factor",
          "因子 " + factor + " 与排放口类别不符：废水用 w，废气用 a",
          "Factor " + factor + " does not fit the outlet: w is water, a is air");
    }
    if (Arrays.stream(AveragingPeriod.values()).noneMatch(p -> p.name().equals(limit.period()))) {
      return fault(
          "period-unknown",
          field + ".period",
          "平均周期应为 HOUR 或 DAY",
          "The averaging period is HOUR or DAY");
    }
    if (!seen.add(factor + limit.period())) {
      return fault(
          "limit-twice",
          field + ".factor",
          "因子 " + factor + " 的同一周期限值重复填写",
          "Factor " + factor + " has two limits for the same period");
    }
    return unitAndBounds(field, limit);
  }

  private static Optional<Refusal> unitAndBounds(String field, LimitForm limit) {
    boolean noUnit = limit.unit() == null || limit.unit().isBlank();
    if (noUnit && !WITHOUT_UNIT.contains(limit.factor())) {
      return fault(
          "limit-without-unit",
          field + ".unit",
          "限值没有单位，请填写，如 mg/L",
          "The limit has no unit; give one, such as mg/L");
    }
    if (limit.max() == null && limit.min() == null) {
      return fault(
          "limit-without-bound",
          field + ".max",
          "限值没有数值，请填写上限或下限",
          "The limit has no bound; give max or min");
    }
    if (negative(limit.max()) || negative(limit.min())) {
      return fault("limit-negative", field + ".max", "限值不能为负数", "A limit is not negative");
    }
    if (limit.max() != null && limit.min() != null && limit.max().compareTo(limit.min()) < 0) {
      return fault(
          "limit-inverted", field + ".max", "上限小于下限，请核对", "The upper bound is below the lower");
    }
    return Optional.empty();
  }

  private static boolean negative(java.math.BigDecimal bound) {
    return bound != null && bound.signum() < 0;
  }

  private static Optional<Refusal> fault(String code, String field, String zh, String en) {
    return Optional.of(Refusal.invalid(code, field, zh, en));
  }
}
