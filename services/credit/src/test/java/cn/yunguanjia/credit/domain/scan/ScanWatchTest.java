package cn.yunguanjia.credit.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.credit.ScanKind;
import cn.yunguanjia.language.credit.ScanRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScanWatchTest {
  /** Nine in the morning of the 28th in Jiaxing. */
  private static final Instant HOUR = Instant.parse("2026-11-28T01:00:00Z");

  private static final ScanRules RULES =
      new ScanRules(
          "test",
          "1",
          LocalDate.parse("2024-01-01"),
          false,
          Bilingual.of("测试", "Test"),
          new ScanRules.Burst(30, 5, 28),
          new ScanRules.Forged(3),
          new ScanRules.Guessed(60));

  private static ScanHistory history(int... busyHoursBefore) {
    ScanHistory history = new ScanHistory();
    for (int n = 0; n < busyHoursBefore.length; n++) {
      history.add(
          HOUR.minus(Duration.ofHours(24L * (n + 1))),
          "before",
          Map.of(ScanKind.BARE, busyHoursBefore[n]));
    }
    return history;
  }

  private static ScanHistory now(ScanHistory history, ScanKind kind, int scans) {
    return history.add(HOUR, "now", Map.of(kind, scans));
  }

  @Test
  void aQuietCodeMayBeScannedThirtyTimesAnHour() {
    assertThat(ScanWatch.ofCode(RULES, now(history(1, 2), ScanKind.BARE, 30), HOUR)).isEmpty();
    var found = ScanWatch.ofCode(RULES, now(history(1, 2), ScanKind.BARE, 31), HOUR);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().rule()).isEqualTo(ScanRule.BURST);
    assertThat(found.getFirst().threshold()).isEqualTo(30);
    assertThat(found.getFirst().usual()).isEqualByComparingTo("1.5");
  }

  @Test
  void aBusyCodeMayBeScannedFiveTimesItsUsual() {
    int[] usual = {9, 11, 10, 12, 500};
    assertThat(ScanWatch.ofCode(RULES, now(history(usual), ScanKind.BARE, 55), HOUR)).isEmpty();
    var found = ScanWatch.ofCode(RULES, now(history(usual), ScanKind.PLATE_GENUINE, 56), HOUR);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().threshold()).isEqualTo(55);
    assertThat(ScanSentence.of(found.getFirst()).en()).contains("56 times").contains("is 11");
  }

  @Test
  void theThirdForgedSignatureOfADayIsTooMany() {
    ScanHistory history = new ScanHistory();
    // half past eleven at night on the day before does not count
    history.add(Instant.parse("2026-11-27T15:00:00Z"), "t", Map.of(ScanKind.PLATE_FORGED, 9));
    history.add(Instant.parse("2026-11-27T16:00:00Z"), "t", Map.of(ScanKind.LIVE_FORGED, 1));
    assertThat(ScanWatch.ofCode(RULES, now(history, ScanKind.PLATE_FORGED, 1), HOUR)).isEmpty();
    var found = ScanWatch.ofCode(RULES, now(history, ScanKind.PLATE_FORGED, 2), HOUR);
    assertThat(found).extracting(ScanWatch.Finding::rule).containsExactly(ScanRule.FORGED);
    assertThat(found.getFirst().scans()).isEqualTo(3);
  }

  @Test
  void whoGuessesCodesIsNoticedAboveSixtyAnHour() {
    assertThat(ScanWatch.ofNoCode(RULES, now(history(), ScanKind.UNKNOWN, 60), HOUR)).isEmpty();
    assertThat(ScanWatch.ofNoCode(RULES, now(history(), ScanKind.UNKNOWN, 61), HOUR))
        .extracting(ScanWatch.Finding::rule)
        .containsExactly(ScanRule.GUESSED);
  }

  @Test
  void talliesAddUpAndWhatOneOfThemSaysAgainDoesNot() {
    ScanHistory once = history();
    once.add(HOUR, "a", Map.of(ScanKind.BARE, 4));
    once.add(HOUR, "a", Map.of(ScanKind.BARE, 7));
    once.add(HOUR, "b", Map.of(ScanKind.BARE, 2));
    once.add(HOUR, "a", Map.of(ScanKind.BARE, 4));
    assertThat(once.ofHour(HOUR, _ -> true)).isEqualTo(9);
  }
}
