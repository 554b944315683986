package cn.yunguanjia.monitoring.silence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.OutletFellSilent;
import cn.yunguanjia.language.monitoring.OutletResumed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final Duration ALLOWED = Duration.ofHours(4);
  private final Silence decider = new Silence();
  private final List<DomainEvent> past = new ArrayList<>();

  @Test
  void fallsSilentAfterTheAllowedTimeOnce() {
    assertThat(look(NOON, NOON.plus(ALLOWED))).isEmpty();
    assertThat(look(NOON, NOON.plus(ALLOWED).plusSeconds(1)))
        .singleElement()
        .isInstanceOfSatisfying(
            OutletFellSilent.class, e -> assertThat(e.lastHeard()).isEqualTo(NOON));
    assertThat(look(NOON, NOON.plus(ALLOWED).plusSeconds(60))).isEmpty();
  }

  @Test
  void speaksAgainFromTheMomentItIsHeard() {
    look(NOON, NOON.plus(Duration.ofHours(5)));
    Instant heard = NOON.plus(Duration.ofHours(6));
    assertThat(look(heard, heard.plusSeconds(30)))
        .singleElement()
        .isInstanceOfSatisfying(OutletResumed.class, e -> assertThat(e.at()).isEqualTo(heard));
    assertThat(look(heard, heard.plusSeconds(90))).isEmpty();
  }

  private List<DomainEvent> look(Instant lastHeard, Instant now) {
    var decision =
        (Decision.Accepted)
            decider.decide(
                decider.replay(past),
                new Silence.Look("91330481MA2YGJ0101:DW001", "330481", lastHeard, now, ALLOWED));
    past.addAll(decision.events());
    return decision.events();
  }
}
