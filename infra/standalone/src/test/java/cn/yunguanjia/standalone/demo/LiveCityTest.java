package cn.yunguanjia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.command.InstrumentRequest;
import cn.yunguanjia.language.CityTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCityTest {
  private static final Instant PLACED = Instant.parse("2026-11-24T01:17:00Z");

  @TempDir Path data;

  @Test
  void everyLoggerKeepsALineOfItsOwnAndSaysWhatBecameDueWhileNobodyListened() throws IOException {
    new Marker(data).placeAt(PLACED);
    new Marker(data).markComplete(PLACED);
    Clock later = Clock.fixed(PLACED.plus(Duration.ofHours(2)), java.time.ZoneOffset.UTC);
    try (Receiver platform = new Receiver();
        LiveCity live = LiveCity.start(doors(platform), later, Duration.ofSeconds(1))) {
      long speaking =
          Sources.of(City.load(), java.time.LocalDate.of(2026, 11, 24)).stream()
              .filter(s -> s.speaks(java.time.LocalDate.of(2026, 11, 24)))
              .count();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  platform.frames().stream()
                          .filter(f -> f.cn().equals("2011"))
                          .map(Frame::mn)
                          .distinct()
                          .count()
                      == speaking);

      assertThat(platform.lines()).isEqualTo((int) speaking);
      assertThat(
              platform.frames().stream()
                  .filter(f -> f.mn().equals("DE303304830000000100A001"))
                  .filter(f -> f.cn().equals("2061"))
                  .map(f -> f.dataTime().orElseThrow().toString())
                  .collect(Collectors.toSet()))
          .containsExactlyInAnyOrder("2026-11-24T09:00+08:00", "2026-11-24T10:00+08:00");
    }
  }

  @Test
  void aLoggerAnswersOnItsLine() throws IOException {
    String mn = "DE303304830000000100A001";
    new Marker(data).placeAt(PLACED);
    new Marker(data).markComplete(PLACED);
    Clock now = Clock.fixed(PLACED.plusSeconds(60), java.time.ZoneOffset.UTC);
    try (Receiver platform = new Receiver();
        LiveCity live = LiveCity.start(doors(platform), now, Duration.ofSeconds(1))) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> platform.frames().stream().anyMatch(f -> f.mn().equals(mn)));
      Frame heard =
          platform.frames().stream().filter(f -> f.mn().equals(mn)).findFirst().orElseThrow();
      platform.ask(
          mn,
          new InstrumentRequest.RetainSample()
              .frame()
              .st(heard.st())
              .pw(Frames.PASSWORD)
              .mn(mn)
              .qn(CityTime.local(PLACED))
              .acknowledge(true)
              .bytes());
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> answers(platform, mn).equals("9011 3015 9012"));
    }
  }

  private static String answers(Receiver platform, String mn) {
    return platform.frames().stream()
        .filter(f -> f.mn().equals(mn) && !f.cn().startsWith("2"))
        .map(Frame::cn)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aDayFrameFollowsItsLastHour() {
    Source source = Sources.of(City.load(), java.time.LocalDate.of(2026, 11, 24)).getFirst();
    LiveLogger logger =
        new LiveLogger(
            source,
            null,
            new Marker(data),
            Clock.systemUTC(),
            Duration.ofSeconds(60),
            Instant.parse("2026-11-24T15:59:10Z"));

    var due =
        logger.due(LocalDateTime.of(2026, 11, 25, 0, 0, 10)).stream()
            .map(String::new)
            .map(text -> text.replaceAll(".*;CN=(\\d+);.*DataTime=(\\d+);.*\\s*", "$1 $2"))
            .toList();

    assertThat(due)
        .containsExactly(
            "2061 20261124230000",
            "2031 20261124000000",
            "2051 20261124235000",
            "2011 20261125000010");
  }

  @Test
  void whereTheCityWasPlacedInTimeIsRemembered() {
    new Marker(data).placeAt(PLACED);

    assertThat(new Marker(data).placed()).contains(PLACED);
    assertThat(new Marker(data).complete()).isFalse();

    new Marker(data).markComplete(PLACED);

    assertThat(new Marker(data).complete()).isTrue();
    assertThat(new Marker(data).spokenUntil()).contains(PLACED);
  }

  @Test
  void aPresentersExceedanceGoesOverTheSocket() throws IOException {
    try (Receiver platform = new Receiver()) {
      int exit =
          Simulate.run(
              System.out,
              System.err,
              Clock.fixed(PLACED, java.time.ZoneOffset.UTC),
              "--exceed",
              "91330483MA2YGJ019P:DA001",
              "--factor",
              "a21002",
              "--to",
              "127.0.0.1:" + platform.port());

      assertThat(exit).isZero();
      assertThat(platform.frames()).singleElement().returns("2061", Frame::cn);
    }
  }

  @Test
  void aWrongAskIsExplained() {
    var err = new java.io.ByteArrayOutputStream();

    int exit =
        Simulate.run(
            System.out,
            new java.io.PrintStream(err),
            Clock.systemUTC(),
            "--exceed",
            "91330483MA2YGJ019P:DA001",
            "--factor",
            "w01018");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("has no limit of w01018");
  }

  private Doors doors(Receiver platform) {
    return Doors.of(URI.create("http://127.0.0.1:1"), "127.0.0.1", platform.port(), data);
  }
}
