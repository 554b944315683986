package cn.yunguanjia.monitoring.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LatelySeenTest {
  private final LatelySeen seen = new LatelySeen(100);

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

  private boolean again(int number) {
    return seen.again(("QN=" + number).getBytes(StandardCharsets.US_ASCII));
  }
}
