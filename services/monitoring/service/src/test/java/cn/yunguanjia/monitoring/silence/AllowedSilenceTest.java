package cn.yunguanjia.monitoring.silence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.monitoring.rules.AlertRules;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long an outlet may say nothing follows from how often it usually speaks. */
class AllowedSilenceTest {
  private final AlertRules.Silence rule =
      new AlertRules.Silence("YELLOW", 4, Duration.ofMinutes(30), Duration.ofHours(4));

  @Test
  void fourOfItsOwnIntervals() {
    assertThat(allowed(Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(40));
    assertThat(allowed(Duration.ofMinutes(15))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void neverLessThanWhatALineMayBreakFor() {
    assertThat(allowed(Duration.ofSeconds(30))).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void neverMoreThanWhatHoldsForAnybody() {
    assertThat(allowed(Duration.ofHours(6))).isEqualTo(Duration.ofHours(4));
    assertThat(rule.allowed(Optional.empty())).isEqualTo(Duration.ofHours(4));
  }

  private Duration allowed(Duration usual) {
    return rule.allowed(Optional.of(usual));
  }
}
