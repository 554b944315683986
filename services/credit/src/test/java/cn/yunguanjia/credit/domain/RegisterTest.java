package cn.yunguanjia.credit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  private final RegisterDecider decider = new RegisterDecider();

  private static RegisterCommand.Revoke revoke(String reason) {
    return new RegisterCommand.Revoke("C1", "U1", "330402", reason, NOW);
  }

  private static RegisterCommand.Reinstate reinstate() {
    return new RegisterCommand.Reinstate("C1", "U1", "330402", "found again", NOW);
  }

  private List<DomainEvent> accepted(Register register, RegisterCommand command) {
    return ((Decision.Accepted) decider.decide(register, command)).events();
  }

  private String refused(Register register, RegisterCommand command) {
    return ((Decision.Refused) decider.decide(register, command)).refusal().code();
  }

  @Test
  void aCodeIsRevokedOnceAndReinstatedOnce() {
    var revoked = decider.replay(accepted(decider.initial(), revoke("phone stolen")));
    assertThat(revoked.codes()).containsKey("C1");
    assertThat(accepted(revoked, revoke("phone stolen"))).isEmpty();
    var back = decider.evolve(revoked, accepted(revoked, reinstate()).getFirst());
    assertThat(back.codes()).isEmpty();
    assertThat(refused(back, reinstate())).isEqualTo("code-not-revoked");
  }

  @Test
  void nothingIsRevokedWithoutAReason() {
    assertThat(refused(decider.initial(), revoke("  x "))).isEqualTo("reason-length");
    assertThat(refused(decider.initial(), revoke(null))).isEqualTo("reason-length");
    assertThat(refused(decider.initial(), new RegisterCommand.RevokeBatch(1, "PLATE", "", NOW)))
        .isEqualTo("reason-length");
  }
}
