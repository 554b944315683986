package cn.yunguanjia.monitoring.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a registered device must show, how its times are judged, and who may change that. */
@ContextTest
class DoorTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String USCC = "91330483MA2YGJ0033";
  private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
  private static int devices;

  @Autowired LoggerServer server;
  @Autowired FrameLog frames;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @LocalServerPort int port;
  private String mn;

  @BeforeEach
  void aRegisteredDevice() {
    mn = "DOOR33048300" + ++devices;
    var answer =
        Http.port(port)
            .post(
                "/api/monitoring/devices",
                tokens.officer("330483"),
                """
                {"mn":"%s","uscc":"%s","outlet":"DW%03d","st":"32","password":"123456"}\
                """
                    .formatted(mn, USCC, devices));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    await()
        .atMost(SOON)
        .until(() -> get("/api/monitoring/devices?uscc=" + USCC).body().contains(mn));
  }

  @AfterEach
  void theClockAsItWas() {
    clock.set(START);
  }

  @Test
  void theSameFrameAgainIsAcknowledgedAgainAndDoesNotCountTwice() throws Exception {
    byte[] frame = sample(START, "30.1");
    try (LoggerLine line = new LoggerLine(server.port())) {
      assertThat(line.say(frame).hear().cn()).isEqualTo("9014");
      assertThat(line.say(frame).hear().cn()).isEqualTo("9014");
    }
    assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.REPEATED);
  }

  @Test
  void lateDataWithAFreshQnCountAndAnOldQnDoesNot() throws Exception {
    try (LoggerLine line = new LoggerLine(server.port())) {
      line.say(frame(START, START.minus(Duration.ofDays(200)), "30.2")).hear();
      line.say(frame(START.minus(Duration.ofDays(31)), START.minus(Duration.ofDays(31)), "30.3"));
      assertThat(line.hear().cn()).isEqualTo("9014");
      line.say(frame(START.plus(Duration.ofHours(2)), START, "30.4")).hear();
    }
    assertThat(verdicts())
        .containsExactly(Verdict.ACCEPTED, Verdict.OUT_OF_WINDOW, Verdict.OUT_OF_WINDOW);
  }

  @Test
  void whatWasKeptForItsQnCountsOnceAnOfficerSaysSo() throws Exception {
    Instant then = START.minus(Duration.ofDays(40));
    try (LoggerLine line = new LoggerLine(server.port())) {
      line.say(frame(then, then, "30.5")).hear();
    }
    String act = "/api/monitoring/devices/" + mn + "/kept-frames/admit";
    assertThat(post(act, tokens.officer("330481"), "{\"reason\":\"补传\"}").status()).isEqualTo(403);
    assertThat(post(act, tokens.officer("330483"), "{}").json().get("field").asString())
        .isEqualTo("reason");
    assertThat(post(act, tokens.officer("330483"), "{\"reason\":\"断网后补传\"}").status())
        .isEqualTo(202);
    await().atMost(SOON).until(() -> verdicts().contains(Verdict.ADMITTED));
    assertThat(verdicts()).containsExactly(Verdict.OUT_OF_WINDOW, Verdict.ADMITTED);
  }

  @Test
  void aClockThatIsSetBackMakesNothingImpossible() throws Exception {
    try (LoggerLine line = new LoggerLine(server.port())) {
      line.say(sample(START, "31.1")).hear();
      clock.set(START.minus(Duration.ofHours(5)));
      assertThat(line.say(sample(START.plusSeconds(30), "31.2")).hear().cn()).isEqualTo("9014");
    }
    assertThat(verdicts()).containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
    assertThat(frames.last(1).getFirst().frame().receivedAt())
        .as("a receipt is dated by the clock as it is")
        .isEqualTo(START.minus(Duration.ofHours(5)));
    assertThat(get("/actuator/health").body()).contains("clockSetBackSeconds");
  }

  @Test
  void anotherAddressIsKeptAndHearsNothingUntilTheRegisterIsMended() throws Exception {
    String access = "/api/monitoring/devices/" + mn + "/access";
    assertThat(
            post(
                    access,
                    tokens.officer("330483"),
                    "{\"addresses\":[\"10.33.4\"],\"reason\":\"固定地址\"}")
                .json()
                .get("field")
                .asString())
        .isEqualTo("addresses");
    post(
        access, tokens.officer("330483"), "{\"addresses\":[\"10.33.4.0/24\"],\"reason\":\"固定地址\"}");
    try (LoggerLine line = new LoggerLine(server.port())) {
      assertThat(line.say(sample(START, "32.1")).hearsNothing()).isTrue();
      post(access, tokens.officer("330483"), "{\"addresses\":[\"127.0.0.1\"],\"reason\":\"改地址\"}");
      assertThat(line.say(sample(START, "32.1")).hear().cn()).isEqualTo("9014");
    }
    assertThat(verdicts()).containsExactly(Verdict.WRONG_ADDRESS, Verdict.ACCEPTED);
  }

  @Test
  void aDeviceThatIsTooFastIsSlowedDownAndLosesNothing() throws Exception {
    post(
        "/api/monitoring/devices/" + mn + "/access",
        tokens.officer("330483"),
        "{\"framesPerMinute\":60,\"reason\":\"限速\"}");
    long begun = System.nanoTime();
    try (LoggerLine line = new LoggerLine(server.port())) {
      for (int i = 0; i < 62; i++) {
        line.say(sample(START.minusSeconds(i), "33." + i));
      }
      for (int i = 0; i < 62; i++) {
        assertThat(line.hear().cn()).isEqualTo("9014");
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(verdicts()).hasSize(62).containsOnly(Verdict.ACCEPTED);
  }

  @Test
  void aNoticeIsAnsweredAsANotice() throws Exception {
    byte[] notice =
        FrameBuilder.of(Command.ASK_TIME_CALIBRATION)
            .qn(beijing(START))
            .st("32")
            .pw("123456")
            .mn(mn)
            .acknowledge(true)
            .bytes();
    try (LoggerLine line = new LoggerLine(server.port())) {
      assertThat(line.say(notice).hear().cn()).isEqualTo("9013");
    }
  }

  private byte[] sample(Instant sent, String value) {
    return frame(sent, sent.minusSeconds(1), value);
  }

  private byte[] frame(Instant sent, Instant measured, String value) {
    return FrameBuilder.of(Command.REALTIME_DATA)
        .qn(beijing(sent))
        .st("32")
        .pw("123456")
        .mn(mn)
        .acknowledge(true)
        .dataTime(beijing(measured))
        .reading("w01018", "Rtd", value, "N")
        .bytes();
  }

  private static OffsetDateTime beijing(Instant time) {
    return time.atOffset(ZoneOffset.ofHours(8));
  }

  private List<Verdict> verdicts() {
    return frames.after(0, 100_000).stream()
        .filter(each -> each.frame().mn().equals(mn))
        .map(each -> each.frame().verdict())
        .toList();
  }

  private Http.Answer get(String path) {
    return Http.port(port).get(path, tokens.officer("330400"));
  }

  private Http.Answer post(String path, String token, String json) {
    return Http.port(port).post(path, token, json);
  }
}
