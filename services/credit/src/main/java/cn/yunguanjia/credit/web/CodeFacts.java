package cn.yunguanjia.credit.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The public code, told for one page: in one language, by group, with its pictures worked out. */
final class CodeFacts {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 60;

  private CodeFacts() {}

  /** Pairs of zh and en become the text in the language asked for. */
  static Object inLanguage(Object value, String lang) {
    return switch (value) {
      case Map<?, ?> pair when pair.size() == 2 && pair.containsKey("zh") ->
          pair.get(lang) == null ? pair.get("zh") : pair.get(lang);
      case Map<?, ?> map -> {
        Map<Object, Object> told = new LinkedHashMap<>();
        map.forEach((key, each) -> told.put(key, inLanguage(each, lang)));
        yield told;
      }
      case List<?> list -> {
        List<Object> told = new ArrayList<>();
        list.forEach(each -> told.add(inLanguage(each, lang)));
        yield told;
      }
      case null, default -> value;
    };
  }

  /**
   * What the permit limits, water first, each with today's worst judged exceedance where there is
   * one.
   *
   * @param today begin of the day
   */
  static List<Map<String, Object>> groups(Map<String, Object> code, Instant today) {
    Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
    for (String kind : List.of("WATER", "AIR")) {
      Map<String, Object> group = new LinkedHashMap<>();
      group.put("kind", kind);
      group.put("rows", new ArrayList<Map<String, Object>>());
      group.put("over", 0);
      groups.put(kind, group);
    }
    for (Map<String, Object> limit : list(code, "limits")) {
      Map<String, Object> row = new LinkedHashMap<>(limit);
      list(code, "emissions").stream()
          .filter(e -> e.get("outlet").equals(limit.get("outlet")))
          .filter(e -> e.get("factor").equals(limit.get("factor")))
          .filter(e -> !instant(e.get("time")).isBefore(today))
          .findFirst()
          .ifPresent(
              over -> {
                row.put("over", true);
                row.put("value", over.get("value"));
                row.put("percent", over.get("percent"));
                row.put("time", over.get("time"));
              });
      String factor = String.valueOf(limit.get("factor"));
      Map<String, Object> group = groups.get(factor.startsWith("w") ? "WATER" : "AIR");
      rows(group).add(row);
      if (row.containsKey("over")) {
        group.merge("over", 1, (a, b) -> (Integer) a + (Integer) b);
      }
    }
    return groups.values().stream().filter(group -> !rows(group).isEmpty()).toList();
  }

  /**
   * The score of the year in a box of 300 × 60: a path that is level until the next step and absent
   * while no colour was given, and the heights at which a colour begins. The box begins a little
   * below the lowest score, so that a change of few points can be seen.
   */
  static Map<String, Object> trend(Map<String, Object> code) {
    List<Map<String, Object>> steps = list(code, "trend");
    if (steps.isEmpty()) {
      return null;
    }
    int lowest = steps.stream().mapToInt(step -> number(step.get("score"))).min().getAsInt();
    int floor = Math.clamp(lowest - 10, 0, 60);
    Instant to = instant(code.get("asOf"));
    Instant from = to.minus(Duration.ofDays(365));
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (Map<String, Object> step : steps) {
      double share =
          (double) Duration.between(from, instant(step.get("at"))).toSeconds()
              / Duration.between(from, to).toSeconds();
      double x = Math.clamp(share, 0, 1) * WIDTH;
      if (drawing) {
        path.append(String.format(Locale.ROOT, "H%.1f", x));
      }
      boolean judged = !"GREY".equals(step.get("status"));
      if (judged) {
        double y = height(number(step.get("score")), floor);
        path.append(
            drawing
                ? String.format(Locale.ROOT, "V%.1f", y)
                : String.format(Locale.ROOT, "M%.1f %.1f", x, y));
      }
      drawing = judged;
    }
    if (path.isEmpty()) {
      return null;
    }
    if (drawing) {
      path.append("H").append(WIDTH);
    }
    Map<String, Object> trend = new LinkedHashMap<>();
    trend.put("path", path.toString());
    trend.put(
        "grid",
        list(code, "bands").stream()
            .map(band -> number(band.get("from")))
            .filter(score -> score >= floor)
            .map(score -> height(score, floor))
            .toList());
    return trend;
  }

  private static double height(int score, int floor) {
    return HEIGHT - (double) (score - floor) / (100 - floor) * HEIGHT;
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  /** When the colour changed within the year, newest first. */
  static List<Map<String, Object>> turns(Map<String, Object> code) {
    List<Map<String, Object>> turns = new ArrayList<>();
    Object before = null;
    for (Map<String, Object> step : list(code, "trend")) {
      if (before != null && !before.equals(step.get("status"))) {
        Map<String, Object> turn = new LinkedHashMap<>();
        turn.put("at", step.get("at"));
        turn.put("from", before);
        turn.put("to", step.get("status"));
        turns.addFirst(turn);
      }
      before = step.get("status");
    }
    return turns;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> code, String name) {
    return (List<Map<String, Object>>) code.get(name);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> group) {
    return (List<Map<String, Object>>) group.get("rows");
  }

  private static Instant instant(Object iso) {
    return OffsetDateTime.parse((String) iso).toInstant();
  }
}
