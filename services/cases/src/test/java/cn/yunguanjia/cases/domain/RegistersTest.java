package cn.yunguanjia.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decider;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers are given once; an exceedance belongs to one issue or to none. */
class RegistersTest {
  private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
  private final List<DomainEvent> past = new ArrayList<>();

  @Test
  void aNumberIsGivenOnceAndSaysItsYear() {
    NumberRegister numbers = new NumberRegister();
    accept(numbers, new NumberRegister.Take("i", 2026, 12, NINE));
    assertThat(past.toString()).contains("HJ2026-00012");
    assertThat(decide(numbers, new NumberRegister.Take("i", 2026, 12, NINE)))
        .isEqualTo(Decision.unchanged());
    assertThat(decide(numbers, new NumberRegister.Take("j", 2026, 12, NINE)))
        .isEqualTo(Decision.unchanged());
    assertThat(numbers.replay(past).issueId()).isEqualTo("i");
  }

  @Test
  void aWithdrawalThatComesFirstKeepsTheExceedanceOut() {
    FindingRegister findings = new FindingRegister();
    accept(findings, file(null, NINE.plusSeconds(60)));
    var filed = findings.replay(past);
    assertThat(filed.issueId()).isNull();
    assertThat(filed.follows(NINE)).as("the confirmation was judged before").isFalse();
    assertThat(decide(findings, file("i", NINE))).isEqualTo(Decision.unchanged());
  }

  @Test
  void anExceedanceConfirmedAgainBelongsToAnIssueAgain() {
    FindingRegister findings = new FindingRegister();
    accept(findings, file("i", NINE));
    accept(findings, file(null, NINE.plusSeconds(60)));
    accept(findings, file("j", NINE.plusSeconds(120)));
    assertThat(findings.replay(past).issueId()).isEqualTo("j");
    assertThat(decide(findings, file("j", NINE.plusSeconds(120)))).isEqualTo(Decision.unchanged());
  }

  private static FindingRegister.File file(String issueId, Instant judged) {
    return new FindingRegister.File("x", issueId, judged, NINE);
  }

  private <S, C> void accept(Decider<S, C> decider, C command) {
    past.addAll(((Decision.Accepted) decide(decider, command)).events());
  }

  private <S, C> Decision decide(Decider<S, C> decider, C command) {
    return decider.decide(decider.replay(past), command);
  }
}
