package cn.yunguanjia.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicRateLimitTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "300000, 1", "999999999, 1", "1000000000, 1", "1000000001, 2"})
  void whoeverMustWaitIsNeverToldToComeBackAtOnce(long nanos, long seconds) {
    assertThat(PublicRateLimit.wholeSeconds(Duration.ofNanos(nanos))).isEqualTo(seconds);
  }
}
