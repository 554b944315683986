package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The air station that shows what HJ 633-2026 allows where an item was never monitored. */
class NeverMonitoredTest {
  @Test
  void itNeverSendsWhatItSaysItNeverMonitored() {
    List<Station> without =
        City.load().stations().stream().filter(s -> s.without() != null).toList();
    assertThat(without).hasSize(1);
    Station station = without.getFirst();
    assertThat(station.air()).isTrue();
    assertThat(station.without().item()).isEqualTo("CO");
    assertThat(station.without().basis()).contains("演示");
    assertThat(new AirSource(station).hour(LocalDateTime.of(2026, 10, 1, 8, 0)))
        .extracting(Sample::factor)
        .containsExactly("a21026", "a21004", "a34002", "a34004", "a05024");
    assertThat(new Frames(new AirSource(station)).hour(LocalDateTime.of(2026, 10, 1, 8, 0), 20))
        .asString()
        .doesNotContain("a21005");
  }
}
