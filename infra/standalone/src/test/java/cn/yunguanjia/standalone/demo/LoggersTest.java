package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunguanjia.hj212.Frame;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggersTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 9, 17);
  private static final LocalDate TODAY = NOW.toLocalDate();

  @TempDir Path data;

  @Test
  void everyFrameIsAcknowledgedThoughManyAreOnTheirWay() throws IOException {
    try (Receiver platform = new Receiver()) {
      Loggers loggers = new Loggers(doors(platform.port()));
      AtomicInteger said = new AtomicInteger();

      loggers.speak(
          List.of(line -> new History(source(0), NOW).between(TODAY.minusDays(40), TODAY, line)),
          said::incrementAndGet);

      assertThat(platform.frames()).hasSizeGreaterThan(700).hasSize(said.get());
      assertThat(loggers.acknowledged()).isEqualTo(said.get());
    }
  }

  @Test
  void aBrokenLineIsOpenedAgainAndNothingStaysUnsaid() throws IOException {
    try (Receiver platform = new Receiver(2, 5)) {
      List<byte[]> packets = new java.util.ArrayList<>();
      new History(source(0), NOW).between(TODAY.minusDays(3), TODAY, packets::add);

      new Loggers(doors(platform.port())).speak(List.of(packets::forEach), () -> {});

      assertThat(platform.lines()).isEqualTo(3);
      assertThat(platform.frames().stream().map(Frame::text).distinct())
          .hasSize((int) packets.stream().map(String::new).distinct().count());
    }
  }

  @Test
  void nobodyAtThePortIsSaidInOneLine() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Loggers loggers = new Loggers(doors(free));

    assertThatThrownBy(() -> loggers.speak(List.of(line -> {}), () -> {}))
        .isInstanceOf(DoorClosed.class)
        .hasMessageContaining("HJ 212");
  }

  private static Source source(int index) {
    return Sources.of(City.load(), TODAY).get(index);
  }

  private Doors doors(int port) {
    return Doors.of(URI.create("http://127.0.0.1:1"), "127.0.0.1", port, data);
  }
}
