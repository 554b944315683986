package cn.yunguanjia.cases.report;

import cn.yunguanjia.language.OutletId;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.Severity;
import cn.yunguanjia.language.Uscc;
import cn.yunguanjia.platform.problem.RefusedException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person reports.
 *
 * @param source GRID, PATROL, OFFICER or OTHER
 * @param area code of the county-level area it lies in
 * @param place where exactly, in words
 * @param severity ORDINARY, SERIOUS or MAJOR
 * @param uscc of the enterprise it is about, if any
 * @param outlet its outlet's code such as DW001, if it is about one
 * @param at effective time, only for an administrator who imports history
 */
record FoundIssue(
    String source,
    String area,
    String place,
    String title,
    String description,
    String severity,
    String uscc,
    String outlet,
    Instant at) {
  private static final List<String> SOURCES = List.of("GRID", "PATROL", "OFFICER", "OTHER");
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::name).toList();
  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_TEXT = 4000;

  /**
   * The same with blanks removed and the outlet in full.
   *
   * @param outletsOf the outlet codes of an enterprise, empty where it is not registered
   * @throws RefusedException when something is missing or unknown
   */
  FoundIssue checked(Function<String, Optional<List<String>>> outletsOf) {
    return new FoundIssue(
        oneOf("source", source, SOURCES),
        county(),
        optional("place", place, LONGEST_LINE),
        needed("title", title, LONGEST_LINE),
        needed("description", description, LONGEST_TEXT),
        oneOf("severity", severity, SEVERITIES),
        blank(uscc) ? null : uscc.strip(),
        outlet(outletsOf),
        at);
  }

  private String county() {
    List<String> counties = Region.COUNTIES.stream().map(Region::code).toList();
    if (blank(area) || !counties.contains(area.strip())) {
      throw refuse(
          "area-unknown",
          "area",
          "请填写所在县（市、区）的六位代码：" + String.join("、", counties),
          "Give the six-digit code of the county: " + String.join(", ", counties));
    }
    return area.strip();
  }

  private String outlet(Function<String, Optional<List<String>>> outletsOf) {
    if (blank(uscc)) {
      if (!blank(outlet)) {
        throw refuse(
            "uscc-missing", "uscc", "填写排放口时须同时填写企业", "An outlet needs its enterprise beside it");
      }
      return null;
    }
    String firm = uscc.strip();
    if (!Uscc.wellFormed(firm)) {
      throw refuse(
          "uscc-malformed",
          "uscc",
          "统一社会信用代码应为 18 位数字与大写字母",
          "A unified social credit code has 18 digits and capital letters");
    }
    List<String> known =
        outletsOf
            .apply(firm)
            .orElseThrow(
                () ->
                    refuse(
                        "enterprise-unknown",
                        "uscc",
                        "企业 " + firm + " 尚未登记；不确定责任企业时可不填",
                        "No enterprise " + firm + " is registered; leave it out if unsure"));
    if (blank(outlet)) {
      return null;
    }
    String code = outlet.strip().substring(outlet.strip().indexOf(':') + 1);
    if (!known.contains(code)) {
      throw refuse(
          "outlet-unknown",
          "outlet",
          "该企业没有排放口 " + code + "，已登记：" + String.join("、", known),
          "The enterprise has no outlet " + code + "; registered: " + String.join(", ", known));
    }
    return new OutletId(firm, code).toString();
  }

  private static String oneOf(String field, String value, List<String> known) {
    if (blank(value) || !known.contains(value.strip())) {
      throw refuse(
          field + "-unknown",
          field,
          "应为其中之一：" + String.join("、", known),
          "One of " + String.join(", ", known) + " is needed");
    }
    return value.strip();
  }

  private static String needed(String field, String value, int longest) {
    if (blank(value)) {
      throw refuse(field + "-missing", field, "此项必填", "This is needed");
    }
    return optional(field, value, longest);
  }

  private static String optional(String field, String value, int longest) {
    if (blank(value)) {
      return null;
    }
    if (value.strip().length() > longest) {
      throw refuse(
          field + "-too-long",
          field,
          "不超过 " + longest + " 个字",
          "At most " + longest + " characters");
    }
    return value.strip();
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }

  private static RefusedException refuse(String code, String field, String zh, String en) {
    return new RefusedException(Refusal.invalid(code, field, zh, en));
  }
}
