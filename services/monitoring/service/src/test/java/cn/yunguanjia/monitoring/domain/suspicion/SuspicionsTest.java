package cn.yunguanjia.monitoring.domain.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.monitoring.SuspicionDismissed;
import cn.yunguanjia.language.monitoring.SuspicionKind;
import cn.yunguanjia.language.monitoring.SuspicionRaised;
import cn.yunguanjia.language.monitoring.SuspicionTakenUp;
import cn.yunguanjia.language.monitoring.SuspicionWithdrawn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuspicionsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final String OUTLET = "91330481MA2YGJ0101:DW001";
  private static final Span DAY = new Span(NOON.minus(Duration.ofDays(1)), NOON);

  private final Suspicions decider = new Suspicions();
  private final List<DomainEvent> past = new ArrayList<>();

  @Test
  void whatIsFoundTwiceIsRaisedOnce() {
    assertThat(look(flat(6, 50)))
        .singleElement()
        .isInstanceOfSatisfying(
            SuspicionRaised.class,
            e -> {
              assertThat(e.strength()).isEqualTo(50);
              assertThat(e.rules()).isEqualTo("2026.1");
              assertThat(e.evidence()).isEqualTo(e.suspicionId());
            });
    assertThat(look(flat(6, 50))).isEmpty();
    assertThat(look(flat(7, 55))).as("hardly stronger").isEmpty();
    assertThat(look(flat(10, 70))).as("clearly stronger").hasSize(1);
    assertThat(past.stream().map(e -> ((SuspicionRaised) e).suspicionId()).distinct()).hasSize(1);
  }

  @Test
  void correctedDataWithdrawsItAndBringsItBack() {
    look(flat(6, 50));
    assertThat(look()).singleElement().isInstanceOf(SuspicionWithdrawn.class);
    assertThat(look()).isEmpty();
    assertThat(look(flat(6, 50))).singleElement().isInstanceOf(SuspicionRaised.class);
  }

  @Test
  void aLookElsewhereOrForOtherThingsWithdrawsNothing() {
    look(flat(6, 50));
    Span later = new Span(NOON.plusSeconds(1), NOON.plusSeconds(7200));
    assertThat(decide(looked(later, Set.of(SuspicionKind.FLAT_LINE)))).isEmpty();
    assertThat(decide(looked(DAY, Set.of(SuspicionKind.CLOCK)))).isEmpty();
  }

  @Test
  void aDismissedOneStaysDismissedAndSaysWhy() {
    String id = ((SuspicionRaised) look(flat(6, 50)).getFirst()).suspicionId();
    assertThat(decide(new Examine.Dismiss(id, "更换量程", "officer", NOON)))
        .singleElement()
        .isInstanceOfSatisfying(
            SuspicionDismissed.class, e -> assertThat(e.reason()).isEqualTo("更换量程"));
    assertThat(look(flat(20, 90))).isEmpty();
    assertThat(decide(new Examine.Dismiss(id, "again", "officer", NOON))).isEmpty();
    assertThat(refusal(new Examine.TakeUp(id, "看", "officer", NOON)))
        .isEqualTo("suspicion-settled");
  }

  @Test
  void oneThatWasTakenUpIsNotTakenBackByCorrectedData() {
    String id = ((SuspicionRaised) look(flat(6, 50)).getFirst()).suspicionId();
    assertThat(decide(new Examine.TakeUp(id, "查看采样管", "officer", NOON)))
        .singleElement()
        .isInstanceOfSatisfying(
            SuspicionTakenUp.class, e -> assertThat(e.note()).isEqualTo("查看采样管"));
    assertThat(look()).isEmpty();
    assertThat(refusal(new Examine.Dismiss(id, "x", "officer", NOON)))
        .isEqualTo("suspicion-settled");
    assertThat(refusal(new Examine.Dismiss("other", "x", "officer", NOON)))
        .isEqualTo("no-such-suspicion");
  }

  private List<DomainEvent> look(Finding... found) {
    return decide(looked(DAY, Set.of(SuspicionKind.FLAT_LINE), found));
  }

  private static Examine.Looked looked(Span span, Set<SuspicionKind> kinds, Finding... found) {
    return new Examine.Looked(
        "91330481MA2YGJ0101", OUTLET, "330481", span, kinds, List.of(found), "2026.1", NOON);
  }

  private static Finding flat(int hours, int strength) {
    Instant from = NOON.minus(Duration.ofHours(20));
    return new Finding(
        SuspicionKind.FLAT_LINE,
        "w01018",
        new Span(from, from.plus(Duration.ofHours(hours))),
        strength,
        new Evidence.FlatLine(BigDecimal.TEN, hours, 2, BigDecimal.ZERO, List.of()));
  }

  private List<DomainEvent> decide(Examine command) {
    var decision = (Decision.Accepted) decider.decide(decider.replay(past), command);
    past.addAll(decision.events());
    return decision.events();
  }

  private String refusal(Examine command) {
    var decision = (Decision.Refused) decider.decide(decider.replay(past), command);
    return decision.refusal().code();
  }
}
