package cn.yunguanjia.monitoring.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatelySeenTest {
  private Instant now = Instant.parse("2026-11-20T02:00:00Z");
  private final LatelySeen seen = new LatelySeen(100, Duration.ofHours(24));

  @Test
  void theSameFrameIsKnownAgainForAsManyFramesAsAreRemembered() {
    for (int i = 0; i < 100; i++) {
      assertThat(again(i)).isFalse();
    }
    for (int i = 0; i < 100; i++) {
      assertThat(again(i)).as("frame %d", i).isTrue();
    }
  }

  @Test
  void theOldestIsForgottenFirst() {
    for (int i = 0; i < 150; i++) {
      again(i);
    }
    assertThat(again(149)).isTrue();
    assertThat(again(50)).isTrue();
    assertThat(again(49)).isFalse();
  }

  @Test
  void aFrameIsKnownForADayAndNoLonger() {
    assertThat(again(1)).isFalse();
    now = now.plus(Duration.ofHours(23));
    assertThat(again(2)).isFalse();
    assertThat(again(1)).isTrue();
    now = now.plus(Duration.ofHours(2));
    assertThat(again(1)).as("older than a day").isFalse();
    assertThat(again(2)).isTrue();
    now = now.plus(Duration.ofDays(3));
    assertThat(again(3)).isFalse();
    assertThat(seen.size()).isEqualTo(1);
  }

  private boolean again(int number) {
    return seen.again(("QN=" + number).getBytes(StandardCharsets.US_ASCII), now);
  }
}
