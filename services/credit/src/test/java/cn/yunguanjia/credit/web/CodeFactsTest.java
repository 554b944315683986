package cn.yunguanjia.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeFactsTest {
  private static final String NOW = "2026-11-25T10:00:00+08:00";

  @Test
  void pairsOfLanguagesBecomeOneTextAtAnyDepth() {
    Object told =
        CodeFacts.inLanguage(
            Map.of("name", Map.of("zh", "氨氮", "en", "Ammonia"), "list", List.of(Map.of("zh", "一"))),
            "en");
    assertThat(told).isEqualTo(Map.of("name", "Ammonia", "list", List.of(Map.of("zh", "一"))));
  }

  @Test
  void theScoreIsLevelUntilTheNextStepAndAbsentWhileNoColourWasGiven() {
    Map<String, Object> trend =
        CodeFacts.trend(
            code(
                step("2025-11-25T10:00:00+08:00", 100, "GREY"),
                step("2026-05-26T22:00:00+08:00", 100, "GREEN"),
                step(NOW, 80, "BLUE")));
    assertThat(trend.get("path")).isEqualTo("M150.0 0.0H300.0V30.0H300");
    assertThat(trend.get("grid")).isEqualTo(List.of(15.0, 60.0));
  }

  @Test
  void aFirmThatNeverHadAColourHasNoLine() {
    assertThat(CodeFacts.trend(code(step("2026-05-26T22:00:00+08:00", 100, "GREY")))).isNull();
    assertThat(CodeFacts.trend(code())).isNull();
  }

  @Test
  void theTurnsAreTheChangesOfColourAloneNewestFirst() {
    assertThat(
            CodeFacts.turns(
                code(
                    step("2026-01-01T00:00:00+08:00", 100, "GREEN"),
                    step("2026-02-01T00:00:00+08:00", 98, "GREEN"),
                    step("2026-03-01T00:00:00+08:00", 70, "YELLOW"),
                    step("2026-04-01T00:00:00+08:00", 100, "GREEN"))))
        .extracting(turn -> turn.get("from") + " " + turn.get("to"))
        .containsExactly("YELLOW GREEN", "GREEN YELLOW");
  }

  @Test
  void onlyWhatWasJudgedTodayStandsAgainstItsLimitAndWaterComesFirst() {
    Map<String, Object> code =
        Map.of(
            "limits",
            List.of(limit("U:DA001", "a21002"), limit("U:DW001", "w01018")),
            "emissions",
            List.of(
                over("U:DA001", "a21002", "2026-11-25T08:00:00+08:00"),
                over("U:DW001", "w01018", "2026-11-24T23:00:00+08:00")));
    List<Map<String, Object>> groups =
        CodeFacts.groups(code, Instant.parse("2026-11-24T16:00:00Z"));
    assertThat(groups).extracting(g -> g.get("kind")).containsExactly("WATER", "AIR");
    assertThat(groups).extracting(g -> g.get("over")).containsExactly(0, 1);
  }

  @SafeVarargs
  private static Map<String, Object> code(Map<String, Object>... steps) {
    return Map.of(
        "asOf",
        NOW,
        "trend",
        List.of(steps),
        "bands",
        List.of(Map.of("status", "GREEN", "from", 90), Map.of("status", "YELLOW", "from", 60)));
  }

  private static Map<String, Object> step(String at, int score, String status) {
    return Map.of("at", at, "score", score, "status", status);
  }

  private static Map<String, Object> limit(String outlet, String factor) {
    return Map.of("outlet", outlet, "factor", factor, "max", "80");
  }

  private static Map<String, Object> over(String outlet, String factor, String time) {
    return Map.of("outlet", outlet, "factor", factor, "time", time, "value", "128", "percent", 160);
  }
}
