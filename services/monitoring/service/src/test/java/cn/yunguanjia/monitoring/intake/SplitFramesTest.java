package cn.yunguanjia.monitoring.intake;

import static cn.yunguanjia.monitoring.Factory.COD;
import static cn.yunguanjia.monitoring.Factory.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.SystemType;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.monitoring.Factory;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.ReceivedFrame;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.platform.eventlog.Decisions;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Split messages on their way through the platform, stopped between two parts and rebuilt. */
@ContextTest
class SplitFramesTest {
  private static final OffsetDateTime EIGHT = OffsetDateTime.parse("2026-11-18T08:00:00+08:00");

  @Autowired FrameLog frames;
  @Autowired Decisions decisions;
  @Autowired Tokens tokens;
  @Autowired FrameFollower follower;
  @LocalServerPort int port;
  private Factory firm;
  private Instant now = Instant.parse("2026-11-20T02:00:00Z");

  @BeforeEach
  void aFirm() {
    firm = Factory.withPermit(frames, decisions, tokens, port);
  }

  @Test
  void aPartAfterARestartIsReadAtTheTimeOfTheFirst() throws Exception {
    send(part(1, 2).dataTime(EIGHT).reading("w01001", "Avg", "7.5", "N"));
    await().atMost(SOON).until(() -> points("w01001").size() == 1);

    follower.stop();
    follower.start();
    send(part(2, 2).reading(COD, "Avg", "90", "N"));

    await().atMost(SOON).until(() -> points(COD).size() == 1);
    JsonNode point = points(COD).get(0);
    assertThat(point.get("value").asString()).isEqualTo("90");
    assertThat(OffsetDateTime.parse(point.get("time").asString())).isEqualTo(EIGHT);
    assertThat(point.get("frameIds").size()).isEqualTo(2);
    await().atMost(SOON).until(() -> firm.findings().size() == 1);
    assertThat(cutShort().size()).isZero();
  }

  @Test
  void aLostPartIsRecordedAndARebuildFindsTheSame() throws Exception {
    send(part(1, 3).dataTime(EIGHT).reading("w01001", "Avg", "7.5", "N"));
    send(part(3, 3).reading(COD, "Avg", "70", "N"));
    now = now.plusSeconds(301);
    firm.hour(EIGHT.plusHours(1), "50", "N");
    send(part(1, 2).dataTime(EIGHT.plusHours(2)).reading("w01001", "Avg", "7.6", "N"));
    send(part(2, 2).reading(COD, "Avg", "60", "N"));

    await().atMost(SOON).until(() -> points(COD).size() == 3);
    String before = points(COD).toString();
    JsonNode lost = cutShort();
    assertThat(lost.size()).isEqualTo(1);
    assertThat(lost.get(0).get("missing").get(0).asInt()).isEqualTo(2);
    assertThat(lost.get(0).get("reason").asString()).isEqualTo("TIMED_OUT");

    Http http = Http.port(port);
    String operations = "/api/monitoring/operations";
    int old = generation(http);
    http.post(operations + "/read-models/readings/rebuild", tokens.admin(), "");
    await().atMost(SOON).until(() -> generation(http) > old);
    assertThat(points(COD).toString()).isEqualTo(before);
    assertThat(cutShort().toString()).isEqualTo(lost.toString());
  }

  @Test
  void whoAsksForAnUnknownDeviceIsToldSo() {
    Http.Answer answer =
        Http.port(port).get("/api/monitoring/devices/NOBODY/split-messages", tokens.admin());
    assertThat(answer.status()).isEqualTo(404);
    assertThat(
            Http.port(port)
                .get(
                    "/api/monitoring/devices/" + firm.mn() + "/split-messages",
                    tokens.officer("330482"))
                .status())
        .isEqualTo(403);
  }

  /** The one that serves, once no other is being built. */
  private int generation(Http http) {
    var serving =
        http.get("/api/monitoring/operations/processors", tokens.admin())
            .json()
            .get("items")
            .valueStream()
            .filter(state -> state.get("name").asString().equals("readings"))
            .toList();
    return serving.size() == 1
        ? Integer.parseInt(serving.getFirst().get("processor").asString().split("@")[1])
        : 0;
  }

  private JsonNode points(String factor) {
    return firm.series(factor, "hour").get("points");
  }

  private JsonNode cutShort() {
    return firm.get("/api/monitoring/devices/" + firm.mn() + "/split-messages").get("items");
  }

  private FrameBuilder part(int number, int total) {
    return FrameBuilder.of(Command.HOUR_DATA)
        .version(Version.V2017)
        .qn("2026112010000000" + number)
        .st(SystemType.WATER_SOURCE)
        .pw("123456")
        .mn(firm.mn())
        .part(number, total);
  }

  private void send(FrameBuilder frame) throws InterruptedException {
    byte[] bytes =
        new String(frame.bytes(), StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
    frames.append(
        new ReceivedFrame(now, firm.mn(), "127.0.0.1:1", Verdict.ACCEPTED, bytes), () -> {});
  }
}
