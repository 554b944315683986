package cn.yunguanjia.monitoring.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.AveragingPeriod;
import cn.yunguanjia.language.Decision;
import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Limit;
import cn.yunguanjia.language.monitoring.ExceedanceConfirmed;
import cn.yunguanjia.language.monitoring.ExceedanceWithdrawn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Broken, or not any longer: decided by the youngest frame. */
class ExceedancesTest {
  private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
  private final Exceedances decider = new Exceedances();
  private final List<DomainEvent> past = new ArrayList<>();

  @Test
  void brokenOnceIsConfirmedOnce() {
    assertThat(given(broken(1))).hasOnlyElementsOfType(ExceedanceConfirmed.class).hasSize(1);
    assertThat(given(broken(1))).isEmpty();
    assertThat(given(broken(2))).isEmpty();
  }

  @Test
  void aYoungerFrameWithdrawsIt() {
    given(broken(1));
    assertThat(given(kept(2))).hasOnlyElementsOfType(ExceedanceWithdrawn.class).hasSize(1);
    assertThat(given(kept(2))).isEmpty();
  }

  @Test
  void readingTheLogAgainFromAnEarlierPlaceChangesNothing() {
    given(broken(1));
    given(kept(2));
    assertThat(given(broken(1))).isEmpty();
    assertThat(given(kept(2))).isEmpty();
    assertThat(given(broken(3))).hasSize(1);
    assertThat(given(kept(2))).isEmpty();
  }

  @Test
  void anotherLimitJudgesTheSameFrameAgain() {
    given(broken(1));
    assertThat(given(kept(1))).hasSize(1);
  }

  @Test
  void whatKeepsTheLimitIsNoNews() {
    assertThat(given(kept(1))).isEmpty();
  }

  private List<DomainEvent> given(Exceedances.Judge judge) {
    var decision = (Decision.Accepted) decider.decide(decider.replay(past), judge);
    past.addAll(decision.events());
    return decision.events();
  }

  private static Exceedances.Judge broken(long frame) {
    Limit limit =
        new Limit(
            "DW001",
            "w01018",
            AveragingPeriod.HOUR,
            null,
            new BigDecimal("80"),
            "mg/L",
            "GB 4287-2012",
            "表2",
            null);
    return new Exceedances.Broken(
        new ExceedanceConfirmed(
            "x",
            "91330481MA2YGJ0101",
            "91330481MA2YGJ0101:DW001",
            "330481",
            "w01018",
            AveragingPeriod.HOUR,
            NINE,
            new BigDecimal("90"),
            new BigDecimal("0.125"),
            "91330481MA2YGJ0101001P",
            limit,
            List.of(frame),
            NINE));
  }

  private static Exceedances.Judge kept(long frame) {
    return new Exceedances.Kept(new BigDecimal("70"), "corrected", List.of(frame), NINE);
  }
}
