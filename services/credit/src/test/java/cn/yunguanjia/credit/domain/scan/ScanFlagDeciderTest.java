package cn.yunguanjia.credit.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Bilingual;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.credit.ScanRule;
import cn.yunguanjia.language.credit.UnusualScansFlagged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanFlagDeciderTest {
  private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
  private static final UnusualScansFlagged FLAG =
      new UnusualScansFlagged(
          "2026-11-28-FORGED-C1",
          ScanRule.FORGED,
          "C1",
          "U1",
          "330402",
          LocalDate.parse("2026-11-28"),
          NOW,
          3,
          3,
          null,
          "test 1",
          Bilingual.of("三次", "three times"),
          NOW);
  private final ScanFlagDecider decider = new ScanFlagDecider();

  private static ScanFlagCommand acknowledge(String word) {
    return new ScanFlagCommand.Acknowledge(word, "officer", NOW);
  }

  private List<DomainEvent> accepted(ScanFlag flag, ScanFlagCommand command) {
    return ((Decision.Accepted) decider.decide(flag, command)).events();
  }

  private String refused(ScanFlag flag, ScanFlagCommand command) {
    return ((Decision.Refused) decider.decide(flag, command)).refusal().code();
  }

  @Test
  void aDayIsFlaggedOnceAndAcknowledgedOnce() {
    ScanFlag raised = decider.replay(accepted(decider.initial(), new ScanFlagCommand.Flag(FLAG)));
    assertThat(accepted(raised, new ScanFlagCommand.Flag(FLAG))).isEmpty();
    ScanFlag seen =
        decider.evolve(raised, accepted(raised, acknowledge(" school class ")).getFirst());
    assertThat(((ScanFlag.Acknowledged) seen).acknowledged().word()).isEqualTo("school class");
    assertThat(accepted(seen, new ScanFlagCommand.Flag(FLAG))).isEmpty();
    assertThat(refused(seen, acknowledge("again"))).isEqualTo("scan-flag-acknowledged");
  }

  @Test
  void withoutAWordOrAFlagNothingIsAcknowledged() {
    ScanFlag raised = decider.replay(accepted(decider.initial(), new ScanFlagCommand.Flag(FLAG)));
    assertThat(refused(raised, acknowledge(" x"))).isEqualTo("word-length");
    assertThat(refused(raised, acknowledge(null))).isEqualTo("word-length");
    assertThat(refused(raised, acknowledge("x".repeat(501)))).isEqualTo("word-length");
    assertThat(refused(decider.initial(), acknowledge("seen"))).isEqualTo("no-such-scan-flag");
  }
}
