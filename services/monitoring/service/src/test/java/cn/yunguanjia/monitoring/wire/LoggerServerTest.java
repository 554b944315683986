package cn.yunguanjia.monitoring.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yunguanjia.hj212.Command;
import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.FrameBuilder;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.SystemType;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.monitoring.framelog.FrameLog;
import cn.yunguanjia.testing.ContextTest;
import cn.yunguanjia.testing.Http;
import cn.yunguanjia.testing.SettableClock;
import cn.yunguanjia.testing.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ContextTest
class LoggerServerTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String USCC = "91330483MA2YGJ0017";
  private static final String MN = "YGJ330483000101";
  private static final OffsetDateTime HOUR = OffsetDateTime.parse("2026-11-20T09:00:00+08:00");

  @Autowired LoggerServer server;
  @Autowired FrameLog frames;
  @Autowired Tokens tokens;
  @Autowired SettableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void aRegisteredDevice() {
    Http.port(port)
        .post(
            "/api/monitoring/devices",
            tokens.officer("330400"),
            """
            {"mn":"%s","uscc":"%s","outlet":"DA001","st":"31","password":"123456"}"""
                .formatted(MN, USCC));
  }

  @Test
  void aFrameIsAcknowledgedOnceItIsInTheLog() throws Exception {
    try (Socket device = connect()) {
      byte[] frame = upload(MN, "123456", HOUR);
      device.getOutputStream().write(frame);
      var reply = (Decoded) Decoder.one(answer(device), Mode.STRICT);
      assertThat(reply.frame().cn()).isEqualTo("9014");
      assertThat(reply.frame().qn()).isEqualTo("20261120100000000");
      assertThat(lastOf(MN)).isEqualTo(new String(frame, StandardCharsets.UTF_8).strip());
    }
  }

  @Test
  void anUnknownDeviceIsKeptInQuarantineAndHearsNothing() throws Exception {
    try (Socket device = connect()) {
      device.getOutputStream().write(upload("STRANGER", "123456", HOUR));
      assertThat(hearsNothing(device)).isTrue();
    }
    assertThat(quarantine()).contains("STRANGER").contains("UNKNOWN_DEVICE");
  }

  @Test
  void aWrongPasswordIsKeptInQuarantineAndHearsNothing() throws Exception {
    try (Socket device = connect()) {
      device.getOutputStream().write(upload(MN, "654321", HOUR));
      assertThat(hearsNothing(device)).isTrue();
    }
    assertThat(quarantine()).contains("WRONG_PASSWORD");
  }

  @Test
  void aTimeThatCannotBeIsKeptAndAcknowledgedButMarked() throws Exception {
    try (Socket device = connect()) {
      device.getOutputStream().write(upload(MN, "123456", HOUR.plusYears(3)));
      assertThat(answer(device)).contains("CN=9014");
    }
    assertThat(
            frames.after(0, 10_000).stream()
                .filter(f -> f.frame().verdict().name().equals("IMPOSSIBLE_TIME")))
        .isNotEmpty();
  }

  @Test
  void brokenBytesAreRejectedWithTheirReasonAndTheNextFrameGoesOn() throws Exception {
    try (Socket device = connect()) {
      OutputStream out = device.getOutputStream();
      String good = new String(upload(MN, "123456", HOUR), StandardCharsets.UTF_8);
      out.write(
          (good.substring(0, good.length() - 6) + "FFFF\r\n").getBytes(StandardCharsets.UTF_8));
      out.write("no frame at all\r\n".getBytes(StandardCharsets.UTF_8));
      out.write(good.getBytes(StandardCharsets.UTF_8));
      assertThat(answer(device)).contains("CN=9014");
    }
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        Http.port(port)
                            .get("/api/monitoring/rejections", tokens.officer("330400"))
                            .body())
                    .contains("CRC_MISMATCH")
                    .contains("NO_HEADER"));
  }

  @Test
  void megabytesWithoutALineEndAreRefusedAndOthersGoOn() throws Exception {
    try (Socket noisy = connect();
        Socket device = connect()) {
      byte[] noise = new byte[3_000_000];
      java.util.Arrays.fill(noise, (byte) 'x');
      noisy.getOutputStream().write(noise);
      device.getOutputStream().write(upload(MN, "123456", HOUR));
      assertThat(answer(device)).contains("CN=9014");
    }
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        Http.port(port)
                            .get("/api/monitoring/rejections", tokens.officer("330400"))
                            .body())
                    .contains("TOO_LONG"));
  }

  @Test
  void theRegisterRefusesInWordsThatSayHowToMendIt() {
    Http http = Http.port(port);
    String officer = tokens.officer("330400");
    var twice =
        http.post(
            "/api/monitoring/devices",
            officer,
            "{\"mn\":\"%s\",\"uscc\":\"%s\",\"outlet\":\"DA001\"}".formatted(MN, USCC));
    assertThat(twice.status()).isEqualTo(409);
    var nowhere =
        http.post("/api/monitoring/devices", officer, "{\"mn\":\"X1\",\"area\":\"330483\"}");
    assertThat(nowhere.status()).isEqualTo(400);
    assertThat(nowhere.json().get("field").asString()).isEqualTo("outlet");
    var elsewhere =
        http.post(
            "/api/monitoring/devices",
            tokens.officer("330481"),
            "{\"mn\":\"X2\",\"uscc\":\"%s\",\"outlet\":\"DA001\"}".formatted(USCC),
            "Accept-Language",
            "en");
    assertThat(elsewhere.status()).isEqualTo(403);
    assertThat(elsewhere.json().get("detail").asString()).contains("Tongxiang");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(http.get("/api/monitoring/devices?area=330483", officer).body())
                    .contains(MN));
    assertThat(http.get("/api/monitoring/frames/999999999", officer).status()).isEqualTo(404);
  }

  private Socket connect() throws IOException {
    return new Socket("127.0.0.1", server.port());
  }

  private static byte[] upload(String mn, String password, OffsetDateTime time) {
    return FrameBuilder.of(Command.HOUR_DATA)
        .version(Version.V2017)
        .qn("20261120100000000")
        .st(SystemType.AIR_SOURCE)
        .pw(password)
        .mn(mn)
        .acknowledge(true)
        .dataTime(time)
        .reading("a21002", "Avg", "36.5", "N")
        .bytes();
  }

  private static String answer(Socket device) throws IOException {
    device.setSoTimeout(20_000);
    StringBuilder line = new StringBuilder();
    for (int c = device.getInputStream().read(); c >= 0 && c != '\n'; ) {
      line.append((char) c);
      c = device.getInputStream().read();
    }
    return line.toString().strip();
  }

  private static boolean hearsNothing(Socket device) throws IOException {
    device.setSoTimeout(1500);
    try {
      return device.getInputStream().read() < 0;
    } catch (SocketTimeoutException nothing) {
      return true;
    }
  }

  private String lastOf(String mn) {
    return frames.after(0, 10_000).stream()
        .filter(f -> f.frame().mn().equals(mn))
        .reduce((a, b) -> b)
        .map(f -> new String(f.frame().bytes(), StandardCharsets.UTF_8))
        .orElse(null);
  }

  private String quarantine() {
    return Http.port(port).get("/api/monitoring/quarantine", tokens.officer("330400")).body();
  }
}
