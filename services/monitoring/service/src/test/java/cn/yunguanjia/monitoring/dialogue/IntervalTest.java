package cn.yunguanjia.monitoring.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.ExecutionResult;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Reply;
import cn.yunguanjia.hj212.RequestResult;
import cn.yunguanjia.hj212.command.ReportedInterval;
import cn.yunguanjia.monitoring.silence.ToldInterval;
import cn.yunguanjia.monitoring.wire.LoggerLine;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A device says how often it uploads, is let in with its new password, and is asked by itself. */
@ContextTest
class IntervalTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String USCC = "91330483MA2YGJ0053";
  private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
  private static int devices;

  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @Autowired ToldInterval told;
  @Autowired WhenADeviceIsConnectedThenAskItsInterval asking;
  @LocalServerPort int port;
  private String mn;
  private String outlet;
  private String password = "123456";
  private LoggerLine line;

  @BeforeEach
  void aConnectedDevice() throws Exception {
    mn = "RHYTHM330483" + ++devices;
    outlet = "DW%03d".formatted(devices);
    Http.port(port)
        .post(
            "/api/monitoring/devices",
            tokens.officer("330483"),
            """
            {"mn":"%s","uscc":"%s","outlet":"%s","st":"32","password":"123456"}\
            """
                .formatted(mn, USCC, outlet));
    await().atMost(SOON).until(() -> device() != null);
    var health = Http.port(port).get("/actuator/health", tokens.admin()).json();
    line = new LoggerLine(health.at("/components/loggers/details/port").asInt());
    assertThat(line.say(sample()).hear().cn()).isEqualTo("9014");
  }

  @AfterEach
  void theClockAsItWas() throws Exception {
    line.close();
    clock.set(START);
  }

  @Test
  void whatItAnswersIsItsIntervalAndItIsAskedByItselfOnce() throws Exception {
    asking.look();
    assertThat(device().get("intervalSeconds").isNull()).as("connected only now").isTrue();
    clock.advance(Duration.ofMinutes(2));
    asking.look();
    Frame request = line.hear();
    assertThat(request.cn()).isEqualTo("1061");
    line.say(Reply.request(request, RequestResult.READY));
    line.say(
        new ReportedInterval(Command.REALTIME_INTERVAL, 120)
            .frame()
            .st("32")
            .pw(password)
            .mn(mn)
            .qn(OffsetDateTime.parse("2026-11-20T10:02:00+08:00"))
            .bytes());
    line.say(Reply.execution(request, ExecutionResult.DONE));
    await().atMost(SOON).until(() -> device().get("intervalSeconds").asInt() == 120);
    assertThat(told.ofSource(USCC + ":" + outlet)).contains(Duration.ofMinutes(2));
    await().atMost(SOON).until(() -> commands().size() == 1);

    clock.advance(Duration.ofDays(2));
    asking.look();
    assertThat(commands().size()).as("what is known is not asked again").isEqualTo(1);
    assertThat(commands().get(0).get("role").asString()).isEqualTo("automation");
  }

  @Test
  void aNewPasswordHoldsOnBothSidesAndStandsInNoLog() throws Exception {
    String path = "/api/monitoring/devices/" + mn + "/commands";
    var sent =
        Http.port(port)
            .post(
                path,
                tokens.officer("330483"),
                "{\"cn\":\"1072\",\"password\":\"654321\",\"reason\":\"定期更换\"}");
    assertThat(sent.status()).isEqualTo(202);
    Frame request = line.hear();
    assertThat(request.field("NewPW")).contains("654321");
    line.say(Reply.request(request, RequestResult.READY));
    line.say(Reply.execution(request, ExecutionResult.DONE));
    await()
        .atMost(SOON)
        .until(
            () ->
                commands().size() == 1 && commands().get(0).get("state").asString().equals("DONE"));
    assertThat(commands().get(0).at("/parameters/NewPW").asString()).isEqualTo("***");
    password = "654321";
    assertThat(line.say(sample()).hear().cn()).as("let in with the new one").isEqualTo("9014");
  }

  private byte[] sample() {
    return FrameBuilder.of(Command.REALTIME_DATA)
        .st("32")
        .pw(password)
        .mn(mn)
        .qn(clock.instant().atOffset(ZoneOffset.ofHours(8)))
        .acknowledge(true)
        .dataTime(clock.instant().atOffset(ZoneOffset.ofHours(8)))
        .reading("w01018", "Rtd", "35.2", "N")
        .bytes();
  }

  private JsonNode device() {
    return Http.port(port)
        .get("/api/monitoring/lines?uscc=" + USCC, tokens.officer("330483"))
        .json()
        .get("items")
        .valueStream()
        .filter(each -> each.get("mn").asString().equals(mn))
        .findFirst()
        .orElse(null);
  }

  private JsonNode commands() {
    return Http.port(port)
        .get("/api/monitoring/devices/" + mn + "/commands", tokens.officer("330483"))
        .json()
        .get("items");
  }
}
