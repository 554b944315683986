package cn.yunguanjia.credit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunguanjia.language.credit.ScanCount;
import cn.yunguanjia.language.credit.ScanKind;
import cn.yunguanjia.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanTallyTest {
  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final ScanTally tally = new ScanTally(clock);

  @BeforeEach
  void shortBeforeTheHourEnds() {
    clock.set(Instant.parse("2026-11-28T01:59:50Z"));
  }

  @Test
  void whatIsTakenCountsOnWithinTheHour() {
    tally.count("C1", ScanKind.BARE);
    tally.count("C1", ScanKind.PLATE_GENUINE);
    assertThat(tally.take()).hasSize(1);
    assertThat(tally.take()).as("nothing new").isEmpty();
    tally.count("C1", ScanKind.BARE);
    var taken = tally.take();
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().hour()).isEqualTo("2026-11-28T01:00:00Z");
    assertThat(taken.getFirst().counts())
        .containsExactlyInAnyOrder(
            new ScanCount(ScanKind.BARE, 2), new ScanCount(ScanKind.PLATE_GENUINE, 1));
  }

  @Test
  void aNewHourBeginsAtOneAndTheOldOneIsStillTold() {
    tally.count("C1", ScanKind.BARE);
    clock.set(Instant.parse("2026-11-28T02:00:05Z"));
    tally.count("C1", ScanKind.BARE);
    assertThat(tally.take())
        .extracting(ScanTally.Counted::counts)
        .containsExactly(
            List.of(new ScanCount(ScanKind.BARE, 1)), List.of(new ScanCount(ScanKind.BARE, 1)));
  }

  @Test
  void whatCouldNotBeToldIsToldNextTime() {
    tally.count(null, ScanKind.UNKNOWN);
    tally.again(tally.take());
    tally.count(null, ScanKind.UNKNOWN);
    assertThat(tally.take().getFirst().counts())
        .containsExactly(new ScanCount(ScanKind.UNKNOWN, 2));
  }

  @Test
  void nothingIsLostWhenManyScanAtOnce() {
    IntStream.range(0, 20_000).parallel().forEach(_ -> tally.count("C1", ScanKind.BARE));
    assertThat(tally.take().getFirst().counts())
        .containsExactly(new ScanCount(ScanKind.BARE, 20_000));
  }
}
