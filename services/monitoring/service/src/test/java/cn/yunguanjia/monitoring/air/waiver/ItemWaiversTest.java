package cn.yunguanjia.monitoring.air.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.AirItemWaived;
import cn.yunguanjia.language.monitoring.AirItemWaiverEnded;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ItemWaiversTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private final ItemWaivers waivers = new ItemWaivers();

  @Test
  void anItemIsWaivedFromTheFirstDayOf2026On() {
    assertThat(decide(waived("CO", FIRST, null, "basis"))).isInstanceOf(Decision.Accepted.class);
    assertThat(refusal(waived("CO", FIRST.minusDays(1), null, "basis")))
        .isEqualTo("air-waiver-from");
    assertThat(refusal(waived("CO", null, null, "basis"))).isEqualTo("air-waiver-from");
    assertThat(refusal(waived("CO", FIRST, FIRST.minusDays(1), "basis")))
        .isEqualTo("air-waiver-to");
    assertThat(refusal(waived("CO2", FIRST, null, "basis"))).isEqualTo("air-waiver-item");
    assertThat(refusal(waived(null, FIRST, null, "basis"))).isEqualTo("air-waiver-item");
    assertThat(refusal(waived("CO", FIRST, null, " "))).isEqualTo("air-waiver-basis");
    assertThat(refusal(waived("CO", FIRST, null, "x".repeat(501)))).isEqualTo("air-waiver-basis");
  }

  @Test
  void twoWaiversOfAnItemDoNotOverlap() {
    AirItemWaived open = waived("CO", FIRST.plusDays(10), null, "basis");

    assertThat(decide(open, open)).isEqualTo(Decision.unchanged());
    assertThat(refusal(waived("CO", FIRST.plusDays(20), null, "basis"), open))
        .isEqualTo("air-waiver-overlaps");
    assertThat(refusal(waived("CO", FIRST, FIRST.plusDays(10), "basis"), open))
        .isEqualTo("air-waiver-overlaps");
    assertThat(decide(waived("CO", FIRST, FIRST.plusDays(9), "basis"), open))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void anEndShortensAndNeverProlongs() {
    AirItemWaived open = waived("CO", FIRST, null, "basis");
    AirItemWaiverEnded ended = ended(FIRST, FIRST.plusDays(30), "an analyser came");

    assertThat(decide(ended, open)).isInstanceOf(Decision.Accepted.class);
    assertThat(decide(ended, open, ended)).isEqualTo(Decision.unchanged());
    assertThat(decide(ended(FIRST, FIRST.minusDays(1), "a mistake"), open))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(refusal(ended(FIRST, FIRST.minusDays(2), "a mistake"), open))
        .isEqualTo("air-waiver-to");
    assertThat(refusal(ended(FIRST, FIRST.plusDays(31), "longer"), open, ended))
        .isEqualTo("air-waiver-to");
    assertThat(refusal(ended(FIRST, null, "when"), open)).isEqualTo("air-waiver-to");
    assertThat(refusal(ended(FIRST, FIRST, ""), open)).isEqualTo("air-waiver-reason");
    assertThat(refusal(ended(FIRST.plusDays(1), FIRST.plusDays(9), "which"), open))
        .isEqualTo("no-such-air-waiver");
    assertThat(refusal(ended(null, FIRST, "which"), open)).isEqualTo("no-such-air-waiver");
  }

  @Test
  void afterItsEndTheItemMayBeWaivedAgain() {
    assertThat(
            decide(
                waived("CO", FIRST.plusDays(31), null, "basis"),
                waived("CO", FIRST, null, "basis"),
                ended(FIRST, FIRST.plusDays(30), "why")))
        .isInstanceOf(Decision.Accepted.class);
  }

  private String refusal(DomainEvent asked, DomainEvent... before) {
    return ((Decision.Refused) decide(asked, before)).refusal().code();
  }

  private Decision decide(DomainEvent asked, DomainEvent... before) {
    ItemWaivers.Spans known = waivers.initial();
    for (DomainEvent event : before) {
      known = waivers.evolve(known, event);
    }
    return waivers.decide(
        known,
        asked instanceof AirItemWaived waived
            ? new WaiverCommand.Waive(waived)
            : new WaiverCommand.End((AirItemWaiverEnded) asked));
  }

  private static AirItemWaived waived(String item, LocalDate from, LocalDate to, String basis) {
    return new AirItemWaived("S1", "330424", item, from, to, basis, NOW);
  }

  private static AirItemWaiverEnded ended(LocalDate from, LocalDate to, String reason) {
    return new AirItemWaiverEnded("S1", "330424", "CO", from, to, reason, NOW);
  }
}
