package cn.yunguanjia.monitoring.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.ExecutionResult;
import cn.yunguanjia.hj212.Frame;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Reply;
import cn.yunguanjia.hj212.RequestResult;
import cn.yunguanjia.language.monitoring.DeviceCommandSent;
import cn.yunguanjia.monitoring.wire.LoggerLine;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.platform.eventlog.Origin;
import cn.yunguanjia.platform.eventlog.Subject;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An officer tells a data logger what to do, and sees what becomes of it. */
@ContextTest
class DialogueTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String USCC = "91330483MA2YGJ0052";
  private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
  private static int devices;

  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @Autowired Decisions decisions;
  @Autowired CommandsLeftBehind leftBehind;
  @LocalServerPort int port;
  private String mn;
  private LoggerLine line;

  @BeforeEach
  void aConnectedDevice() throws Exception {
    mn = "TALK33048300" + ++devices;
    Http.port(port)
        .post(
            "/api/monitoring/devices",
            tokens.officer("330483"),
            """
            {"mn":"%s","uscc":"%s","outlet":"DW%03d","st":"32","password":"123456"}\
            """
                .formatted(mn, USCC, devices));
    await().atMost(SOON).until(() -> list().status() == 200);
    line = new LoggerLine(loggerPort());
    assertThat(line.say(sample()).hear().cn()).isEqualTo("9014");
  }

  @AfterEach
  void theClockAsItWas() throws Exception {
    line.close();
    clock.set(START);
  }

  @Test
  void itsClockIsAskedAndToldStepByStep() throws Exception {
    send("{\"cn\":\"1011\",\"reason\":\"核对时钟\"}");
    Frame request = line.hear();
    assertThat(request.cn()).isEqualTo("1011");
    assertThat(request.st()).isEqualTo("32");
    assertThat(request.pw()).isEqualTo("123456");
    assertThat(newest().get("state").asString()).isEqualTo("REQUESTED");

    line.say(Reply.request(request, RequestResult.READY));
    await().atMost(SOON).until(() -> newest().get("state").asString().equals("ACCEPTED"));

    line.say(
        FrameBuilder.of(Command.DEVICE_TIME)
            .qn(request.qn())
            .st("32")
            .pw("123456")
            .mn(mn)
            .field("SystemTime", "20261120100317")
            .bytes());
    line.say(Reply.execution(request, ExecutionResult.DONE));
    JsonNode done = concluded("DONE");
    assertThat(done.get("answer").get("SystemTime").asString()).isEqualTo("20261120100317");
    assertThat(done.get("reason").asString()).isEqualTo("核对时钟");
    assertThat(done.get("you").asBoolean()).isTrue();
    assertThat(done.get("tries").asInt()).isEqualTo(1);
  }

  @Test
  void aRefusalAndAFailureAreToldInWords() throws Exception {
    send("{\"cn\":\"3015\",\"reason\":\"超标留样\"}");
    line.say(Reply.request(line.hear(), RequestResult.PW_WRONG));
    assertThat(concluded("REFUSED").get("said").get("zh").asString()).contains("密码", "QnRtn=3");

    clock.advance(Duration.ofSeconds(1));
    send("{\"cn\":\"3015\",\"reason\":\"再试\"}");
    Frame request = line.hear();
    line.say(Reply.request(request, RequestResult.READY));
    line.say(Reply.execution(request, ExecutionResult.BUSY));
    assertThat(concluded("FAILED").get("said").get("en").asString()).contains("busy", "ExeRtn=5");
  }

  @Test
  void withoutAnAnswerItIsSentAgainAndThenGivenUp() throws Exception {
    send("{\"cn\":\"1061\",\"reason\":\"核对间隔\"}");
    String number = line.hear().qn();
    clock.advance(Duration.ofSeconds(11));
    assertThat(line.hear().qn()).as("the second try bears the same number").isEqualTo(number);
    clock.advance(Duration.ofSeconds(11));
    assertThat(line.hear().qn()).isEqualTo(number);
    clock.advance(Duration.ofSeconds(11));
    assertThat(concluded("TIMED_OUT").get("tries").asInt()).isEqualTo(3);
  }

  @Test
  void historyThatComesBackIsDataLikeAnyOther() throws Exception {
    send(
        """
        {"cn":"2061","begin":"2026-11-18T08:00:00+08:00","end":"2026-11-18T09:00:00+08:00",
         "reason":"补缺失小时"}\
        """);
    Frame request = line.hear();
    assertThat(request.fields())
        .containsEntry("BeginTime", "20261118080000")
        .containsEntry("EndTime", "20261118090000");
    line.say(Reply.request(request, RequestResult.READY));
    line.say(hour("2026-11-18T08:00:00+08:00", "51.5", 1));
    line.say(hour("2026-11-18T09:00:00+08:00", "52.5", 2));
    line.say(Reply.execution(request, ExecutionResult.DONE));
    assertThat(concluded("DONE").get("dataFrames").asInt()).isEqualTo(2);
    await().atMost(SOON).untilAsserted(() -> assertThat(points()).containsExactly("51.5", "52.5"));
  }

  @Test
  void aLineThatIsLostConcludesTheCommandAndOneThatIsNotThereNeverBeganIt() throws Exception {
    send("{\"cn\":\"1063\",\"reason\":\"核对\"}");
    line.hear();
    line.close();
    assertThat(concluded("DISCONNECTED").get("tries").asInt()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    send("{\"cn\":\"1063\",\"reason\":\"再试\"}");
    await().atMost(SOON).until(() -> newest().get("tries").asInt(-1) == 0);
    assertThat(newest().get("state").asString()).isEqualTo("DISCONNECTED");
  }

  @Test
  void oneCommandAtATime() throws Exception {
    send("{\"cn\":\"1061\",\"reason\":\"一\"}");
    var second = post("{\"cn\":\"1063\",\"reason\":\"二\"}", tokens.officer("330483"));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().get("type").asString()).endsWith("command-under-way");
    line.say(Reply.request(line.hear(), RequestResult.REJECTED));
    concluded("REFUSED");
  }

  @Test
  void onlyOfficersOfTheAreaSpeakAndAuditorsRead() {
    String command = "{\"cn\":\"1011\",\"reason\":\"核对\"}";
    assertThat(post(command, tokens.officer("330481")).status()).isEqualTo(403);
    assertThat(post(command, tokens.enterprise(USCC)).status()).isEqualTo(403);
    for (String role : List.of("grid", "auditor", "commander")) {
      assertThat(post(command, tokens.with(role, List.of(role), List.of("330483"))).status())
          .as(role)
          .isEqualTo(403);
    }
    String auditor = tokens.with("auditor", List.of("auditor"), List.of("330483"));
    assertThat(Http.port(port).get(path(), auditor).status()).isEqualTo(200);
    assertThat(Http.port(port).get(path(), tokens.enterprise(USCC)).status()).isEqualTo(403);
  }

  @Test
  void whatCannotBeSentSaysWhichFieldAndWhy() {
    String officer = tokens.officer("330483");
    var unknown = post("{\"cn\":\"9014\",\"reason\":\"x\"}", officer);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().get("field").asString()).isEqualTo("cn");
    var interval = post("{\"cn\":\"1062\",\"seconds\":5,\"reason\":\"x\"}", officer);
    assertThat(interval.json().get("field").asString()).isEqualTo("RtdInterval");
    assertThat(post("{\"cn\":\"1011\"}", officer).json().get("field").asString())
        .isEqualTo("reason");
    var separator =
        post(
            "{\"cn\":\"3021\",\"infoId\":\"i13004\",\"value\":\"1;CP=&&\",\"reason\":\"x\"}",
            officer);
    assertThat(separator.status()).isEqualTo(400);
    assertThat(newest()).as("nothing was sent").isNull();
  }

  @Test
  void aDeviceThatAsksForTheTimeIsGivenIt() throws Exception {
    line.say(
        FrameBuilder.of(Command.ASK_TIME_CALIBRATION)
            .qn(START.atOffset(ZoneOffset.ofHours(8)))
            .st("32")
            .pw("123456")
            .mn(mn)
            .acknowledge(true)
            .bytes());
    assertThat(line.hear().cn()).isEqualTo("9013");
    Frame set = line.hear();
    assertThat(set.cn()).isEqualTo("1012");
    assertThat(set.fields()).containsEntry("SystemTime", "20261120100000");
    line.say(Reply.request(set, RequestResult.READY));
    line.say(Reply.execution(set, ExecutionResult.DONE));
    assertThat(concluded("DONE").get("role").asString()).isEqualTo("automation");
  }

  @Test
  void aCommandThatTheStopOfThePlatformLeftBehindIsConcluded() {
    String id = mn + "-20261120095000000";
    decisions.execute(
        Subject.of("command", id),
        new DeviceCommands(),
        new DeviceCommandSent(
            id,
            mn,
            "330483",
            USCC + ":DW001",
            "1011",
            "20261120095000000",
            Map.of(),
            "核对",
            START.minus(Duration.ofMinutes(10))),
        new Origin("user-officer", "officer", null));
    await().atMost(SOON).until(() -> newest() != null);
    leftBehind.look();
    assertThat(concluded("INTERRUPTED").get("said").get("en").asString()).contains("stopped");
  }

  @Test
  void theStateOfTheLineIsShown() {
    JsonNode state =
        Http.port(port)
            .get("/api/monitoring/lines?uscc=" + USCC, tokens.officer("330483"))
            .json()
            .get("items")
            .valueStream()
            .filter(each -> each.get("mn").asString().equals(mn))
            .findFirst()
            .orElseThrow();
    assertThat(state.get("connected").asBoolean()).isTrue();
    assertThat(state.get("clockOffsetSeconds").asDouble()).isEqualTo(0.0);
    assertThat(state.get("clockWrong").asBoolean()).isFalse();
    assertThat(state.get("verdicts").get("ACCEPTED").asInt()).isEqualTo(1);
    assertThat(state.get("version").asString()).isEqualTo("2017");
  }

  private void send(String command) {
    var answer = post(command, tokens.officer("330483"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    String id = answer.json().get("commandId").asString();
    await()
        .atMost(SOON)
        .until(() -> newest() != null && newest().get("commandId").asString().equals(id));
  }

  private JsonNode concluded(String state) {
    return await()
        .atMost(SOON)
        .until(
            this::newest,
            each ->
                each != null
                    && each.get("state").asString().equals(state)
                    && !each.get("concludedAt").isNull());
  }

  private JsonNode newest() {
    return list().json().get("items").valueStream().findFirst().orElse(null);
  }

  private Http.Answer list() {
    return Http.port(port).get(path(), tokens.officer("330483"));
  }

  private Http.Answer post(String json, String token) {
    return Http.port(port).post(path(), token, json);
  }

  private String path() {
    return "/api/monitoring/devices/" + mn + "/commands";
  }

  private List<String> points() {
    return Http.port(port)
        .get(
            "/api/monitoring/series?outlet=%s:DW%03d&factor=w01018&resolution=hour&from=%s&to=%s"
                .formatted(
                    USCC, devices, "2026-11-18T00:00:00%2B08:00", "2026-11-19T00:00:00%2B08:00"),
            tokens.officer("330483"))
        .json()
        .path("points")
        .valueStream()
        .map(each -> each.path("value").asString())
        .toList();
  }

  private int loggerPort() {
    return Http.port(port)
        .get("/actuator/health", null)
        .json()
        .path("components")
        .path("loggers")
        .path("details")
        .path("port")
        .asInt();
  }

  private byte[] sample() {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.ofHours(8));
    return FrameBuilder.of(Command.REALTIME_DATA)
        .qn(now)
        .st("32")
        .pw("123456")
        .mn(mn)
        .acknowledge(true)
        .dataTime(now)
        .reading("w01018", "Rtd", "36.5", "N")
        .bytes();
  }

  private byte[] hour(String begin, String value, int number) {
    return FrameBuilder.of(Command.HOUR_DATA)
        .qn(clock.instant().plusMillis(number).atOffset(ZoneOffset.ofHours(8)))
        .st("32")
        .pw("123456")
        .mn(mn)
        .dataTime(OffsetDateTime.parse(begin))
        .reading("w01018", "Avg", value, "N")
        .bytes();
  }
}
