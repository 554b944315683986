package cn.yunguanjia.monitoring.wall;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Medium;
import cn.yunguanjia.language.Refusal;
import cn.yunguanjia.language.Region;
import cn.yunguanjia.language.Sector;
import cn.yunguanjia.platform.problem.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a reader wants to see of the wall; null is everything.
 *
 * @param over only outlets with a finding of the last 24 hours
 * @param words each must be found in the outlet's or the firm's name, code or credit code
 */
record Wanted(
    String area,
    Sector sector,
    Medium medium,
    OutletState state,
    boolean over,
    List<String> words) {
  private static final String OVER = "OVER";

  static Wanted of(String area, String sector, String medium, String state, String text) {
    boolean over = OVER.equals(state);
    return new Wanted(
        area(given(area)),
        read(Sector.class, "sector", sector),
        read(Medium.class, "medium", medium),
        over ? null : read(OutletState.class, "state", state),
        over,
        text == null
            ? List.of()
            : Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
  }

  /** All but the state, which the counts beside the list are given for. */
  boolean looksAt(Row row) {
    return (area == null || Region.covers(area, row.area()))
        && (sector == null || sector.name().equals(row.sector()))
        && (medium == null || medium == row.medium())
        && (words.isEmpty() || words.stream().allMatch(hay(row)::contains));
  }

  boolean takes(Row row) {
    return (state == null || state == row.state()) && (!over || row.over() > 0);
  }

  private static String hay(Row row) {
    return Stream.of(row.outlet(), text(row.name()), text(row.enterprise()))
        .reduce("", (a, b) -> a + " " + b)
        .toLowerCase(Locale.ROOT);
  }

  private static String text(Bilingual words) {
    return words == null ? "" : words.zh() + " " + words.en();
  }

  private static String area(String code) {
    if (code != null && Region.find(code).isEmpty()) {
      throw new RefusedException(
          Refusal.invalid(
              "area-unknown", "area", "没有这个行政区划代码：" + code, "There is no area " + code));
    }
    return code;
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static <E extends Enum<E>> E read(Class<E> kind, String field, String text) {
    if (given(text) == null) {
      return null;
    }
    return Arrays.stream(kind.getEnumConstants())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> {
              String known =
                  String.join(
                      ", ", Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList());
              return new RefusedException(
                  Refusal.invalid(
                      field + "-unknown",
                      field,
                      "没有 " + text + "，可用：" + known,
                      "There is no " + text + "; there are " + known));
            });
  }
}
