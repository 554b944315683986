package cn.yunguanjia.monitoring.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.monitoring.framelog.Verdict;
import cn.yunguanjia.monitoring.wire.LoggerLine;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.Tokens;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A device nobody registered speaks, is looked at, and let in or turned away. */
@ContextTest
class AdoptionTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String USCC = "91330483MA2YGJ0041";
  private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-20T09:00:00+08:00");

  @Autowired FrameLog frames;
  @Autowired Tokens tokens;
  @LocalServerPort int port;

  @Test
  void anAdoptedDevicesKeptFramesCountAsIfTheyHadComeThen() throws Exception {
    String mn = "STRANGER-ADOPTED";
    try (LoggerLine line = new LoggerLine(loggerPort())) {
      line.say(hour(mn, "123456", NINE.minusHours(2), "41.5"));
      line.say(hour(mn, "123456", NINE.minusHours(1), "42.5"));
      // it hears nothing and sends again
      line.say(hour(mn, "123456", NINE.minusHours(1), "42.5"));
      line.say(hour(mn, "654321", NINE.minusHours(3), "99.9"));
      assertThat(line.hearsNothing()).isTrue();
    }
    JsonNode stranger = await().atMost(SOON).until(() -> stranger(mn), each -> each != null);
    assertThat(stranger.get("frames").asInt()).isEqualTo(4);
    assertThat(stranger.get("appearance").get("st").asString()).isEqualTo("32");
    assertThat(stranger.get("appearance").get("measures").get(0).get("name").get("en").asString())
        .isEqualTo("COD");

    assertThat(adopt(mn, tokens.officer("330481")).status()).isEqualTo(403);
    assertThat(adopt(mn, tokens.with("auditor", List.of("auditor"), List.of("330400"))).status())
        .isEqualTo(403);
    assertThat(adopt(mn, tokens.officer("330483")).status()).isEqualTo(201);

    await().atMost(SOON).untilAsserted(() -> assertThat(points()).containsExactly("41.5", "42.5"));
    assertThat(verdicts(mn))
        .containsExactly(
            Verdict.UNKNOWN_DEVICE,
            Verdict.UNKNOWN_DEVICE,
            Verdict.UNKNOWN_DEVICE,
            Verdict.UNKNOWN_DEVICE,
            Verdict.ADMITTED,
            Verdict.ADMITTED);
    assertThat(stranger(mn)).as("no stranger any more").isNull();
    assertThat(adopt(mn, tokens.officer("330483")).status()).isEqualTo(409);
  }

  @Test
  void aDeviceThatIsTurnedAwaySaysSoInTheList() throws Exception {
    String mn = "STRANGER-REJECTED";
    try (LoggerLine line = new LoggerLine(loggerPort())) {
      line.say(hour(mn, "123456", NINE, "50.0"));
      assertThat(line.hearsNothing()).isTrue();
    }
    await().atMost(SOON).until(() -> stranger(mn) != null);
    var rejected =
        Http.port(port)
            .post(
                "/api/monitoring/quarantine/reject",
                tokens.officer("330483"),
                "{\"mn\":\"%s\",\"reason\":\"厂家调试设备\"}".formatted(mn));
    assertThat(rejected.status()).isEqualTo(200);
    await()
        .atMost(SOON)
        .until(() -> stranger(mn).get("rejected").path("reason").asString("").equals("厂家调试设备"));
  }

  private Http.Answer adopt(String mn, String token) {
    return Http.port(port)
        .post(
            "/api/monitoring/quarantine/adopt",
            token,
            """
            {"device":{"mn":"%s","uscc":"%s","outlet":"DW001","st":"32","password":"123456"},
             "reason":"现场核实为总排口数采仪"}\
            """
                .formatted(mn, USCC));
  }

  private JsonNode stranger(String mn) {
    return Http.port(port)
        .get("/api/monitoring/quarantine/devices", tokens.officer("330483"))
        .json()
        .get("items")
        .valueStream()
        .filter(each -> each.get("mn").asString().equals(mn))
        .findFirst()
        .orElse(null);
  }

  private List<String> points() {
    return Http.port(port)
        .get(
            "/api/monitoring/series?outlet=%s:DW001&factor=w01018&resolution=hour&from=%s&to=%s"
                .formatted(USCC, "2026-11-20T00:00:00%2B08:00", "2026-11-20T12:00:00%2B08:00"),
            tokens.officer("330483"))
        .json()
        .path("points")
        .valueStream()
        .map(each -> each.path("value").asString())
        .toList();
  }

  private List<Verdict> verdicts(String mn) {
    return frames.after(0, 100_000).stream()
        .filter(each -> each.frame().mn().equals(mn))
        .map(each -> each.frame().verdict())
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

  private static byte[] hour(String mn, String password, OffsetDateTime hour, String value) {
    return FrameBuilder.of(Command.HOUR_DATA)
        .qn(OffsetDateTime.parse("2026-11-20T10:00:00+08:00"))
        .st("32")
        .pw(password)
        .mn(mn)
        .acknowledge(true)
        .dataTime(hour)
        .reading("w01018", "Avg", value, "N")
        .bytes();
  }
}
